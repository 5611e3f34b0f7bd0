/** What customers want of a firm, and how much of it the firm can serve, as functions of numbers. Money is in fen. */

/**
 * What customers want of an own brand in a month: attraction · perAttraction · max(0, 1 + noise · luck).
 *
 * `attraction` in customers, `perAttraction` in fen per month, `noise` a share, `luck` a standard normal.
 */
export function demandWithLuck(
  attraction: number,
  perAttraction: number,
  noise: number,
  luck: number,
): number {
  const chance = 1 + noise * luck
  return attraction * perAttraction * (chance > 0 ? chance : 0)
}

/** What of the wanted can be served out of goods worth `has`. */
export function servedFrom(wanted: number, has: number): number {
  return wanted < has ? wanted : has
}

/** Share of the wanted that is served; 1 where nothing is wanted. */
export function shareServed(wanted: number, served: number): number {
  return wanted > 0 ? served / wanted : 1
}

/** Share of the spare goods in a market that orders missed elsewhere take: min(1, missing / spare), 0 where nothing is spare. */
export function secondRoundShare(missing: number, spare: number): number {
  return spare > 0 ? Math.min(1, missing / spare) : 0
}

/** What a supplier delivers of another firm's order, in whole fen: ⌊ordered · (1 − unmet)⌋, by the share of demand that it could not meet. */
export function deliveredOf(ordered: number, unmet: number): number {
  return Math.floor(ordered * (1 - unmet))
}
