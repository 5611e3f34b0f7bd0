import { exp } from '../../sim/index.ts'
import { Z95 } from './normal.ts'
import { atRiskOf, totalCounts } from './risk-counts.ts'
import type { RiskCounts, TotalCounts } from './risk-counts.ts'

/** The cumulative hazard, one element per time at which a life ended or was censored. */
export interface HazardCurve extends TotalCounts {
  readonly time: Float64Array
  /** Expected number of events of one life that is replaced whenever it ends. */
  readonly hazard: Float64Array
  readonly standardError: Float64Array
  /** Grouped by cluster; `NaN` with fewer than two clusters. */
  readonly clusteredStandardError: Float64Array
  /** 95% limits on the log scale; `NaN` where the hazard is 0. */
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/**
 * Nelson and Aalen's estimate of the cumulative hazard on right-censored, left-truncated lives: Σ d/n.
 *
 * Read before use:
 * - What is cumulated is no probability and may exceed 1; its slope is what tells how dangerous an age is.
 * - The variance is Σ d/n², which takes events at one time as of a Poisson kind and is a little large with many ties.
 * - exp(−hazard) is near Kaplan and Meier's curve and above it; do not mix the two in one table.
 * - As there, lives of one replicate are not independent: the clustered error is the honest one.
 *
 * @returns columns as long as `counts.times`
 * Sources: Nelson 1969; Aalen 1978. The clustered error is the infinitesimal jackknife (Therneau and Grambsch 2000 §2.3).
 */
export function nelsonAalen(counts: RiskCounts): HazardCurve {
  const { times, clusters } = counts
  const total = totalCounts(counts)
  const hazard = new Float64Array(times.length)
  const variance = new Float64Array(times.length)
  let [sum, squares] = [0, 0]
  for (let k = 0; k < times.length; k++) {
    const [d, n] = [total.events[k]!, total.atRisk[k]!]
    hazard[k] = sum += d / n
    variance[k] = squares += d / (n * n)
  }
  const standardError = variance.map((v) => Math.sqrt(v))
  const clusteredStandardError =
    clusters.length < 2 ? new Float64Array(times.length).fill(NaN) : clusteredErrors(counts, total)
  const factor = hazard.map((h, k) => (h > 0 ? exp((Z95 * standardError[k]!) / h) : NaN))
  return {
    time: times,
    ...total,
    hazard,
    standardError,
    clusteredStandardError,
    lower: hazard.map((h, k) => h / factor[k]!),
    upper: hazard.map((h, k) => h * factor[k]!),
  }
}

/** A cluster with D events among Y at risk moves the hazard by Σ (D − Y·d/n)/n. */
function clusteredErrors({ clusters }: RiskCounts, total: TotalCounts): Float64Array {
  const variance = new Float64Array(total.events.length)
  for (const cluster of clusters) {
    const atRisk = atRiskOf(cluster)
    let influence = 0
    for (let k = 0; k < variance.length; k++) {
      const n = total.atRisk[k]!
      influence += (cluster.events[k]! - (atRisk[k]! * total.events[k]!) / n) / n
      variance[k]! += influence * influence
    }
  }
  return variance.map((v) => Math.sqrt(v))
}
