/** Who was at risk, and what befell them: everything a product-limit estimate needs, by time and by cluster. */
import { readLives } from './read-lives.ts'
import type { Observations } from './read-lives.ts'

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
 * @throws RangeError that names the life if a time, an entry, an event or a cluster is none
 */
export function countObservations(lives: Observations): RiskCounts {
  const { count, entry, time, event, cluster } = readLives(lives)
  const times = Float64Array.from(new Set(time)).sort((a, b) => a - b)
  const clusters = new Map<number, ClusterCounts>()
  for (let life = 0; life < count; life++) {
    const key = cluster?.[life] ?? life
    let counts = clusters.get(key)
    if (counts === undefined) clusters.set(key, (counts = emptyCounts(times.length)))
    const end = firstAfter(times, time[life]!) - 1
    counts.entered[firstAfter(times, entry?.[life] ?? 0)]! += 1
    if (event[life] === 1) counts.events[end]! += 1
    else counts.censored[end]! += 1
  }
  return { times, clusters: [...clusters.values()] }
}

/** All clusters together, and how many lives were at risk. Arrays are parallel to `RiskCounts.times`. */
export interface TotalCounts extends ClusterCounts {
  readonly atRisk: Float64Array
}

/** @throws RangeError if these are no counts, or a cluster has other times, or a count that is none */
export function totalCounts({ times, clusters }: RiskCounts): TotalCounts {
  if (times === undefined || clusters === undefined)
    throw new RangeError('times and clusters of counts are needed: countObservations makes them of lives')
  const total = emptyCounts(times.length)
  let cluster = 0
  for (const counts of clusters) {
    requireCounts(counts, times, cluster++)
    for (const column of ['entered', 'events', 'censored'] as const)
      for (let k = 0; k < times.length; k++) total[column][k]! += counts[column][k]!
  }
  return { ...total, atRisk: atRiskOf(total) }
}

function requireCounts(counts: ClusterCounts, times: Float64Array, cluster: number): void {
  for (const name of ['entered', 'events', 'censored'] as const) {
    const column = counts[name]
    if (column.length !== times.length)
      throw new RangeError(`cluster ${cluster} has ${column.length} values of ${name}, not ${times.length}`)
    const bad = column.findIndex((count) => !(count >= 0 && count < Infinity))
    if (bad >= 0)
      throw new RangeError(
        `cluster ${cluster} has ${column[bad]} ${name} at time ${times[bad]}; 0 or more are needed`,
      )
  }
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
export function firstAfter(times: Float64Array, value: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! > value) high = middle
    else low = middle + 1
  }
  return low
}
