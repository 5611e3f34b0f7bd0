/** Where inputs are bought, and what a firm can afford, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Share of inputs that comes from the sector's upstream core enterprise, the rest from abroad: an assumption. */
const FROM_CORE = 0.5

/** Part of what is spent on inputs that goes to the core enterprise, in whole fen: ⌊amount / 2⌋; nothing once it has failed. */
export function spentAtCore(amount: number, failed: boolean): number {
  return failed ? 0 : Math.floor(amount * FROM_CORE)
}

/** Whether a firm can spend so much and keep the cash it wishes for: cash ≥ cost + wish · outflow, `wish` in months of outflow. */
export function isWithinMeans(cash: number, cost: number, wish: number, outflow: number): boolean {
  return cash >= cost + wish * outflow
}

/** A cost that is stated in monthly wages, in whole fen: wages · wage, rounded. */
export function costInWages(wages: number, wage: number): number {
  return round(wages * wage)
}
