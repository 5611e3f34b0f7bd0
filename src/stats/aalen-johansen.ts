import { exp, log } from '../../sim/index.ts'
import { Z95 } from './normal.ts'
import { readCauseLives } from './read-lives.ts'
import type { CauseLives, ReadCauses } from './read-lives.ts'
import { firstAfter } from './risk-counts.ts'

/** Share of lives ended by one cause, one element per time at which a life ended or was censored. */
export interface Incidence {
  readonly cause: number
  readonly events: Float64Array
  readonly incidence: Float64Array
  /** Of independent lives. */
  readonly standardError: Float64Array
  /** Grouped by cluster; `NaN` with fewer than two clusters. */
  readonly clusteredStandardError: Float64Array
  /** 95% limits on the log–log scale of the share not ended so; `NaN` where the incidence is 0. */
  readonly lower: Float64Array
  readonly upper: Float64Array
}

export interface IncidenceCurves {
  readonly time: Float64Array
  readonly atRisk: Float64Array
  /** Share ended by nothing: Kaplan and Meier's curve of all causes together. */
  readonly survival: Float64Array
  /** By cause, ascending. At each time they and `survival` add up to 1. */
  readonly causes: readonly Incidence[]
}

/** One group of lives, counted at each time: rows are causes, the last one the lives at risk. */
interface Counts {
  readonly atRisk: Float64Array
  readonly events: readonly Float64Array[]
}

/**
 * Aalen and Johansen's cumulative incidence of competing causes on right-censored, left-truncated lives.
 *
 * Read before use:
 * - One minus a Kaplan–Meier curve that censors the other causes is no share of anything: it is what would happen if nobody could
 *   die otherwise, which is too high here and unknowable anywhere.
 * - A measure may raise the incidence of one cause by sparing firms another. Look at all causes together.
 * - Censoring must tell nothing about the life to come.
 * - As with survival curves, the clustered error is the honest one for lives of one replicate.
 *
 * @param options `causes`: those whose incidence is needed; default those that some life ended by. If none has ended, it is 1
 * @throws RangeError that names the life if a time, an entry, a cause or a cluster is none, or a cause wanted that is no code
 * Sources: Aalen and Johansen 1978; the variance is the multinomial delta method (Andersen, Borgan, Gill and Keiding 1993 §IV.4;
 * Marubini and Valsecchi 1995), which without delayed entry is survfit's infinitesimal jackknife; the clustered one is the latter.
 */
export function aalenJohansen(
  lives: CauseLives,
  { causes: wanted = [] }: { readonly causes?: readonly number[] } = {},
): IncidenceCurves {
  const read = readCauseLives(lives)
  const kinds = kindsOf(read, wanted)
  const time = Float64Array.from(new Set(read.time)).sort((a, b) => a - b)
  const all = countCauses(read, time, kinds, () => 0).get(0) ?? emptyCounts(0, kinds.length)
  const survival = new Float64Array(time.length)
  let alive = 1
  for (let k = 0; k < time.length; k++) survival[k] = alive *= 1 - ended(all, k) / all.atRisk[k]!
  const { cluster } = read
  const clusters = cluster && [...countCauses(read, time, kinds, (row) => cluster[row]!).values()]
  const incidences = kinds.map((cause, c) => {
    const { incidence, standardError } = incidenceOf(all, survival, c)
    const clusteredStandardError = clusteredErrors(clusters ?? [], all, survival, c)
    const limits = Array.from(incidence, (share, k) => limitsOf(share, standardError[k]!))
    return {
      cause,
      events: all.events[c]!,
      incidence,
      standardError,
      clusteredStandardError,
      lower: Float64Array.from(limits, ([lower]) => lower),
      upper: Float64Array.from(limits, ([, upper]) => upper),
    }
  })
  const shown = wanted.length === 0 ? incidences : incidences.filter(({ cause }) => wanted.includes(cause))
  return { time, atRisk: all.atRisk, survival, causes: shown }
}

/** All causes that compete, ascending: those found, and those asked for. */
function kindsOf({ cause }: ReadCauses, wanted: readonly number[]): number[] {
  const bad = wanted.find((code) => !Number.isSafeInteger(code) || code < 1)
  if (bad !== undefined) throw new RangeError(`cause ${bad} is asked for; causes are 1, 2 …`)
  const kinds = new Set([...cause.filter((code) => code !== 0), ...wanted])
  return kinds.size === 0 ? [1] : [...kinds].sort((a, b) => a - b)
}

function countCauses(
  { entry, time, cause }: ReadCauses,
  times: Float64Array,
  kinds: readonly number[],
  groupOf: (row: number) => number,
): Map<number, Counts> {
  const position = new Map(Array.from(times, (t, k) => [t, k]))
  const code = new Map(kinds.map((kind, c) => [kind, c]))
  const groups = new Map<number, Counts>()
  for (let row = 0; row < time.length; row++) {
    const key = groupOf(row)
    if (!groups.has(key)) groups.set(key, emptyCounts(times.length, kinds.length))
    const { atRisk, events } = groups.get(key)!
    const end = position.get(time[row]!)!
    // Differences first, summed below: it comes after its entry and goes after its end.
    atRisk[firstAfter(times, entry?.[row] ?? 0)]! += 1
    if (end + 1 < times.length) atRisk[end + 1]! -= 1
    if (cause[row] !== 0) events[code.get(cause[row]!)!]![end]! += 1
  }
  for (const { atRisk } of groups.values())
    for (let k = 1; k < atRisk.length; k++) atRisk[k]! += atRisk[k - 1]!
  return groups
}

function emptyCounts(times: number, kinds: number): Counts {
  return {
    atRisk: new Float64Array(times),
    events: Array.from({ length: kinds }, () => new Float64Array(times)),
  }
}

function ended({ events }: Counts, k: number): number {
  return events.reduce((sum, column) => sum + column[k]!, 0)
}

/** Covariances of survival S and incidence F from time to time: S' = S·(1 − h), F' = F + S·h_c, with multinomial h and h_c. */
function incidenceOf(all: Counts, survival: Float64Array, c: number) {
  const incidence = new Float64Array(survival.length)
  const standardError = new Float64Array(survival.length)
  let [share, before, varS, covSF, varF] = [0, 1, 0, 0, 0]
  for (let k = 0; k < survival.length; k++) {
    const n = all.atRisk[k]!
    const h = ended(all, k) / n
    const hc = all.events[c]![k]! / n
    const scale = (before * before) / n
    varF += 2 * hc * covSF + hc * hc * varS + scale * hc * (1 - hc)
    covSF = (1 - h) * (covSF + hc * varS) - scale * hc * (1 - h)
    varS = (1 - h) * (1 - h) * varS + scale * h * (1 - h)
    incidence[k] = share += before * hc
    standardError[k] = Math.sqrt(Math.max(0, varF))
    before = survival[k]!
  }
  return { incidence, standardError }
}

/** The same recurrence for how far a cluster moves S and F. */
function clusteredErrors(
  clusters: readonly Counts[],
  all: Counts,
  survival: Float64Array,
  c: number,
): Float64Array {
  if (clusters.length < 2) return new Float64Array(survival.length).fill(NaN)
  const variance = new Float64Array(survival.length)
  for (const cluster of clusters) {
    let [onS, onF] = [0, 0]
    for (let k = 0; k < survival.length; k++) {
      const [n, own] = [all.atRisk[k]!, cluster.atRisk[k]!]
      const h = ended(all, k) / n
      const hc = all.events[c]![k]! / n
      const before = k === 0 ? 1 : survival[k - 1]!
      onF += onS * hc + (before * (cluster.events[c]![k]! - own * hc)) / n
      onS = onS * (1 - h) - (before * (ended(cluster, k) - own * h)) / n
      variance[k]! += onF * onF
    }
  }
  return variance.map((v) => Math.sqrt(v))
}

function limitsOf(share: number, standardError: number): [lower: number, upper: number] {
  if (!(share > 0 && share < 1)) return [NaN, NaN]
  const rest = log(1 - share)
  const bend = exp((Z95 * standardError) / ((1 - share) * -rest))
  return [1 - exp(rest / bend), 1 - exp(rest * bend)]
}
