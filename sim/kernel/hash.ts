/**
 * Digests that do not depend on the order of rows: the digest of some columns is the sum over live rows, word by word, of a
 * row's own digest. That begins with the row's identity; then the bits of one value after the other are mixed in, each
 * together with the key of its column. Every step is a permutation of two words (a Feistel network), so for one identity two
 * rows that differ in one value never have the same digest, and for one row of values two identities never do.
 * A digest is a Uint32Array(2): low word, high word.
 */

import {
  BLOCK,
  createDigestWords,
  mixFirst,
  mixSecond,
  WRITTEN,
  type DigestWords,
  type Column,
  type Rows,
  type RowDigester,
} from './row-digests.ts'
import type { Kind } from './table.ts'

/** A column of numbers, `width` a row. */
export interface Strip {
  readonly name: string
  readonly kind: Kind
  readonly array: Column
  readonly width: number
}

/** A digest of nothing yet. */
export function newDigest(): Uint32Array {
  return new Uint32Array(2)
}

/** 32-bit key of a name: FNV-1a over its UTF-16 units, then mixed. */
export function keyOfName(text: string): number {
  let key = 0x811c9dc5
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193)
  return mixSecond(mixFirst(key)) | 0
}

/** Throws an Error naming the column if a live value is NaN. */
function refuseNaN({ name, array, width }: Strip, { alive, rows }: Rows, k: number): void {
  for (let f = 0; f < rows; f++)
    if (Number.isNaN(array[f * width + k]) && alive[f] !== 0)
      throw new Error(`column ${name}: NaN in row ${f}`)
}

/** Adds the rows' digests of the columns to `acc`. Throws an Error naming the column if a live value is NaN. */
export function addDigests(
  acc: Uint32Array,
  rows: Rows,
  strips: readonly Strip[],
  digestWords: DigestWords = createDigestWords(),
  rowDigester: RowDigester = WRITTEN,
): void {
  const keys = strips.map(({ name }) => keyOfName(name))
  for (let from = 0; from < rows.rows; from += BLOCK) {
    const to = Math.min(rows.rows, from + BLOCK)
    let [odd, even] = [digestWords.low, digestWords.high]
    rowDigester.begin(digestWords, rows, from, to)
    for (let c = 0; c < strips.length; c++) {
      const { array: column, kind, width: step } = strips[c]
      for (let k = 0; k < step; k++) {
        const numbers = { column, kind, first: from * step + k, step, count: to - from, key: keys[c] + k }
        if (rowDigester.mixIn(numbers, odd, even)) refuseNaN(strips[c], rows, k)
        if (kind !== 'f64') [odd, even] = [even, odd]
      }
    }
    rowDigester.addUp(odd, even, rows.alive, from, to)
    acc[0] += odd[0]
    acc[1] += even[0]
  }
}

/** Replaces `acc` by a digest of (acc, two more words, a key); the order of chaining matters. */
export function chain(acc: Uint32Array, low: number, high: number, key: number): void {
  let a = acc[0] ^ low ^ key
  let b = (acc[1] + mixFirst(a)) ^ high
  a = (a + mixSecond(b)) | 0
  b = (b + mixFirst(a)) | 0
  acc[0] = a + mixSecond(b)
  acc[1] = b
}

const TWO_TO_32 = 4294967296

/** The same of a whole number. */
export function chainWhole(acc: Uint32Array, value: number, key: number): void {
  chain(acc, value | 0, highWord(value), key)
}

/** What a whole number is above its low word `value | 0`: the two tell apart all that are smaller than 2^63. */
function highWord(value: number): number {
  return Math.floor(value / TWO_TO_32) | 0
}

/** Sixteen hexadecimal digits, high word first. */
export function hex16(acc: Uint32Array): string {
  return hex8(acc[1]) + hex8(acc[0])
}

function hex8(word: number): string {
  return word.toString(16).padStart(8, '0')
}
