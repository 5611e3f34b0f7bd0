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
 * Share of the soft information about a firm that a bank sees: what each source adds, at most 1.
 *
 *     sight = min(1, skill + reporting + unit + digital + sensors)
 */
export function softSight(
  skill: number,
  reporting: number,
  unit: number,
  digital: number,
  sensors: number,
): number {
  const seen = skill + reporting + unit + digital + sensors
  return seen < 1 ? seen : 1
}

/**
 * Risk a bank bears at most: probability of default within a year times the share of the loss that it keeps.
 *
 *     tolerance = cutoff · appetite · climate
 *
 * `cutoff` is a probability, `appetite` the bank's own factor, `climate` the factor of the credit shock; 1 is normal for both.
 */
export function riskTolerance(cutoff: number, appetite: number, climate: number): number {
  return cutoff * appetite * climate
}

/**
 * Cost of lending apart from losses, share of the loan per year: funds, margin, the bank's own margin, the specialised unit that does the work.
 */
export function lendingCosts(funds: number, margin: number, bankMargin: number, unit: number): number {
  return funds + margin + bankMargin + unit
}

/**
 * Interest rate that a bank asks for, share of the loan per year.
 *
 *     rate = costs + risk · lossGivenDefault · kept
 *
 * The bank breaks even on average: what it asks covers its costs and the loss that it expects and keeps. `risk` is a probability of default within a year, the other two are shares. A rate above the cap is not asked for: the bank
 * refuses instead (Stiglitz & Weiss 1981).
 */
export function loanRate(costs: number, risk: number, lossGivenDefault: number, kept: number): number {
  return costs + risk * lossGivenDefault * kept
}

/** Whether a bank refuses a risk: what it keeps of it exceeds its tolerance. risk · kept > tolerance. */
export function exceedsTolerance(risk: number, kept: number, tolerance: number): boolean {
  return risk * kept > tolerance
}

/** A bank's appetite for risk where specialised units lend: appetite · (1 + rise), `rise` a share. */
export function appetiteWithUnit(appetite: number, rise: number): number {
  return appetite * (1 + rise)
}
