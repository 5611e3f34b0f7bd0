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

/** Rows to be digested: those of 0…rows−1 with alive[row] ≠ 0. */
export interface Rows {
  readonly identityLow: Uint32Array
  readonly identityHigh: Uint32Array
  readonly alive: Uint8Array
  readonly rows: number
}

const BLOCK = 1024

/** Rows of one block in the making: their two words, which take turns in `odd` and `even`. */
interface Digester {
  readonly low: Int32Array
  readonly high: Int32Array
  odd: Int32Array
  even: Int32Array
  /** The buffer of the column read last, as words. */
  words: Int32Array
}

function createDigester(): Digester {
  const [low, high] = [new Int32Array(BLOCK), new Int32Array(BLOCK)]
  return { low, high, odd: low, even: high, words: new Int32Array(0) }
}

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
function begin(digester: Digester, { identityLow, identityHigh }: Rows, from: number, to: number): void {
  const { low: odd, high: even } = digester
  digester.odd = odd
  digester.even = even
  for (let f = from; f < to; f++) {
    const a = identityLow[f] | 0
    const b = (identityHigh[f] + stir(a)) | 0
    odd[f - from] = a + whisk(b)
    even[f - from] = b
  }
}

const EXPONENT = 0x7ff00000
const MINUS = -2147483648

/** Stirs in doubles, the first of which begins at word `at`; whether one may be NaN. −0 counts as 0. */
function stirDoubles(digester: Digester, at: number, step: number, count: number, key: number): boolean {
  const { odd, even, words } = digester
  let suspect = false
  for (let i = 0; i < count; i++) {
    const least = words[at]
    const most = words[at + 1]
    const a = odd[i] ^ least ^ key
    const b = (even[i] + stir(a)) ^ (least === 0 && most === MINUS ? 0 : most)
    odd[i] = (a + whisk(b)) | 0
    even[i] = b
    if ((most & EXPONENT) === EXPONENT) suspect = true
    at += step
  }
  return suspect
}

/** Stirs in what takes one word, which is half a step: then the two words of the rows change parts. */
function stirWords(digester: Digester, at: number, step: number, count: number, key: number): void {
  const { odd, even, words } = digester
  for (let i = 0; i < count; i++) {
    const a = odd[i] ^ words[at] ^ key
    odd[i] = a
    even[i] += stir(a)
    at += step
  }
  changeParts(digester)
}

/** The same of 32-bit floats; whether one may be NaN. */
function stirFloats(digester: Digester, at: number, step: number, count: number, key: number): boolean {
  const { odd, even, words } = digester
  let suspect = false
  for (let i = 0; i < count; i++) {
    const bits = words[at]
    const a = odd[i] ^ (bits === MINUS ? 0 : bits) ^ key
    odd[i] = a
    even[i] += stir(a)
    if ((bits & 0x7f800000) === 0x7f800000) suspect = true
    at += step
  }
  changeParts(digester)
  return suspect
}

/** The same of parts of a word, of 8 or 16 bits each. */
function stirParts(
  digester: Digester,
  at: number,
  step: number,
  count: number,
  key: number,
  bits: number,
): void {
  const { odd, even, words } = digester
  const inWord = bits === 8 ? 2 : 1
  const which = (1 << inWord) - 1
  const mask = (1 << bits) - 1
  for (let i = 0; i < count; i++) {
    const a = odd[i] ^ ((words[at >>> inWord] >>> ((at & which) * bits)) & mask) ^ key
    odd[i] = a
    even[i] += stir(a)
    at += step
  }
  changeParts(digester)
}

function changeParts(digester: Digester): void {
  const { odd, even } = digester
  digester.odd = even
  digester.even = odd
}

/** Throws an Error naming the column if a live value is NaN. */
function refuseNaN({ name, array, width }: Strip, { alive, rows }: Rows, k: number): void {
  for (let f = 0; f < rows; f++)
    if (Number.isNaN(array[f * width + k]) && alive[f] !== 0)
      throw new Error(`column ${name}: NaN in row ${f}`)
}

/** Stirs in number `k` of each row of a block. */
function stirIn(digester: Digester, strip: Strip, rows: Rows, k: number, from: number, to: number): void {
  const { kind, array, width, name } = strip
  if (digester.words.buffer !== array.buffer) digester.words = new Int32Array(array.buffer)
  const first = array.byteOffset / array.BYTES_PER_ELEMENT + from * width + k
  const count = to - from
  const key = keyOfName(name) + k
  let suspect = false
  if (kind === 'f64') suspect = stirDoubles(digester, 2 * first, 2 * width, count, key)
  else if (kind === 'f32') suspect = stirFloats(digester, first, width, count, key)
  else if (kind === 'i32' || kind === 'u32') stirWords(digester, first, width, count, key)
  else stirParts(digester, first, width, count, key, 8 * array.BYTES_PER_ELEMENT)
  if (suspect) refuseNaN(strip, rows, k)
}

/** Stirs the rows of a block some more and adds the live ones up. */
function addUp({ odd, even }: Digester, alive: Uint8Array, from: number, to: number, acc: Uint32Array): void {
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
export function addDigests(acc: Uint32Array, rows: Rows, strips: readonly Strip[]): void {
  const digester = createDigester()
  for (let from = 0; from < rows.rows; from += BLOCK) {
    const to = Math.min(rows.rows, from + BLOCK)
    begin(digester, rows, from, to)
    for (let c = 0; c < strips.length; c++)
      for (let k = 0; k < strips[c].width; k++) stirIn(digester, strips[c], rows, k, from, to)
    addUp(digester, rows.alive, from, to, acc)
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
