/** Which times are one: those that differ by rounding only. */

/** The square root of a double's precision, as R's survival package takes it. */
export const TOLERANCE = 1.4901161193847656e-8

/** Distinct whole numbers below it differ by more than the tolerance of their mean. */
const WHOLE_BELOW = 67108864

/**
 * Gives times that differ by rounding only one value, in place: sums such as 0.1 + 0.2 are ties of 0.3.
 *
 * Sorted values are one time as long as each is within the tolerance of the one before it, relative to the mean of their sizes if that
 * exceeds 1. All take the first one's value, or that of a mark among them. Whole numbers, such as months, stay as they are.
 *
 * @param columns times and entries, all finite
 * @param marks that times are compared with, for instance boundaries of intervals
 * Source: aeqSurv in R's survival package (its `timefix`), where marks are unknown.
 */
export function joinTies(columns: readonly Float64Array[], marks: ArrayLike<number> = []): void {
  const known = Array.from(marks).filter((mark) => Number.isFinite(mark))
  if ([...columns, known].every(isPlain)) return
  const distinct = new Set(known)
  for (const column of columns) for (const value of column) distinct.add(value)
  const values = Float64Array.from(distinct).sort((a, b) => a - b)
  const size = values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length
  const gap = TOLERANCE * Math.max(1, size)
  const joined = new Map<number, number>()
  const isMark = new Set(known)
  for (let first = 0; first < values.length;) {
    let last = first
    while (last + 1 < values.length && values[last + 1]! - values[last]! <= gap) last++
    const chain = values.subarray(first, last + 1)
    const value = chain.find((each) => isMark.has(each)) ?? chain[0]!
    for (const each of chain) if (each !== value) joined.set(each, value)
    first = last + 1
  }
  if (joined.size === 0) return
  for (const column of columns) column.forEach((value, row) => (column[row] = joined.get(value) ?? value))
}

/** Whether `first` comes before `second`, or is the same but for rounding. */
export function isBy(first: number, second: number): boolean {
  return first <= second || first - second <= TOLERANCE * Math.max(1, Math.abs(second))
}

function isPlain(values: ArrayLike<number>): boolean {
  for (let k = 0; k < values.length; k++)
    if (!Number.isInteger(values[k]) || Math.abs(values[k]!) >= WHOLE_BELOW) return false
  return true
}
