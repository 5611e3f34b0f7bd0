/** How closely a bank looks, what risk it bears and what it charges, as functions of numbers. */

import { power } from '../../kernel/math.ts'

/**
 * Share of a loan's loss that stays with the bank.
 *
 *     retained = (1 − cover) · (1 − repaid)
 *
 * `cover` is the share that guarantors bear, `repaid` the share of the rest that a public pool pays back; all are shares of the loss, 0 to 1.
 */
export function lossRetained(cover: number, repaid: number): number {
  return (1 - cover) * (1 - repaid)
}

/**
 * Effort of a bank that keeps a share of the loss, 0 to 1.
 *
 *     e* = retained^elasticity
 *
 * It maximises retained · gain · e − cost(e), where the marginal cost is e^(1/elasticity) and effort at full retention is 1 (Holmström & Tirole 1997).
 */
export function screeningEffort(kept: number, elasticity: number): number {
  return kept >= 1 ? 1 : kept <= 0 ? 0 : power(kept, elasticity)
}

/**
 * Share of the soft information about a firm that a bank sees: what two sources add, at most 1.
 *
 *     sight = min(1, one + other)
 */
export function softSight(one: number, other: number): number {
  const seen = one + other
  return seen < 1 ? seen : 1
}

/**
 * Risk a bank bears at most: probability of default within a year times the share of the loss that it keeps.
 *
 *     tolerance = cutoff · climate
 *
 * `cutoff` is a probability, `climate` the factor of the credit shock, 1 in normal times.
 */
export function riskTolerance(cutoff: number, climate: number): number {
  return cutoff * climate
}

/** Cost of lending apart from losses, share of the loan per year: funds and margin, and the work of seeing. usual + sightCost · sight. */
export function lendingCosts(usual: number, sightCost: number, sight: number): number {
  return usual + sightCost * sight
}

/**
 * Interest rate that a bank asks for, share of the loan per year.
 *
 *     rate = costs + risk · lossGivenDefault · kept
 *
 * The bank breaks even on average: what it asks covers its costs and the loss that it expects and keeps. `risk` is a probability of default within a year, the other two are shares.
 */
export function loanRate(costs: number, risk: number, lossGivenDefault: number, kept: number): number {
  return costs + risk * lossGivenDefault * kept
}

/** Whether a bank refuses a risk, rather than asking a higher rate for it (Stiglitz & Weiss 1981): risk · kept > tolerance. */
export function exceedsTolerance(risk: number, kept: number, tolerance: number): boolean {
  return risk * kept > tolerance
}
