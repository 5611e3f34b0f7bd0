import { exp } from '../../sim/index.ts'
import { Z95 } from './normal.ts'
import { readLives, requireBoundaries } from './read-lives.ts'
import type { Observations } from './read-lives.ts'

/** One element per age band (from, to]. `NaN` = not estimable. */
export interface HazardByAge {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly events: Float64Array
  /** Time lived in the band, in the unit of the times. */
  readonly exposure: Float64Array
  /** Events per unit of time lived. */
  readonly rate: Float64Array
  readonly standardError: Float64Array
  /** Grouped by cluster; `NaN` with fewer than two clusters. */
  readonly clusteredStandardError: Float64Array
  /** 95% limits on the log scale; `NaN` without events. */
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/**
 * Hazard by age: events over time lived, in bands within which it is taken as constant. Entry and time are ages.
 *
 * Read before use:
 * - Old firms seen now are not what young firms seen now will be: bands mix generations, and the old are the survivors.
 * - A band without events has rate 0 and no limits, which is not the same as no risk: look at the exposure.
 * - The plain error is Poisson's; the clustered one lets bands of one replicate have good and bad years together.
 *
 * @param boundaries ascending; time lived outside of them is left out
 * @throws RangeError if they do not ascend or are fewer than two, or that names a life with no such value
 * Sources: Breslow and Day 1987 §2.3; the clustered error is that of a ratio estimator (Cochran 1977 §6.4).
 */
export function hazardByAge(lives: Observations, boundaries: readonly number[]): HazardByAge {
  requireBoundaries(boundaries, 2)
  const bands = boundaries.length - 1
  const clusters = countBands(lives, boundaries)
  const total = (pick: (band: Bands) => Float64Array): Float64Array =>
    Float64Array.from({ length: bands }, (_, i) => clusters.reduce((sum, band) => sum + pick(band)[i]!, 0))
  const events = total((band) => band.events)
  const exposure = total((band) => band.exposure)
  const rate = events.map((d, i) => (exposure[i]! > 0 ? d / exposure[i]! : NaN))
  const squares = total(({ events: d, exposure: t }) =>
    d.map((own, i) => (own - rate[i]! * t[i]!) * (own - rate[i]! * t[i]!)),
  )
  const factor = events.map((d) => (d > 0 ? exp(Z95 / Math.sqrt(d)) : NaN))
  return {
    from: Float64Array.from(boundaries.slice(0, -1)),
    to: Float64Array.from(boundaries.slice(1)),
    events,
    exposure,
    rate,
    standardError: events.map((d, i) => (exposure[i]! > 0 ? Math.sqrt(d) / exposure[i]! : NaN)),
    clusteredStandardError: squares.map((s, i) => (clusters.length < 2 ? NaN : Math.sqrt(s) / exposure[i]!)),
    lower: rate.map((r, i) => r / factor[i]!),
    upper: rate.map((r, i) => r * factor[i]!),
  }
}

interface Bands {
  readonly events: Float64Array
  readonly exposure: Float64Array
}

function countBands(lives: Observations, boundaries: readonly number[]): Bands[] {
  const { count, entry, time, event, cluster } = readLives(lives, boundaries)
  const clusters = new Map<number, Bands>()
  const bands = boundaries.length - 1
  for (let row = 0; row < count; row++) {
    const key = cluster?.[row] ?? row
    if (!clusters.has(key))
      clusters.set(key, { events: new Float64Array(bands), exposure: new Float64Array(bands) })
    const { events, exposure } = clusters.get(key)!
    const [began, ended] = [entry?.[row] ?? 0, time[row]!]
    for (let i = 0; i < bands; i++) {
      const [from, to] = [boundaries[i]!, boundaries[i + 1]!]
      exposure[i]! += Math.max(0, Math.min(ended, to) - Math.max(began, from))
      if (event[row] === 1 && ended > from && ended <= to) events[i]! += 1
    }
  }
  return [...clusters.values()]
}
