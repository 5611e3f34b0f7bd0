/** How a quantity moves from month to month. */

/** Exponential smoothing: before + weight · (now − before), in the unit of both; `weight` is a share per month. */
export function smoothed(before: number, now: number, weight: number): number {
  return before + weight * (now - before)
}

/** What is left after a month in which the share `fade` of it is lost: level · (1 − fade). */
export function faded(level: number, fade: number): number {
  return level * (1 - fade)
}
