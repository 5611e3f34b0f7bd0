/** Exponential smoothing: how what is remembered follows what happens. */

/**
 * A remembered level after a month in which it was `now`.
 *
 *     before + speed · (now − before)
 *
 * `speed` is a share per month: after n months (1 − speed)ⁿ of an old level is left.
 */
export function smoothed(before: number, now: number, speed: number): number {
  return before + speed * (now - before)
}
