/** What makes owners innovate, what it costs and brings, as functions of numbers. Money is in fen. */

/** Share of an advantage that others catch up with in a month: obsolescence · (1 − shield · protection), by the level of protection, 0 to 1. */
export function imitationOf(obsolescence: number, shield: number, protection: number): number {
  return obsolescence * (1 - shield * protection)
}

/** How much harder owners try where the share `paid` is given to them: 1 + elasticity · paid (Hall & Van Reenen 2000). */
export function incentiveToResearch(elasticity: number, paid: number): number {
  return 1 + elasticity * paid
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
