/** Who was at risk, and what befell them: everything a product-limit estimate needs, by time and by cluster. */

/** Lives observed over (entry, time], one element a life; all arrays have one length. */
export interface Observations {
  /** Where observation begins; absent = 0 for all. A life that begins later is left-truncated (delayed entry). */
  readonly entry?: ArrayLike<number>
  /** Where observation ends, > entry. */
  readonly time: ArrayLike<number>
  /** 1 the event happened at `time`; 0 the life was still going on (right-censored). */
  readonly event: ArrayLike<number>
  /** Lives of one cluster share luck (here: a replicate); absent = each life is its own. */
  readonly cluster?: ArrayLike<number>
}

/** Counts of one cluster, each array parallel to `RiskCounts.times`. */
export interface ClusterCounts {
  /** Lives whose entry lies in [previous time, this time): at risk from here on. */
  readonly entered: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
}

export interface RiskCounts {
  /** Distinct times at which some life ended or was censored, ascending. */
  readonly times: Float64Array
  /** One after another; each may be overwritten by the next, so that as many as there are need not be held at a time. */
  readonly clusters: Iterable<ClusterCounts> & { readonly length: number }
}

export function emptyCounts(length: number): ClusterCounts {
  return {
    entered: new Float64Array(length),
    events: new Float64Array(length),
    censored: new Float64Array(length),
  }
}

/**
 * Counts single lives. Lives that end at the moment they are entered carry no information and are an error.
 *
 * @throws RangeError if a time does not lie after its entry, or is not finite
 */
export function countObservations({ entry, time, event, cluster }: Observations): RiskCounts {
  const times = Float64Array.from(new Set(Array.from(time))).sort((a, b) => a - b)
  const clusters = new Map<number, ClusterCounts>()
  for (let life = 0; life < time.length; life++) {
    const began = entry?.[life] ?? 0
    const ended = time[life]!
    if (!(ended > began) || !Number.isFinite(ended)) {
      throw new RangeError(`life ${life} is observed over (${began}, ${ended}], which is empty`)
    }
    const key = cluster?.[life] ?? life
    let counts = clusters.get(key)
    if (counts === undefined) clusters.set(key, (counts = emptyCounts(times.length)))
    const end = firstAfter(times, ended) - 1
    counts.entered[firstAfter(times, began)]! += 1
    if (event[life] === 1) counts.events[end]! += 1
    else counts.censored[end]! += 1
  }
  return { times, clusters: [...clusters.values()] }
}

/** All clusters together, and how many lives were at risk. Arrays are parallel to `RiskCounts.times`. */
export interface TotalCounts extends ClusterCounts {
  readonly atRisk: Float64Array
}

export function totalCounts({ times, clusters }: RiskCounts): TotalCounts {
  const sum = (column: keyof ClusterCounts): Float64Array => {
    const out = new Float64Array(times.length)
    for (const counts of clusters) for (let k = 0; k < out.length; k++) out[k]! += counts[column][k]!
    return out
  }
  const [entered, events, censored] = [sum('entered'), sum('events'), sum('censored')]
  return { entered, atRisk: atRiskOf({ entered, events, censored }), events, censored }
}

/** Lives under observation just before each time. */
export function atRiskOf({ entered, events, censored }: ClusterCounts): Float64Array {
  const atRisk = new Float64Array(entered.length)
  let present = 0
  for (let k = 0; k < atRisk.length; k++) {
    present += entered[k]!
    atRisk[k] = present
    present -= events[k]! + censored[k]!
  }
  return atRisk
}

/** Index of the first element greater than `value` in ascending `times`. */
function firstAfter(times: Float64Array, value: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}
