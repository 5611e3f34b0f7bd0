import { emptyCounts } from '../stats/index.ts'
import type { ClusterCounts, RiskCounts } from '../stats/index.ts'
import { followedUntil, hasDied } from './death.ts'
import type { FirmLives } from './lives.ts'
import { MemoryPieces } from './pieces.ts'
import type { Pieces } from './pieces.ts'
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

/** Lives whose columns lie in one piece. */
const LENGTH = 4096
/** Columns of a piece: age at the start, months under observation, kind. */
const [AGE, TIME, KIND] = [0, LENGTH, 2 * LENGTH]
const NUMBERS = 3 * LENGTH

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
  #pieces: Pieces
  /** The piece that is being filled, and how many lives of it are. */
  #open = new Uint16Array(NUMBERS)
  #filled = 0
  /** The one that was read last. */
  #known: { piece: number; columns: Uint16Array } = { piece: -1, columns: this.#open }
  #kinds: Kind[] = []
  #places = new Map<string, number>()
  /** Lives up to the end of each replicate. */
  #ends: number[] = []
  /** Kinds of these lives: of a replicate that could not be stored whole, more may be known. */
  #kindsThere = 0
  /** The last month in which observation of a life ends, on any scale. */
  #last = 0

  constructor(pieces: Pieces = new MemoryPieces()) {
    this.#pieces = pieces
  }

  /** @throws what keeps a piece from being stored; the replicate is not added then */
  add({ lives, months }: WatchedLives): void {
    for (let row = 0; row < lives.count; row++) {
      if (this.#filled === LENGTH) this.#close()
      const age = lives.ageAtStart[row]!
      const time = followedUntil(lives, row, months) - startOf(lives, row)
      this.#open[AGE + this.#filled] = age
      this.#open[TIME + this.#filled] = time
      this.#open[KIND + this.#filled] = this.#kindOf(lives, row)
      this.#last = Math.max(this.#last, age + time)
      this.#filled++
    }
    this.#ends.push(this.#pieces.count * LENGTH + this.#filled)
    this.#kindsThere = this.#kinds.length
  }

  get replicates(): number {
    return this.#ends.length
  }

  get last(): number {
    return this.#last
  }

  /** Whether anybody is in the group. */
  has(group: Group): boolean {
    return this.#members(group).subarray(0, this.#kindsThere).includes(1)
  }

  /** Shows the lives of a group in one replicate, counted from 0, by age or by time under observation. */
  forEach(replicate: number, group: Group, byAge: boolean, see: See): void {
    const isIn = this.#members(group)
    const end = this.#ends[replicate]!
    for (let life = this.#begin(replicate); life < end;) {
      const piece = Math.floor(life / LENGTH)
      const columns = this.#columns(piece)
      const stop = Math.min(LENGTH, end - piece * LENGTH)
      for (let at = life % LENGTH; at < stop; at++) {
        const kind = columns[KIND + at]!
        if (isIn[kind] === 0) continue
        const entry = byAge ? columns[AGE + at]! : 0
        see(entry, entry + columns[TIME + at]!, this.#kinds[kind]!.isEvent)
      }
      life = piece * LENGTH + stop
    }
  }

  #close(): void {
    this.#pieces.add(new Uint8Array(this.#open.buffer))
    this.#filled = 0
  }

  #columns(piece: number): Uint16Array {
    if (piece === this.#pieces.count) return this.#open
    if (piece !== this.#known.piece) {
      const { buffer, byteOffset } = this.#pieces.read(piece, 0, this.#open.byteLength)
      this.#known = { piece, columns: new Uint16Array(buffer, byteOffset, NUMBERS) }
    }
    return this.#known.columns
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
  const isTime = new Uint8Array(store.last + 1)
  /** Those in which somebody is in the group. */
  const replicates: number[] = []
  for (let replicate = 0; replicate < store.replicates; replicate++) {
    let isThere = false
    store.forEach(replicate, group, byAge, (_, end) => {
      isTime[end] = 1
      isThere = true
    })
    if (isThere) replicates.push(replicate)
  }
  if (replicates.length === 0) return undefined
  const times = Float64Array.from(isTime.keys()).filter((month) => isTime[month] === 1)
  /** Index of the first time that is not before a month. */
  const place = new Int32Array(isTime.length)
  for (let month = 1; month < place.length; month++) place[month] = place[month - 1]! + isTime[month - 1]!
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
