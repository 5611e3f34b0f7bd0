import { emptyCounts, kaplanMeier, survivalAt } from '../stats/index.ts'
import type { ClusterCounts, RiskCounts, SurvivalCurve, SurvivalEstimate } from '../stats/index.ts'
import type { FirmLives } from './lives.ts'
import type { Names } from './names.ts'

/** Months since observation began, or months of age, at which firms that were not founded in the run enter late. */
export const SCALES = ['time', 'age'] as const
export type Scale = (typeof SCALES)[number]

/** Columns by which firms are told apart at the start of their observation. */
const STRATA = ['entry', 'sizeClass', 'sector', 'city'] as const

/** When observation of a life begins: it is seen over (start, stop]. */
export function startOf(lives: FirmLives, row: number): number {
  return Math.max(0, lives.entryMonth[row]! - 1)
}

/** Survival of a run's firms, by stratum: `all`, then `entry=startup` and its like. Clusters are replicates. */
export class Survival {
  #counts: ReadonlyMap<string, readonly ClusterCounts[]>
  #curves = new Map<string, SurvivalCurve>()
  /** In the order of the table: strata without firms are absent. */
  readonly strata: readonly string[]

  constructor(counts: ReadonlyMap<string, readonly ClusterCounts[]>, strata: readonly string[]) {
    this.#counts = counts
    this.strata = strata
  }

  /**
   * The estimate `months` after observation began (or at that age).
   *
   * @throws RangeError if no firm is in the stratum
   */
  at(months: number, stratum = 'all', scale: Scale = 'time'): SurvivalEstimate {
    return survivalAt(this.curve(stratum, scale), months)
  }

  /** @throws RangeError if no firm is in the stratum */
  curve(stratum = 'all', scale: Scale = 'time'): SurvivalCurve {
    const key = keyOf(scale, stratum)
    const known = this.#curves.get(key)
    if (known !== undefined) return known
    const clusters = this.#counts.get(key)
    if (clusters === undefined)
      throw new RangeError(`no firm in '${stratum}'; there are ${this.strata.join(', ')}`)
    const curve = kaplanMeier(withoutQuietMonths(clusters))
    this.#curves.set(key, curve)
    return curve
  }
}

/**
 * Gathers survival replicate by replicate. What is kept are counts by month, so that lives can be let go; they are integers, so
 * that the order of replicates does not show.
 */
export class SurvivalFold {
  #names: Names
  #counts = new Map<string, ClusterCounts[]>()

  constructor(names: Names) {
    this.#names = names
  }

  add(lives: FirmLives): void {
    for (const scale of SCALES) {
      this.#push(scale, ['all'], countByMonth(lives, scale, new Int32Array(lives.count), 1))
      for (const column of STRATA) {
        const names = this.#names[column]
        const strata = names.map((name) => `${column}=${name}`)
        this.#push(scale, strata, countByMonth(lives, scale, lives[column], names.length))
      }
    }
  }

  /** The survival of what was added so far. */
  survival(): Survival {
    const named = STRATA.flatMap((column) => this.#names[column].map((name) => `${column}=${name}`))
    const strata = ['all', ...named].filter((stratum) => this.#counts.has(keyOf('time', stratum)))
    return new Survival(new Map([...this.#counts].map(([key, clusters]) => [key, [...clusters]])), strata)
  }

  #push(scale: Scale, strata: readonly string[], groups: readonly ClusterCounts[]): void {
    strata.forEach((stratum, code) => {
      const counts = groups[code]!
      if (!counts.entered.some((lives) => lives > 0)) return
      const key = keyOf(scale, stratum)
      if (!this.#counts.has(key)) this.#counts.set(key, [])
      this.#counts.get(key)!.push(counts)
    })
  }
}

function keyOf(scale: Scale, stratum: string): string {
  return `${scale} ${stratum}`
}

/** Counts of each group, element t about month t; who enters at t is at risk from t + 1 on. */
function countByMonth(lives: FirmLives, scale: Scale, group: Int32Array, groups: number): ClusterCounts[] {
  const isAge = scale === 'age'
  const entryOf = (row: number): number => (isAge ? lives.ageAtStart[row]! : 0)
  const endOf = (row: number): number => entryOf(row) + lives.stop[row]! - startOf(lives, row)
  let last = 0
  for (let row = 0; row < lives.count; row++) last = Math.max(last, endOf(row))
  const counts = Array.from({ length: groups }, () => emptyCounts(last + 1))
  for (let row = 0; row < lives.count; row++) {
    const { entered, events, censored } = counts[group[row]!]!
    entered[entryOf(row) + 1]! += 1
    if (lives.cause[row] === 0) censored[endOf(row)]! += 1
    else events[endOf(row)]! += 1
  }
  return counts
}

/** Only months in which somebody stopped or was censored make rows; who entered in between is counted in the next. */
function withoutQuietMonths(clusters: readonly ClusterCounts[]): RiskCounts {
  const length = Math.max(...clusters.map(({ entered }) => entered.length))
  const ends = (month: number): boolean =>
    clusters.some(({ events, censored }) => (events[month] ?? 0) + (censored[month] ?? 0) > 0)
  const times = Float64Array.from({ length }, (_, month) => month).filter(ends)
  return { times, clusters: clusters.map((counts) => atTimes(counts, times)) }
}

function atTimes({ entered, events, censored }: ClusterCounts, times: Float64Array): ClusterCounts {
  const out = emptyCounts(times.length)
  let month = 0
  times.forEach((time, k) => {
    for (; month <= time; month++) out.entered[k]! += entered[month] ?? 0
    out.events[k] = events[time] ?? 0
    out.censored[k] = censored[time] ?? 0
  })
  return out
}
