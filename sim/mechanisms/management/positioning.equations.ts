/** What a supplier carries to another buyer, and how far a firm spreads, as functions of numbers. Levels are 0 to 1. */

/** Share of its standing that a supplier takes along: carried + (1 − carried) · planned · max(leadership, spread). */
export function standingCarried(
  carried: number,
  planned: number,
  leadership: number,
  spread: number,
): number {
  const prepared = Math.max(leadership, spread)
  return carried + (1 - carried) * planned * prepared
}

/**
 * Spread beyond its core business that a firm with a plan wants: min(1, alarm · (decline + max(0, turbulence − normal))).
 *
 * `decline` is the fall of its market and `turbulence` that of its own demand, shares per month; `alarm` a ratio. In a market that grows
 * it is below 0: nothing holds it at 0.
 */
export function spreadPlanned(alarm: number, decline: number, turbulence: number, normal: number): number {
  const danger = decline + Math.max(0, turbulence - normal)
  const wanted = alarm * danger
  return wanted < 1 ? wanted : 1
}
