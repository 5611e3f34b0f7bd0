/**
 * Digests that do not depend on the order of rows: the digest of some columns is the sum over live rows, word by word, of a
 * row's own digest. That begins with the row's identity; then the bits of one value after the other are stirred in, each
 * together with the key of its column. Every step is a permutation of two words (a Feistel network), so for one identity two
 * rows that differ in one value never have the same digest, and for one row of values two identities never do.
 * A digest is a Uint32Array(2): low word, high word.
 */

import type { ArrayOfKind, Kind } from './table.ts'

/** A column of numbers, `width` a row. */
export interface Strip {
  readonly name: string
  readonly kind: Kind
  readonly array: Column
  readonly width: number
}

type Column = ArrayOfKind[Kind]

/** All that lies where a column lies, as words. */
function wordsOf({ buffer }: Column): Int32Array {
  return new Int32Array(buffer)
}

/** Rows to be digested: those of 0…rows−1 with alive[row] ≠ 0. */
export interface Rows {
  readonly identityLow: Uint32Array
  readonly identityHigh: Uint32Array
  readonly alive: Uint8Array
  readonly rows: number
}

const BLOCK = 1024

/** Two words for each row of a block in the making. */
export interface Bowl {
  readonly low: Int32Array
  readonly high: Int32Array
}

export function createBowl(): Bowl {
  return { low: new Int32Array(BLOCK), high: new Int32Array(BLOCK) }
}

/** Some numbers of a column: the first is number `first`, each other lies `step` numbers further. */
export interface Numbers {
  readonly column: Column
  readonly kind: Kind
  readonly first: number
  readonly step: number
  readonly count: number
  readonly key: number
}

/**
 * Stirs numbers into the rows of a block, one into each, whose words take turns in `odd` and `even`. Whether one may be NaN. What
 * takes one word is half a step: then the words are to change parts.
 */
export type Stir = (numbers: Numbers, odd: Int32Array, even: Int32Array) => boolean

/** First and second halves of MurmurHash3's 32-bit finaliser (Appleby, public domain), each closed by one more shift. */
export function stir(x: number): number {
  const y = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  return y ^ (y >>> 15)
}

export function whisk(x: number): number {
  const y = Math.imul(x ^ (x >>> 15), 0xc2b2ae35)
  return y ^ (y >>> 16)
}

/** 32-bit key of a name: FNV-1a over its UTF-16 units, then stirred. */
export function keyOfName(text: string): number {
  let key = 0x811c9dc5
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193)
  return whisk(stir(key)) | 0
}

/** Begins the digests of the rows of a block. */
function begin({ low, high }: Bowl, { identityLow, identityHigh }: Rows, from: number, to: number): void {
  for (let f = from; f < to; f++) {
    const a = identityLow[f] | 0
    const b = (identityHigh[f] + stir(a)) | 0
    low[f - from] = a + whisk(b)
    high[f - from] = b
  }
}

const EXPONENT = 0x7ff00000
const MINUS = -2147483648

// Each of these begins at number `at` of its kind from the beginning of the buffer, and takes −0 for 0.

function stirDoubles(
  { column, step, count, key }: Numbers,
  at: number,
  odd: Int32Array,
  even: Int32Array,
): boolean {
  const words = wordsOf(column)
  let suspect = false
  at *= 2
  for (let i = 0; i < count; i++) {
    const least = words[at]
    const most = words[at + 1]
    const a = odd[i] ^ least ^ key
    const b = (even[i] + stir(a)) ^ (least === 0 && most === MINUS ? 0 : most)
    odd[i] = (a + whisk(b)) | 0
    even[i] = b
    if ((most & EXPONENT) === EXPONENT) suspect = true
    at += 2 * step
  }
  return suspect
}

function stirWords(
  { column, step, count, key }: Numbers,
  at: number,
  odd: Int32Array,
  even: Int32Array,
): boolean {
  const words = wordsOf(column)
  for (let i = 0; i < count; i++) {
    const a = odd[i] ^ words[at] ^ key
    odd[i] = a
    even[i] += stir(a)
    at += step
  }
  return false
}

function stirFloats(
  { column, step, count, key }: Numbers,
  at: number,
  odd: Int32Array,
  even: Int32Array,
): boolean {
  const words = wordsOf(column)
  let suspect = false
  for (let i = 0; i < count; i++) {
    const bits = words[at]
    const a = odd[i] ^ (bits === MINUS ? 0 : bits) ^ key
    odd[i] = a
    even[i] += stir(a)
    if ((bits & 0x7f800000) === 0x7f800000) suspect = true
    at += step
  }
  return suspect
}

/** Parts of a word, of 8 or 16 bits each. */
function stirParts(
  { column, step, count, key }: Numbers,
  at: number,
  odd: Int32Array,
  even: Int32Array,
): boolean {
  const words = wordsOf(column)
  const bits = 8 * column.BYTES_PER_ELEMENT
  const inWord = bits === 8 ? 2 : 1
  const which = (1 << inWord) - 1
  const mask = (1 << bits) - 1
  for (let i = 0; i < count; i++) {
    const a = odd[i] ^ ((words[at >>> inWord] >>> ((at & which) * bits)) & mask) ^ key
    odd[i] = a
    even[i] += stir(a)
    at += step
  }
  return false
}

const STIRRED_AS = {
  f64: stirDoubles,
  f32: stirFloats,
  i32: stirWords,
  u32: stirWords,
  i16: stirParts,
  u16: stirParts,
  u8: stirParts,
}

export const stirNumbers: Stir = (numbers, odd, even) => {
  const { column, kind, first } = numbers
  return STIRRED_AS[kind](numbers, column.byteOffset / column.BYTES_PER_ELEMENT + first, odd, even)
}

/** Throws an Error naming the column if a live value is NaN. */
function refuseNaN({ name, array, width }: Strip, { alive, rows }: Rows, k: number): void {
  for (let f = 0; f < rows; f++)
    if (Number.isNaN(array[f * width + k]) && alive[f] !== 0)
      throw new Error(`column ${name}: NaN in row ${f}`)
}

/** Stirs the rows of a block some more and adds the live ones up. */
function addUp(
  odd: Int32Array,
  even: Int32Array,
  alive: Uint8Array,
  [from, to]: readonly [number, number],
  acc: Uint32Array,
): void {
  let first = acc[0] | 0
  let second = acc[1] | 0
  for (let f = from; f < to; f++) {
    if (alive[f] === 0) continue
    let a = odd[f - from]
    let b = (even[f - from] + stir(a)) | 0
    a = (a + whisk(b)) | 0
    b = (b + stir(a)) | 0
    first = (first + a + whisk(b)) | 0
    second = (second + b) | 0
  }
  acc[0] = first
  acc[1] = second
}

/** Adds the rows' digests of the columns to `acc`. Throws an Error naming the column if a live value is NaN. */
export function addDigests(
  acc: Uint32Array,
  rows: Rows,
  strips: readonly Strip[],
  bowl: Bowl = createBowl(),
  stirring: Stir = stirNumbers,
): void {
  const keys = strips.map(({ name }) => keyOfName(name))
  for (let from = 0; from < rows.rows; from += BLOCK) {
    const to = Math.min(rows.rows, from + BLOCK)
    let [odd, even] = [bowl.low, bowl.high]
    begin(bowl, rows, from, to)
    for (let c = 0; c < strips.length; c++) {
      const { array: column, kind, width: step } = strips[c]
      for (let k = 0; k < step; k++) {
        const numbers = { column, kind, first: from * step + k, step, count: to - from, key: keys[c] + k }
        if (stirring(numbers, odd, even)) refuseNaN(strips[c], rows, k)
        if (kind !== 'f64') [odd, even] = [even, odd]
      }
    }
    addUp(odd, even, rows.alive, [from, to], acc)
  }
}

/** Replaces `acc` by a digest of (acc, two more words, a key); the order of chaining matters. */
export function chain(acc: Uint32Array, low: number, high: number, key: number): void {
  let a = acc[0] ^ low ^ key
  let b = (acc[1] + stir(a)) ^ high
  a = (a + whisk(b)) | 0
  b = (b + stir(a)) | 0
  acc[0] = a + whisk(b)
  acc[1] = b
}

const TWO_TO_32 = 4294967296

/** The same of a whole number. */
export function chainWhole(acc: Uint32Array, value: number, key: number): void {
  chain(acc, value | 0, highWord(value), key)
}

/** What a whole number is above its low word `value | 0`: the two tell apart all that are smaller than 2^63. */
export function highWord(value: number): number {
  return Math.floor(value / TWO_TO_32) | 0
}

/** Sixteen hexadecimal digits, high word first. */
export function hex16(acc: Uint32Array): string {
  return hex8(acc[1]) + hex8(acc[0])
}

function hex8(word: number): string {
  return word.toString(16).padStart(8, '0')
}
