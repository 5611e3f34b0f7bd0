import { emptyCounts, kaplanMeier, survivalAt } from '../stats/index.ts'
import type { ClusterCounts, RiskCounts, SurvivalCurve, SurvivalEstimate } from '../stats/index.ts'
import { followedUntil, hasDied } from './death.ts'
import type { FirmLives } from './lives.ts'
import type { Names } from './names.ts'
import type { ReplicateResult } from './request.ts'

/** Months since observation began, or months of age, at which firms that were not founded in the run enter late. */
export const SCALES = ['time', 'age'] as const
export type Scale = (typeof SCALES)[number]

/** Columns by which firms are told apart at the start of their observation. */
const STRATA = ['entry', 'sizeClass', 'sector', 'city'] as const

/** The stratum of the firms of month 0. */
export const INITIAL = 'entry=initial'

/** When observation of a life begins: it is seen over (start, stop]. */
export function startOf(lives: FirmLives, row: number): number {
  return Math.max(0, lives.entryMonth[row]! - 1)
}

/** What is asked of a replicate. */
export type WatchedLives = Pick<ReplicateResult, 'lives' | 'months'>

/**
 * Survival of a run's firms, by stratum: `entry=initial`, `all`, then `entry=startup` and its like. Clusters are replicates.
 *
 * The event is death. A firm that is bought has not died: it stays at risk until the run ends, as if its buyer carried it on. When the
 * watch over a firm would have ended is known, so that this estimates one minus the cumulative incidence of death (censoring-complete
 * data: Fine & Gray 1999, section 3); of the initial firms, all of whom are watched to the same month, it is exactly one minus Aalen
 * and Johansen's estimate, the share that has not died.
 */
export class Survival {
  #names: Names
  #replicates: readonly LifeCounts[]
  #curves = new Map<string, SurvivalCurve>()

  constructor(names: Names, replicates: readonly LifeCounts[]) {
    this.#names = names
    this.#replicates = replicates
  }

  /** In the order of the table: strata without firms are absent. */
  get strata(): readonly string[] {
    const named = STRATA.flatMap((column) => this.#names[column].map((name) => `${column}=${name}`))
    return [...new Set([INITIAL, 'all', ...named])].filter((stratum) => this.has(stratum))
  }

  /** Whether any firm is in the stratum. */
  has(stratum: string): boolean {
    return this.#clusters(stratum, 'time').length > 0
  }

  /**
   * The estimate `months` after observation began (or at that age); by default of the initial firms.
   *
   * @throws RangeError if no firm is in the stratum
   */
  at(months: number, stratum = INITIAL, scale: Scale = 'time'): SurvivalEstimate {
    return survivalAt(this.curve(stratum, scale), months)
  }

  /** By default of the initial firms. @throws RangeError if no firm is in the stratum */
  curve(stratum = INITIAL, scale: Scale = 'time'): SurvivalCurve {
    const key = `${scale} ${stratum}`
    const known = this.#curves.get(key)
    if (known !== undefined) return known
    const clusters = this.#clusters(stratum, scale)
    if (clusters.length === 0)
      throw new RangeError(`no firm in '${stratum}'; there are ${this.strata.join(', ')}`)
    const curve = kaplanMeier(withoutQuietMonths(clusters))
    this.#curves.set(key, curve)
    return curve
  }

  /** Of the replicates in which there are such firms. */
  #clusters(stratum: string, scale: Scale): ClusterCounts[] {
    const counts = this.#replicates.flatMap((each) => each.of(stratum, scale) ?? [])
    return counts.filter(({ entered }) => entered.some((lives) => lives > 0))
  }
}

/** What survival needs of one replicate: counts by month, worked out when they are asked for. */
class LifeCounts {
  #names: Names
  /** Until nothing more can be asked of them. */
  #lives: FirmLives | undefined
  #months: number
  #known = new Map<string, readonly ClusterCounts[]>()

  constructor(names: Names, { lives, months }: WatchedLives) {
    this.#names = names
    this.#lives = lives
    this.#months = months
  }

  of(stratum: string, scale: Scale): ClusterCounts | undefined {
    if (stratum === 'all') return this.#groups('all', scale)[0]
    const column = STRATA.find((each) => stratum.startsWith(`${each}=`))
    if (column === undefined) return undefined
    return this.#groups(column, scale)[this.#names[column].indexOf(stratum.slice(column.length + 1))]
  }

  /** Works everything out, so that the lives can be let go. */
  settle(): this {
    for (const scale of SCALES) for (const column of ['all', ...STRATA] as const) this.#groups(column, scale)
    this.#lives = undefined
    return this
  }

  #groups(column: 'all' | (typeof STRATA)[number], scale: Scale): readonly ClusterCounts[] {
    const key = `${scale} ${column}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const lives = this.#lives!
    const [group, count] =
      column === 'all' ? [new Int32Array(lives.count), 1] : [lives[column], this.#names[column].length]
    const counts = countByMonth({ lives, months: this.#months }, scale, group, count)
    this.#known.set(key, counts)
    return counts
  }
}

/** A page asks for the survival of the same replicates again whenever there is one more. */
const counted = new WeakMap<FirmLives, LifeCounts>()

/** Survival of lives that are kept anyway. */
export function survivalOf(names: Names, replicates: readonly WatchedLives[]): Survival {
  const counts = replicates.map((replicate) => {
    const known = counted.get(replicate.lives) ?? new LifeCounts(names, replicate)
    counted.set(replicate.lives, known)
    return known
  })
  return new Survival(names, counts)
}

/**
 * Gathers survival replicate by replicate. What is kept are counts by month, so that lives can be let go; they are integers, so
 * that the order of replicates does not show.
 */
export class SurvivalFold {
  #names: Names
  #replicates: LifeCounts[] = []

  constructor(names: Names) {
    this.#names = names
  }

  add(replicate: WatchedLives): void {
    this.#replicates.push(new LifeCounts(this.#names, replicate).settle())
  }

  /** The survival of what was added so far. */
  survival(): Survival {
    return new Survival(this.#names, [...this.#replicates])
  }
}

/** Counts of each group, element t about month t; who enters at t is at risk from t + 1 on. */
function countByMonth(
  { lives, months }: WatchedLives,
  scale: Scale,
  group: Int32Array,
  groups: number,
): ClusterCounts[] {
  const isAge = scale === 'age'
  const entryOf = (row: number): number => (isAge ? lives.ageAtStart[row]! : 0)
  const endOf = (row: number): number =>
    entryOf(row) + followedUntil(lives, row, months) - startOf(lives, row)
  let last = 0
  for (let row = 0; row < lives.count; row++) last = Math.max(last, endOf(row))
  const counts = Array.from({ length: groups }, () => emptyCounts(last + 1))
  for (let row = 0; row < lives.count; row++) {
    const { entered, events, censored } = counts[group[row]!]!
    entered[entryOf(row) + 1]! += 1
    if (hasDied(lives, row)) events[endOf(row)]! += 1
    else censored[endOf(row)]! += 1
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
