/** Employees who leave to found a firm of their own, as functions of numbers. */

import { round } from '../../kernel/money.ts'
import { MEAN_OF_UNIFORM } from './traits.equations.ts'

/** How far skill and a say in decisions teach employees to leave, 1 for those of usual skill who have none: skill / (1/2) + leadership. */
export function abilityToLeave(skill: number, leadership: number): number {
  return skill / MEAN_OF_UNIFORM + leadership
}

/**
 * Probability that somebody leaves to compete this month [001].
 *
 *     rate · employees · propensity · (1 − barrier) · max(0, able)
 *
 * `rate` per employee and month; `propensity` to leave is 1 in the usual firm; `barrier` the share that entry barriers keep from it.
 */
export function spinOffProbability(
  rate: number,
  employees: number,
  propensity: number,
  barrier: number,
  able: number,
): number {
  const chance = rate * employees * propensity * (1 - barrier)
  return able > 0 ? chance * able : 0
}

/** Most that {@link spinOffProbability} can be per employee: `mostAble` where nobody belongs, all skill and all decisions are theirs. */
export function mostSpinOffsPerHead(rate: number, barrier: number, mostAble: number): number {
  return rate * (1 - barrier) * mostAble
}

/** Productivity or quality of a spin-off, log points: it starts with the share `taken` of the way from its own to its parent's. */
export function levelTakenAlong(own: number, parent: number, taken: number): number {
  return own + taken * (parent - own)
}

/** Customers who follow, in whole quanta: share · base, rounded. */
export function followersOf(base: number, share: number, quanta: number): number {
  return round(share * base * quanta) / quanta
}
