import { exp, log } from '../../sim/index.ts'
import { limitsFrom } from './mean-interval.ts'
import { normalBeyond, Z95 } from './normal.ts'
import { ANY, differenceOf, upTo } from './range.ts'
import type { Range } from './range.ts'
import { atRiskOf, totalCounts } from './risk-counts.ts'
import type { ClusterCounts, RiskCounts, TotalCounts } from './risk-counts.ts'
import { isBy } from './ties.ts'

/** An estimate with its normal 95% interval, inside what is possible (`limitsWithin`). `NaN` = cannot be said, or no spread. */
export interface NormalEstimate {
  readonly estimate: number
  readonly standardError: number
  readonly interval: readonly [lower: number, upper: number]
}

export interface RestrictedMean extends NormalEstimate {
  readonly horizon: number
  /** The same with errors grouped by cluster; `NaN` with fewer than two clusters. */
  readonly clustered: NormalEstimate
  /** How far each cluster moves the estimate, in the order of `counts.clusters`; they sum to 0. */
  readonly influence: Float64Array
}

export interface RestrictedMeanDifference extends NormalEstimate {
  /** Of a difference at least as great, were there none. */
  readonly probability: number
  /** Its interval is made on the log scale; the standard error is that of its logarithm. */
  readonly ratio: NormalEstimate
}

/**
 * Restricted mean survival time: the area under Kaplan and Meier's curve from 0 to the horizon, in months lived of the first
 * `horizon`.
 *
 * Read before use:
 * - Fix the horizon before looking. A difference depends on it, and a longer one does not merely extend a shorter.
 * - Not defined past the last observed time, unless the curve has reached 0: `NaN` there.
 * - Unlike a hazard ratio it needs no proportional hazards; unlike a mean life it needs no tail.
 * - With delayed entry few lives may be at risk early on: look at `atRisk` of the curve first.
 *
 * @param horizon > 0 and finite, in the unit of the times
 * @throws RangeError if it is not
 * Sources: Irwin 1949; Karrison 1987; Royston and Parmar 2013. The variance is Σ (area beyond t)²·d/(n(n − d)), without the factor
 * m/(m − 1) that Klein and Moeschberger add; the clustered one is the curve's infinitesimal jackknife, integrated.
 */
export function restrictedMean(counts: RiskCounts, horizon: number): RestrictedMean {
  if (!(horizon > 0 && horizon < Infinity))
    throw new RangeError(`a horizon above 0 is needed, not ${horizon}`)
  const total = totalCounts(counts)
  const steps = stepsTo(counts.times, total, horizon)
  if (Number.isNaN(steps.area)) {
    const unknown = normalEstimate(NaN, NaN, ANY)
    return {
      horizon,
      ...unknown,
      clustered: unknown,
      influence: new Float64Array(counts.clusters.length).fill(NaN),
    }
  }
  const influence = Float64Array.from(counts.clusters, (cluster) => influenceOf(cluster, total, steps))
  const clusteredError = influence.length < 2 ? NaN : Math.sqrt(sumOfSquares(influence))
  return {
    horizon,
    ...normalEstimate(steps.area, Math.sqrt(greenwood(total, steps)), upTo(horizon)),
    clustered: normalEstimate(steps.area, clusteredError, upTo(horizon)),
    influence,
  }
}

export interface DifferenceOptions {
  /** Whose error counts: of independent lives (default), of independent clusters, or of clusters that both groups share. */
  readonly error?: 'lives' | 'clusters' | 'pairedClusters'
}

/**
 * Difference `b − a` and ratio `b / a` of two restricted means.
 *
 * Read before use: twins share their replicates' luck, so that with `pairedClusters` (cluster k of one is the twin of cluster k of
 * the other) the error of the difference is smaller, and the other two are wrong.
 *
 * Clusters are paired by position, that is, in the order in which each group's lives first name them.
 *
 * @throws RangeError if the horizons differ, or if paired clusters differ in number
 * Sources: Royston and Parmar 2013; Uno et al. 2014 (ratio on the log scale).
 */
export function restrictedMeanDifference(
  a: RestrictedMean,
  b: RestrictedMean,
  { error = 'lives' }: DifferenceOptions = {},
): RestrictedMeanDifference {
  if (a.horizon !== b.horizon) throw new RangeError(`horizons ${a.horizon} and ${b.horizon} differ`)
  const [ea, eb] =
    error === 'lives'
      ? [a.standardError, b.standardError]
      : [a.clustered.standardError, b.clustered.standardError]
  let covariance = 0
  if (error === 'pairedClusters') {
    if (a.influence.length !== b.influence.length) throw new RangeError('paired clusters differ in number')
    for (let k = 0; k < a.influence.length; k++) covariance += a.influence[k]! * b.influence[k]!
  }
  const difference = b.estimate - a.estimate
  const standardError = Math.sqrt(Math.max(0, ea * ea + eb * eb - 2 * covariance))
  const [ra, rb] = [ea / a.estimate, eb / b.estimate]
  const logError = Math.sqrt(Math.max(0, ra * ra + rb * rb - (2 * covariance) / (a.estimate * b.estimate)))
  const { interval } = normalEstimate(log(b.estimate / a.estimate), logError, ANY)
  return {
    ...normalEstimate(difference, standardError, differenceOf(upTo(a.horizon))),
    probability: standardError > 0 ? normalBeyond(difference / standardError) : NaN,
    ratio: {
      estimate: b.estimate / a.estimate,
      standardError: logError,
      interval: [exp(interval[0]), exp(interval[1])],
    },
  }
}

function normalEstimate(estimate: number, standardError: number, range: Range): NormalEstimate {
  return { estimate, standardError, interval: limitsFrom(estimate, Z95 * standardError, range) }
}

/** The curve up to the horizon: after step k it stays at `survival[k]` for `width[k]`. */
interface Steps {
  readonly survival: Float64Array
  readonly width: Float64Array
  readonly area: number
}

function stepsTo(times: Float64Array, total: TotalCounts, horizon: number): Steps {
  const count = times.findIndex((time) => time > horizon)
  const length = count < 0 ? times.length : count
  const survival = new Float64Array(length)
  const width = new Float64Array(length)
  let alive = 1
  let area = length === 0 ? horizon : times[0]!
  for (let k = 0; k < length; k++) {
    const n = total.atRisk[k]!
    survival[k] = alive *= (n - total.events[k]!) / n
    width[k] = (k + 1 < length ? times[k + 1]! : horizon) - times[k]!
    area += alive * width[k]!
  }
  const isBeyond = count < 0 && alive > 0 && !isBy(horizon, times.at(-1) ?? 0)
  return { survival, width, area: isBeyond ? NaN : area }
}

function greenwood(total: TotalCounts, { survival, width }: Steps): number {
  let [variance, beyond] = [0, 0]
  for (let k = survival.length - 1; k >= 0; k--) {
    const [n, d] = [total.atRisk[k]!, total.events[k]!]
    beyond += survival[k]! * width[k]!
    if (n > d) variance += (beyond * beyond * d) / (n * (n - d))
  }
  return variance
}

/** The area under a cluster's influence on the curve; its recurrence is that of kaplan-meier.ts. */
function influenceOf(cluster: ClusterCounts, total: TotalCounts, { survival, width }: Steps): number {
  const atRisk = atRiskOf(cluster)
  let [influence, area] = [0, 0]
  for (let k = 0; k < survival.length; k++) {
    const n = total.atRisk[k]!
    const hazard = total.events[k]! / n
    const before = k === 0 ? 1 : survival[k - 1]!
    influence = influence * (1 - hazard) + (before * (atRisk[k]! * hazard - cluster.events[k]!)) / n
    area += influence * width[k]!
  }
  return area
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
