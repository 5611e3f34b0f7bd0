import type { SurvivalCurve } from './kaplan-meier.ts'
import { survivalLimits } from './survival-limits.ts'
import type { LimitOptions } from './survival-limits.ts'
import { TOLERANCE } from './ties.ts'

/** The time by which a share of lives has ended. `NaN` = not reached while lives were observed. */
export interface SurvivalQuantile {
  readonly time: number
  /** Lower limit: `NaN` = not reached; upper limit: `NaN` = may be anything later. */
  readonly interval: readonly [lower: number, upper: number]
}

/**
 * Quantile of a survival curve: 0.5 gives the median life.
 *
 * Read before use:
 * - The interval inverts the curve's pointwise limits: it ends where these cross the share, and is often open to the right.
 * - A curve that stays level at the share has its quantile in the middle of that stretch.
 * - A median that is not reached is no reason to report the mean of those observed to die: take the restricted mean.
 *
 * @param share of lives that have ended, in (0, 1)
 * @throws RangeError otherwise
 * Source: Brookmeyer and Crowley 1982.
 */
export function survivalQuantile(
  curve: SurvivalCurve,
  share: number,
  options: LimitOptions = {},
): SurvivalQuantile {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share inside (0, 1) is needed, not ${share}`)
  const { lower, upper } = survivalLimits(curve, options)
  const cross = (column: Float64Array): number => crossing(curve.time, column, 1 - share)
  return { time: cross(curve.survival), interval: [cross(lower), cross(upper)] }
}

/** First time at which a falling column is at or below `level`, which a sum of rounded fractions may miss by the tolerance; the middle of the stretch on which it equals it. */
function crossing(time: Float64Array, column: Float64Array, level: number): number {
  const first = column.findIndex((value) => value <= level + TOLERANCE)
  if (first < 0) return NaN
  if (column[first]! < level - TOLERANCE) return time[first]!
  const next = column.findIndex((value) => value < level - TOLERANCE)
  // Beyond a limit that ceases to exist nothing is known: the stretch ends where the column does.
  const end = next < 0 ? time.length - 1 : next
  return next < 0 && Number.isNaN(column[end]!) ? time[first]! : (time[first]! + time[end]!) / 2
}
