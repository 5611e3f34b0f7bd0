/**
 * Rows digested by compiled functions, four at a time. What does not lie in memory with the words of the rows, or so near its end that
 * a fourth row would not, is digested as it is written.
 */

import type { Compiled } from './engine.ts'
import { WRITTEN, type Stirring } from './kernel/stir.ts'
import type { TypedArray } from './kernel/places.ts'

/** The compiled functions: that begin, that stir numbers in by how they lie in memory, that add up. */
export const STIRRING = {
  begin: 'stirBegin',
  f64: 'stirDoubles',
  f32: 'stirFloats',
  i32: 'stirWords',
  u32: 'stirWords',
  i16: 'stirHalves',
  u16: 'stirHalves',
  u8: 'stirBytes',
  addUp: 'stirUp',
} as const

const MOST_BEYOND = 3

/** Address of number `first`, or 0 if the array is not where the words are, or numbers up to `end` and some beyond do not lie there. */
function addressOf(array: TypedArray, words: Int32Array, first: number, end: number): number {
  const { buffer, byteOffset, BYTES_PER_ELEMENT: bytes } = array
  const reaches = byteOffset + (end + MOST_BEYOND) * bytes
  return buffer === words.buffer && reaches <= buffer.byteLength ? byteOffset + first * bytes : 0
}

export function compiledStirring(functions: Readonly<Record<string, Compiled>>): Stirring {
  return {
    begin(bowl, rows, from, to) {
      const { low, high } = bowl
      const lows = addressOf(rows.identityLow, low, from, to)
      const highs = addressOf(rows.identityHigh, low, from, to)
      if (lows === 0 || highs === 0) WRITTEN.begin(bowl, rows, from, to)
      else functions[STIRRING.begin](low.byteOffset, high.byteOffset, lows, highs, to - from, 0)
    },
    stir(numbers, odd, even) {
      const { column, kind, first, step, count, key } = numbers
      const at = addressOf(column, odd, first, first + (count + MOST_BEYOND) * step)
      if (at === 0) return WRITTEN.stir(numbers, odd, even)
      const apart = step * column.BYTES_PER_ELEMENT
      return functions[STIRRING[kind]](odd.byteOffset, even.byteOffset, at, apart, count, key) !== 0
    },
    addUp(odd, even, alive, from, to) {
      const at = addressOf(alive, odd, from, to)
      if (at === 0) return WRITTEN.addUp(odd, even, alive, from, to)
      functions[STIRRING.addUp](
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
