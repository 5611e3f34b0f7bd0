/** How an owner weighs a step whose gain lies ahead, as functions of numbers. */

/** Months of gain that an owner counts: short + long · patience, patience from 0 to 1. */
export function horizonOf(short: number, long: number, patience: number): number {
  return short + long * patience
}

/** What an owner takes something to be worth: 2 · u · worth, that is between nothing and twice its worth, for u uniform in [0, 1). */
export function judgedWorth(worth: number, u: number): number {
  return 2 * u * worth
}

/** The next step on the way to the full level 1: step · (1 − level). Step and levels are shares. */
export function stepTowardsFull(level: number, step: number): number {
  return step * (1 - level)
}
