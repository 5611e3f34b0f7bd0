/** How a quantity moves from month to month. */

/**
 * Exponential smoothing: a remembered level after a month in which it was `now`, in the unit of both.
 *
 *     before + weight · (now − before)
 *
 * `weight` is a share per month: after n months (1 − weight)ⁿ of an old level is left.
 */
export function smoothed(before: number, now: number, weight: number): number {
  return before + weight * (now - before)
}

/** What is left after a month in which the share `fade` of it is lost: level · (1 − fade). */
export function faded(level: number, fade: number): number {
  return level * (1 - fade)
}
