import type { Observations, ReadLives } from './read-lives.ts'

/** Lives that are compared within strata only. */
export interface StratifiedLives extends Observations {
  /** Lives are at risk together only with those of their stratum; absent = all of one. */
  readonly stratum?: ArrayLike<number>
}

/** One stratum's rows, in the orders in which a sweep from the last time to the first meets them. */
export interface SortedStratum {
  /** Rows by time, latest first. */
  readonly leaving: Int32Array
  /** Rows by entry, latest first. */
  readonly entering: Int32Array
}

/** Lives at risk together at a time of events. */
export interface RiskSetVisitor {
  /** The sweep meets a row's time: it is at risk before. */
  join(row: number): void
  /** The sweep meets a row's entry: it is not at risk at or before. */
  leave(row: number): void
  /** All at risk at `time` have joined; `dying` are those whose event happens then. */
  visit(time: number, dying: readonly number[], stratum: number): void
  /** Nobody is at risk any more: what is left in running sums is rounding. */
  clear(): void
}

/** Groups rows by stratum and sorts them. */
export function sortLives({ count, entry, time, stratum }: ReadLives): SortedStratum[] {
  const rows = new Map<number, number[]>()
  for (let row = 0; row < count; row++) {
    const key = stratum?.[row] ?? 0
    if (!rows.has(key)) rows.set(key, [])
    rows.get(key)!.push(row)
  }
  const latest = (column: ArrayLike<number>) => (a: number, b: number) => column[b]! - column[a]! || a - b
  return [...rows.keys()]
    .sort((a, b) => a - b)
    .map((key) => {
      const leaving = Int32Array.from(rows.get(key)!).sort(latest(time))
      return { leaving, entering: entry ? Int32Array.from(leaving).sort(latest(entry)) : leaving.slice(0, 0) }
    })
}

/**
 * Sweeps each stratum from its last time to its first, keeping up who is at risk: entry < t ≤ time. Events at a time come before
 * censorings at it.
 */
export function sweepRiskSets(
  lives: ReadLives,
  strata: readonly SortedStratum[],
  visitor: RiskSetVisitor,
): void {
  strata.forEach((stratum, index) => sweepStratum(lives, stratum, index, visitor))
}

function sweepStratum(
  { time, entry, event }: ReadLives,
  { leaving, entering }: SortedStratum,
  index: number,
  visitor: RiskSetVisitor,
): void {
  let [joined, left] = [0, 0]
  visitor.clear()
  while (joined < leaving.length) {
    const now = time[leaving[joined]!]!
    while (left < entering.length && entry![entering[left]!]! >= now) visitor.leave(entering[left++]!)
    if (left === joined) visitor.clear()
    const dying: number[] = []
    for (; joined < leaving.length && time[leaving[joined]!] === now; joined++) {
      visitor.join(leaving[joined]!)
      if (event[leaving[joined]!] === 1) dying.push(leaving[joined]!)
    }
    if (dying.length > 0) visitor.visit(now, dying, index)
  }
}
