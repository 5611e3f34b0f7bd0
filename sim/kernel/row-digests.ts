/**
 * How rows are digested, a block of them at a time: their identities begin two words each, numbers are mixed in column by column, and
 * the words of live rows are added up.
 */

import type { ArrayOfKind, Kind } from './table.ts'

export type Column = ArrayOfKind[Kind]

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

export const BLOCK = 1024

/** Two words for each row of a block in the making. */
export interface DigestWords {
  readonly low: Int32Array
  readonly high: Int32Array
}

export function createDigestWords(): DigestWords {
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
 * Digests rows of a block, whose words take turns in `odd` and `even`: as it is written here, or compiled.
 */
export interface RowDigester {
  /** Begins the digests of rows from…to−1. */
  begin(digestWords: DigestWords, rows: Rows, from: number, to: number): void
  /**
   * Mixes numbers in, one into each row. Whether one may be NaN. What takes one word is half a step: then the words are to change
   * parts.
   */
  mixIn(numbers: Numbers, odd: Int32Array, even: Int32Array): boolean
  /** Mixes rows from…to−1 some more and adds the live ones up into the first words of `odd` and `even`. */
  addUp(odd: Int32Array, even: Int32Array, alive: Uint8Array, from: number, to: number): void
}

/** First and second halves of MurmurHash3's 32-bit finaliser (Appleby, public domain), each closed by one more shift. */
export function mixFirst(x: number): number {
  const y = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  return y ^ (y >>> 15)
}

export function mixSecond(x: number): number {
  const y = Math.imul(x ^ (x >>> 15), 0xc2b2ae35)
  return y ^ (y >>> 16)
}

/** Begins the digests of the rows of a block. */
function begin(
  { low, high }: DigestWords,
  { identityLow, identityHigh }: Rows,
  from: number,
  to: number,
): void {
  for (let f = from; f < to; f++) {
    const a = identityLow[f] | 0
    const b = (identityHigh[f] + mixFirst(a)) | 0
    low[f - from] = a + mixSecond(b)
    high[f - from] = b
  }
}

const EXPONENT = 0x7ff00000
const MINUS = -2147483648

// Each of these begins at number `at` of its kind from the beginning of the buffer, and takes −0 for 0.

function digestDoubles(
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
    const b = (even[i] + mixFirst(a)) ^ (least === 0 && most === MINUS ? 0 : most)
    odd[i] = (a + mixSecond(b)) | 0
    even[i] = b
    if ((most & EXPONENT) === EXPONENT) suspect = true
    at += 2 * step
  }
  return suspect
}

function digestWords(
  { column, step, count, key }: Numbers,
  at: number,
  odd: Int32Array,
  even: Int32Array,
): boolean {
  const words = wordsOf(column)
  for (let i = 0; i < count; i++) {
    const a = odd[i] ^ words[at] ^ key
    odd[i] = a
    even[i] += mixFirst(a)
    at += step
  }
  return false
}

function digestFloats(
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
    even[i] += mixFirst(a)
    if ((bits & 0x7f800000) === 0x7f800000) suspect = true
    at += step
  }
  return suspect
}

/** Parts of a word, of 8 or 16 bits each. Whole words have a loop of their own: shifted and masked like these they took a fifth to a third longer in V8. */
function digestParts(
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
    even[i] += mixFirst(a)
    at += step
  }
  return false
}

const DIGESTED_AS = {
  f64: digestDoubles,
  f32: digestFloats,
  i32: digestWords,
  u32: digestWords,
  i16: digestParts,
  u16: digestParts,
  u8: digestParts,
}

function digestNumbers(numbers: Numbers, odd: Int32Array, even: Int32Array): boolean {
  const { column, kind, first } = numbers
  return DIGESTED_AS[kind](numbers, column.byteOffset / column.BYTES_PER_ELEMENT + first, odd, even)
}

function addUp(odd: Int32Array, even: Int32Array, alive: Uint8Array, from: number, to: number): void {
  let first = 0
  let second = 0
  for (let f = from; f < to; f++) {
    if (alive[f] === 0) continue
    let a = odd[f - from]
    let b = (even[f - from] + mixFirst(a)) | 0
    a = (a + mixSecond(b)) | 0
    b = (b + mixFirst(a)) | 0
    first = (first + a + mixSecond(b)) | 0
    second = (second + b) | 0
  }
  odd[0] = first
  even[0] = second
}

export const WRITTEN: RowDigester = { begin, mixIn: digestNumbers, addUp }
