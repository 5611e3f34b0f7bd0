/** Entry of start-ups, as functions of numbers. */

import { power } from '../../kernel/math.ts'

/** Profit margin of a sector relative to the normal one, at least 0; 1 where none is normal. */
export function relativeMargin(margin: number, normal: number): number {
  return normal > 0 ? Math.max(0, margin / normal) : 1
}

/** Factor by which margins pull entrants in: relative margin to the power of the elasticity [001]; 0 where there is no profit. */
export function entryPull(relative: number, elasticity: number): number {
  return relative > 0 ? power(relative, elasticity) : 0
}

/**
 * Probability that a potential entrant of a cell is born this month.
 *
 *     min(1, mass / slots · pull · (1 − barrier) · (1 + fair) · (1 + founders))
 *
 * `mass` is the number of births in normal months, `slots` that of potential entrants; `barrier` is the share kept out [003], `fair` and `founders` the
 * rises by fair competition and by training of founders.
 */
export function entryProbability(
  mass: number,
  slots: number,
  pull: number,
  barrier: number,
  fair: number,
  founders: number,
): number {
  const chance = (mass / slots) * pull * (1 - barrier) * (1 + fair) * (1 + founders)
  return chance < 1 ? chance : 1
}
