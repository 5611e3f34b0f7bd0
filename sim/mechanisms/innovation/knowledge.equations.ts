/**
 * What universities and institutes know, who can use it, and how it wears, as functions of numbers. Knowledge is relative to the region's
 * mean over firms.
 */

/** Knowledge in reach of a city: own + transfer · codified · (best − own), for what the transfer network brings from the best endowed. */
export function knowledgeInReach(own: number, best: number, transfer: number, codified: number): number {
  return own + transfer * codified * (best - own)
}

/** How much of what is known a firm can take in: openness · practice / normal, 1 for the usual founder (Cohen & Levinthal 1990). */
export function absorptiveCapacityOf(openness: number, practice: number, normal: number): number {
  return (openness * practice) / normal
}

/** Factor on the rate of product innovation: max(0, 1 + spill · (reached − 1)), 1 for the usual firm with the usual knowledge around it (Jaffe 1989). */
export function spillover(spill: number, reached: number): number {
  return Math.max(0, 1 + spill * (reached - 1))
}

/** Chance that a firm takes up an offer this month: rate · level · willingness. `rate` per month, `level` of the lever, 0 to 1. */
export function uptakeChance(rate: number, level: number, willingness: number): number {
  return rate * level * willingness
}

/**
 * Knowledge left after institutes worked for firms instead of on their own research: max(0, knowledge · (1 − solved / firms)).
 *
 * `solved` problems of so many `firms` of the city, taken to be at least one: who worked for all of them did no research.
 */
export function wornKnowledge(knowledge: number, solved: number, firms: number): number {
  return Math.max(0, knowledge * (1 - solved / Math.max(1, firms)))
}
