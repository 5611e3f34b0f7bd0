import { emptyCounts } from '../stats/index.ts'
import type { ClusterCounts, RiskCounts } from '../stats/index.ts'
import { followedUntil, hasDied } from './death.ts'
import type { FirmLives } from './lives.ts'
import type { ReplicateResult } from './request.ts'

/** Columns by which firms are told apart at the start of their observation. */
export const STRATA = ['entry', 'sizeClass', 'sector', 'city'] as const

/** Firms with a code in a column, or all. */
export type Group = 'all' | { readonly column: (typeof STRATA)[number]; readonly code: number }

/** When observation of a life begins: it is seen over (start, stop]. */
export function startOf(lives: FirmLives, row: number): number {
  return Math.max(0, lives.entryMonth[row]! - 1)
}

/** What is asked of a replicate. */
export type WatchedLives = Pick<ReplicateResult, 'lives' | 'months'>

/** Lives whose columns lie in one piece of memory. */
const CHUNK = 4096
/** Columns of a chunk: age at the start, months under observation, kind. */
const [AGE, TIME, KIND] = [0, CHUNK, 2 * CHUNK]

/** What lives of one kind have in common. */
interface Kind {
  readonly isEvent: boolean
  /** Parallel to the columns of strata. */
  readonly codes: readonly number[]
}

/** When a life comes under observation and leaves it, in months of some scale. */
type See = (entry: number, end: number, isEvent: boolean) => void

/**
 * Lives of replicates, as far as survival asks: six bytes each. Counts by month would be more, since firms are up to some hundred months
 * old; and errors that are grouped by replicate need every replicate to the end.
 */
export class LifeStore {
  readonly #chunks: Uint16Array[] = []
  readonly #kinds: Kind[] = []
  readonly #places = new Map<string, number>()
  /** Lives up to the end of each replicate. */
  readonly #ends: number[] = []
  #count = 0

  add({ lives, months }: WatchedLives): void {
    for (let row = 0; row < lives.count; row++) {
      const at = this.#count % CHUNK
      if (at === 0) this.#chunks.push(new Uint16Array(3 * CHUNK))
      const chunk = this.#chunks.at(-1)!
      chunk[AGE + at] = lives.ageAtStart[row]!
      chunk[TIME + at] = followedUntil(lives, row, months) - startOf(lives, row)
      chunk[KIND + at] = this.#kindOf(lives, row)
      this.#count++
    }
    this.#ends.push(this.#count)
  }

  /** Numbers of the replicates in which somebody is in the group, counted from 0. */
  replicatesWith(group: Group): number[] {
    const isIn = this.#members(group)
    return [...this.#ends.keys()].filter((replicate) => {
      for (let life = this.#begin(replicate); life < this.#ends[replicate]!; life++)
        if (isIn[this.#chunks[Math.floor(life / CHUNK)]![KIND + (life % CHUNK)]!] === 1) return true
      return false
    })
  }

  /** Shows the lives of a group in one replicate, by age or by time under observation. */
  forEach(replicate: number, group: Group, byAge: boolean, see: See): void {
    const isIn = this.#members(group)
    for (let life = this.#begin(replicate); life < this.#ends[replicate]!; life++) {
      const [chunk, at] = [this.#chunks[Math.floor(life / CHUNK)]!, life % CHUNK]
      const kind = chunk[KIND + at]!
      if (isIn[kind] === 0) continue
      const entry = byAge ? chunk[AGE + at]! : 0
      see(entry, entry + chunk[TIME + at]!, this.#kinds[kind]!.isEvent)
    }
  }

  #begin(replicate: number): number {
    return replicate === 0 ? 0 : this.#ends[replicate - 1]!
  }

  #kindOf(lives: FirmLives, row: number): number {
    const codes = STRATA.map((column) => lives[column][row]!)
    const isEvent = hasDied(lives, row)
    const key = `${isEvent} ${codes.join()}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.#kinds.length)
    return this.#kinds.push({ isEvent, codes }) - 1
  }

  /** By kind: 1 for those in the group. */
  #members(group: Group): Uint8Array {
    if (group === 'all') return new Uint8Array(this.#kinds.length).fill(1)
    const column = STRATA.indexOf(group.column)
    return Uint8Array.from(this.#kinds, ({ codes }) => (codes[column] === group.code ? 1 : 0))
  }
}

/**
 * Counts of a group, replicate by replicate. Only months in which somebody stopped or was censored are times; who entered in
 * between is counted in the next.
 *
 * @returns nothing if nobody is in the group
 */
export function riskCounts(store: LifeStore, group: Group, byAge: boolean): RiskCounts | undefined {
  const replicates = store.replicatesWith(group)
  if (replicates.length === 0) return undefined
  let last = 0
  const each = (see: See) => {
    for (const replicate of replicates) store.forEach(replicate, group, byAge, see)
  }
  each((_, end) => (last = Math.max(last, end)))
  const isTime = new Uint8Array(last + 1)
  each((_, end) => (isTime[end] = 1))
  const times = Float64Array.from(isTime.keys()).filter((month) => isTime[month] === 1)
  /** Index of the first time that is not before a month. */
  const place = new Int32Array(last + 1)
  for (let month = 1; month <= last; month++) place[month] = place[month - 1]! + isTime[month - 1]!
  return {
    times,
    clusters: {
      length: replicates.length,
      *[Symbol.iterator]() {
        const counts = emptyCounts(times.length)
        for (const replicate of replicates) {
          clear(counts)
          store.forEach(replicate, group, byAge, (entry, end, isEvent) => {
            // Who enters at a month is at risk from the next on.
            counts.entered[place[entry + 1]!]! += 1
            if (isEvent) counts.events[place[end]!]! += 1
            else counts.censored[place[end]!]! += 1
          })
          yield counts
        }
      },
    },
  }
}

function clear({ entered, events, censored }: ClusterCounts): void {
  for (const column of [entered, events, censored]) column.fill(0)
}
