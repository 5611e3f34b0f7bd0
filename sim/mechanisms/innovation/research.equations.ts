/** What makes owners innovate, what it costs and brings, and how a fund chooses, as functions of numbers. Money is in fen. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** Share of an advantage that others catch up with in a month: obsolescence · (1 − shield · protection), by the level of protection, 0 to 1. */
export function imitationOf(obsolescence: number, shield: number, protection: number): number {
  return obsolescence * (1 - shield * protection)
}

/**
 * How much harder owners try because an advantage lasts longer: its present value against that without protection.
 *
 *     (discount + obsolescence) / (discount + imitation)
 *
 * All per month: the owner's discount rate, the loss of an advantage without protection, and with it.
 */
export function valueOfProtection(discount: number, obsolescence: number, imitation: number): number {
  return (discount + obsolescence) / (discount + imitation)
}

/** How much harder owners try where advantages last and part of the cost is repaid: lasting · (1 + elasticity · repaid) (Hall & Van Reenen 2000). */
export function incentiveToResearch(lasting: number, elasticity: number, repaid: number): number {
  return lasting * (1 + elasticity * repaid)
}

/** Other cost that is claimed as innovation, in whole fen: ⌊cost · relabelling · repaid⌋, the more the more is repaid (Chen et al. 2021). */
export function relabelledCost(cost: number, relabelling: number, repaid: number): number {
  return Math.floor(cost * relabelling * repaid)
}

/**
 * Chance of a product innovation this month per unit of effort: rate · incentive · knowledge · cultivated.
 *
 * `rate` per month, the rest factors, 1 for the usual firm.
 */
export function productChance(
  rate: number,
  incentive: number,
  knowledge: number,
  cultivated: number,
): number {
  return rate * incentive * knowledge * cultivated
}

/** Effort with which an owner tries for better products: together · (patience + practice), `together` the factor of allies, the others 0 to 1. */
export function effortOf(together: number, patience: number, practice: number): number {
  return together * (patience + practice)
}

/** Rate of process innovation per month and unit of practice, twice as high where support pays all of its cost: rate · (1 + share), for the `share` that it pays. */
export function processRateWith(rate: number, share: number): number {
  return rate * (1 + share)
}

/** Part of a find that raises productivity, log points: gain · u, by chance; the rest raises quality. */
export function gainInProductivity(gain: number, u: number): number {
  return gain * u
}

/** Part of a find that raises quality, log points: gain · (1 − u). */
export function gainInQuality(gain: number, u: number): number {
  return gain * (1 - u)
}

/** Quality in standard deviations of start-ups, 0 where they do not differ. */
export function standardQuality(quality: number, spread: number): number {
  return spread > 0 ? quality / spread : 0
}

/** Score of a project before the fund's jury, log odds: screen · quality + need; `quality` in standard deviations. */
export function juryScore(screen: number, quality: number, need: number): number {
  return screen * quality + need
}

/** A twelfth of the yearly money of a fund, in whole fen: ⌊months · wage bill / 12⌋, `months` of the normal wage bill a year. */
export function monthlyBudget(months: number, wageBill: number): number {
  return Math.floor((months * wageBill) / MONTHS_A_YEAR)
}
