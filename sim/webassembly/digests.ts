/**
 * Rows digested by compiled functions, four at a time. What does not lie in memory with the words of the rows, or so near its end that
 * a fourth row would not, is digested as it is written.
 */

import type { Compiled } from './engine.ts'
import { WRITTEN, type RowDigester } from '../kernel/row-digests.ts'
import type { TypedArray } from './places.ts'

/** The compiled functions: that begin, that mixFirst numbers in by how they lie in memory, that add up. */
export const ROW_DIGESTS = {
  begin: 'digestBegin',
  f64: 'digestDoubles',
  f32: 'digestFloats',
  i32: 'digestWords',
  u32: 'digestWords',
  i16: 'digestHalves',
  u16: 'digestHalves',
  u8: 'digestBytes',
  addUp: 'digestUp',
} as const

const MOST_BEYOND = 3

/** Address of number `first`, or 0 if the array is not where the words are, or numbers up to `end` and some beyond do not lie there. */
function addressOf(array: TypedArray, words: Int32Array, first: number, end: number): number {
  const { buffer, byteOffset, BYTES_PER_ELEMENT: bytes } = array
  const reaches = byteOffset + (end + MOST_BEYOND) * bytes
  return buffer === words.buffer && reaches <= buffer.byteLength ? byteOffset + first * bytes : 0
}

export function compiledRowDigester(functions: Readonly<Record<string, Compiled>>): RowDigester {
  return {
    begin(digestWords, rows, from, to) {
      const { low, high } = digestWords
      const lows = addressOf(rows.identityLow, low, from, to)
      const highs = addressOf(rows.identityHigh, low, from, to)
      if (lows === 0 || highs === 0) WRITTEN.begin(digestWords, rows, from, to)
      else functions[ROW_DIGESTS.begin](low.byteOffset, high.byteOffset, lows, highs, to - from, 0)
    },
    mixIn(numbers, odd, even) {
      const { column, kind, first, step, count, key } = numbers
      const at = addressOf(column, odd, first, first + (count + MOST_BEYOND) * step)
      if (at === 0) return WRITTEN.mixIn(numbers, odd, even)
      const apart = step * column.BYTES_PER_ELEMENT
      return functions[ROW_DIGESTS[kind]](odd.byteOffset, even.byteOffset, at, apart, count, key) !== 0
    },
    addUp(odd, even, alive, from, to) {
      const at = addressOf(alive, odd, from, to)
      if (at === 0) return WRITTEN.addUp(odd, even, alive, from, to)
      functions[ROW_DIGESTS.addUp](
        odd.byteOffset,
        even.byteOffset,
        at,
        even.byteOffset,
        to - from,
        odd.byteOffset,
      )
    },
  }
}
