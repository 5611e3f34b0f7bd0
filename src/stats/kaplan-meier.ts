import { atRiskOf, totalCounts } from './risk-counts.ts'
import type { RiskCounts, TotalCounts } from './risk-counts.ts'
import { limitsAt } from './survival-limits.ts'
import { isBy } from './ties.ts'

/** The product-limit curve, one element per time at which a life ended or was censored. `NaN` = not estimable. */
export interface SurvivalCurve {
  readonly time: Float64Array
  readonly entered: Float64Array
  readonly atRisk: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
  /** Share that lives past `time`. */
  readonly survival: Float64Array
  /** Greenwood's. */
  readonly standardError: Float64Array
  /** Grouped by cluster; `NaN` with fewer than two clusters. */
  readonly clusteredStandardError: Float64Array
  /** 95% limits on the log–log scale, from Greenwood's standard error. */
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** What the curve says at one time. */
export interface SurvivalEstimate {
  readonly time: number
  readonly estimate: number
  readonly standardError: number
  readonly interval: readonly [lower: number, upper: number]
  readonly clusteredStandardError: number
  readonly clusteredInterval: readonly [lower: number, upper: number]
}

/**
 * Kaplan–Meier's product-limit estimate on right-censored, left-truncated lives.
 *
 * Read before use:
 * - Censoring must tell nothing about the life to come. Acquisitions counted as events or as censored answer different
 *   questions; a competing event wants Aalen and Johansen's estimator.
 * - "Received support or not" is no stratum: support is received by those who lived long enough to receive it.
 * - A life at risk at `t` has entry < t ≤ time; events at `t` come before censorings at `t`.
 * - With delayed entry few lives may be at risk early on, and one event among one at risk sends the curve to 0 for good.
 *   Look at `atRisk` before believing the left end of a curve by age.
 * - Greenwood's error takes lives as independent. Lives of one replicate share booms and slumps: the clustered error is
 *   the honest one, but it is itself noisy below some ten clusters.
 * - No standard error where the curve is 0; no limits where it is 0 or 1; nothing after the last observed time, unless
 *   the curve has reached 0.
 *
 * @returns columns as long as `counts.times`
 * Sources: Kaplan and Meier 1958; Greenwood 1926; Kalbfleisch and Prentice 2002 §1.4 (log–log limits); Tsai, Jewell
 * and Wang 1987 (truncation). The clustered error is the infinitesimal jackknife, summed within clusters before squaring, as `survfit`
 * of R's survival package does when told a cluster (Therneau and Grambsch 2000 §2.3 and §8.2; Lin and Wei 1989).
 */
export function kaplanMeier(counts: RiskCounts): SurvivalCurve {
  const { times, clusters } = counts
  const total = totalCounts(counts)
  const survival = new Float64Array(times.length)
  const standardError = new Float64Array(times.length)
  let alive = 1
  let greenwood = 0
  for (let k = 0; k < times.length; k++) {
    const n = total.atRisk[k]!
    const d = total.events[k]!
    alive *= (n - d) / n
    greenwood += d / (n * (n - d))
    survival[k] = alive
    standardError[k] = alive > 0 ? alive * Math.sqrt(greenwood) : NaN
  }
  const clusteredStandardError =
    clusters.length < 2 ? new Float64Array(times.length).fill(NaN) : clusteredErrors(counts, total, survival)
  const lower = new Float64Array(times.length)
  const upper = new Float64Array(times.length)
  for (let k = 0; k < times.length; k++) {
    const limits = limitsAt(survival[k]!, standardError[k]!)
    lower[k] = limits[0]
    upper[k] = limits[1]
  }
  return { time: times, ...total, survival, standardError, clusteredStandardError, lower, upper }
}

/**
 * The curve as a step function: the value of the last time ≤ `time` (but for rounding), and certain survival before the first.
 *
 * @throws RangeError if `time` is no number
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalEstimate {
  if (typeof time !== 'number' || Number.isNaN(time))
    throw new RangeError(`time is ${time}; a number is needed`)
  let k = -1
  while (k + 1 < curve.time.length && isBy(curve.time[k + 1]!, time)) k++
  const last = curve.time.length - 1
  const beyond = last < 0 || (!isBy(time, curve.time[last]!) && curve.survival[last]! > 0)
  const read = (column: Float64Array, before: number): number => (beyond ? NaN : k < 0 ? before : column[k]!)
  const estimate = read(curve.survival, 1)
  const standardError = read(curve.standardError, 0)
  const clusteredStandardError = read(curve.clusteredStandardError, 0)
  return {
    time,
    estimate,
    standardError,
    interval: limitsAt(estimate, standardError),
    clusteredStandardError,
    clusteredInterval: limitsAt(estimate, clusteredStandardError),
  }
}

/**
 * How far the curve moves when a cluster's weight does, as a recurrence in time:
 * U(t) = U(t−)·(1 − d/n) + S(t−)·(Y·d/n − D)/n, with D events among Y at risk in the cluster, d among n in all.
 */
function clusteredErrors({ clusters }: RiskCounts, total: TotalCounts, survival: Float64Array): Float64Array {
  const variance = new Float64Array(survival.length)
  for (const cluster of clusters) {
    const atRisk = atRiskOf(cluster)
    let influence = 0
    for (let k = 0; k < variance.length; k++) {
      const n = total.atRisk[k]!
      const hazard = total.events[k]! / n
      const before = k === 0 ? 1 : survival[k - 1]!
      influence = influence * (1 - hazard) + (before * (atRisk[k]! * hazard - cluster.events[k]!)) / n
      variance[k]! += influence * influence
    }
  }
  return variance.map((v, k) => (survival[k]! > 0 ? Math.sqrt(v) : NaN))
}
