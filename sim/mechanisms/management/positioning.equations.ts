/** How far a firm spreads, as a function of numbers. Levels are 0 to 1. */

/**
 * Spread beyond its core business that a firm with a plan wants, by the danger that it sees: decline + turbulence, within 0 and 1.
 *
 * `decline` is the fall of its market and `turbulence` that of its own demand, shares per month.
 */
export function spreadPlanned(decline: number, turbulence: number): number {
  const danger = decline + turbulence
  return danger < 1 ? (danger > 0 ? danger : 0) : 1
}
