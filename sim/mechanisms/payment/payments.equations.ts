/** Where inputs are bought, and what a firm can afford, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Part of what is spent on inputs that goes to the core enterprise, in whole fen: ⌊amount · share⌋; nothing once it has failed. */
export function spentAtCore(amount: number, share: number, failed: boolean): number {
  return failed ? 0 : Math.floor(amount * share)
}

/** Whether a firm can spend so much and keep the cash it wishes for: cash ≥ cost + wish · outflow, `wish` in months of outflow. */
export function isWithinMeans(cash: number, cost: number, wish: number, outflow: number): boolean {
  return cash >= cost + wish * outflow
}

/** A cost that is stated in monthly wages, in whole fen: wages · wage, rounded. */
export function costInWages(wages: number, wage: number): number {
  return round(wages * wage)
}
