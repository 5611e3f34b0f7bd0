/**
 * Digests that do not depend on the order of rows: the digest of a column is the sum over live rows, mod 2^64, of
 * mix64(identity, column key, bits of the value). Two rows with the same value still differ by their identity.
 * A digest is a Uint32Array(2): low word, high word.
 */

/** A column of numbers, one a row. */
export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

const TWO_TO_32 = 4294967296
const BLOCK = 1024
/** Values being digested, also seen as pairs of words, low word first. */
const block = new Float64Array(BLOCK)
const blockWords = new Int32Array(block.buffer)
const ONE_ALIVE = new Uint8Array([1])
const oneLow = new Uint32Array(1)
const oneHigh = new Uint32Array(1)

/** First and second halves of MurmurHash3's 32-bit finaliser (Appleby, public domain), each closed by one more shift. */
function stir(x: number): number {
  const y = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  return y ^ (y >>> 15)
}

function whisk(x: number): number {
  const y = Math.imul(x ^ (x >>> 15), 0xc2b2ae35)
  return y ^ (y >>> 16)
}

/**
 * Adds mix64(identity, column key, value bits) of the live ones among `count` rows from `from` to acc; their values lie in
 * `block` from 0. Each word is stirred into the other (a Feistel network): twice for the identity, then the value enters,
 * then four times. So for one value identities never collide, and for one identity values never do.
 */
function addBlock(
  acc: Uint32Array,
  idLow: Uint32Array,
  idHigh: Uint32Array,
  alive: Uint8Array,
  from: number,
  count: number,
  columnKey: number,
): void {
  const lowKey = columnKey | 0
  const highKey = Math.imul(columnKey, 0x9e3779b1)
  // Sums of at most 1 024 words are exact in doubles, and a carry would be a branch that no processor can foresee.
  let low = acc[0]
  let high = acc[1]
  for (let i = 0; i < count; i++) {
    if (alive[from + i] === 0) continue
    let a = idLow[from + i] ^ lowKey
    let b = idHigh[from + i] ^ highKey
    b = (b + stir(a)) | 0
    a = (a + whisk(b)) | 0
    a ^= blockWords[2 * i]
    b ^= blockWords[2 * i + 1]
    b = (b + stir(a)) | 0
    a = (a + whisk(b)) | 0
    b = (b + stir(a)) | 0
    a = (a + whisk(b)) | 0
    low += a >>> 0
    high += b >>> 0
  }
  acc[0] = low
  acc[1] = high + Math.floor(low / TWO_TO_32)
}

/** 32-bit key of a name: FNV-1a over its UTF-16 units, then stirred. */
export function keyOfName(text: string): number {
  let key = 0x811c9dc5
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193)
  return whisk(stir(key)) >>> 0
}

/** Adds one value to a digest; −0 counts as 0. Throws an Error naming the column if the value is NaN. */
export function addDigest(
  acc: Uint32Array,
  idLow: number,
  idHigh: number,
  columnKey: number,
  value: number,
  columnName = `#${columnKey}`,
): void {
  if (Number.isNaN(value)) throw new Error(`column ${columnName}: NaN`)
  block[0] = value + 0
  addOne(acc, idLow, idHigh, columnKey)
}

function addOne(acc: Uint32Array, idLow: number, idHigh: number, columnKey: number): void {
  oneLow[0] = idLow
  oneHigh[0] = idHigh
  addBlock(acc, oneLow, oneHigh, ONE_ALIVE, 0, 1, columnKey)
}

/**
 * Adds a column's rows 0…rows−1 with alive[row] ≠ 0 to a digest. Whatever its type, a column counts by its values as doubles.
 * Throws an Error naming the column if a live value is NaN.
 */
export function digestColumn(
  acc: Uint32Array,
  idLow: Uint32Array,
  idHigh: Uint32Array,
  alive: Uint8Array,
  rows: number,
  columnName: string,
  column: Column,
): void {
  const columnKey = keyOfName(columnName)
  for (let from = 0; from < rows; from += BLOCK) {
    const count = Math.min(BLOCK, rows - from)
    block.set(column.subarray(from, from + count))
    for (let i = 0; i < count; i++) {
      const value = block[i]
      if (value !== value && alive[from + i] !== 0)
        throw new Error(`column ${columnName}: NaN in row ${from + i}`)
      block[i] = value + 0
    }
    addBlock(acc, idLow, idHigh, alive, from, count, columnKey)
  }
}

/** Replaces `acc` by a digest of (acc, next); the order of chaining matters. */
export function chainDigest(acc: Uint32Array, next: Uint32Array): void {
  const [low, high] = acc
  acc.fill(0)
  blockWords[0] = next[0]
  blockWords[1] = next[1]
  addOne(acc, low, high, 0)
}

/** Sixteen hexadecimal digits, high word first. */
export function hex16(acc: Uint32Array): string {
  return hex8(acc[1]) + hex8(acc[0])
}

function hex8(word: number): string {
  return word.toString(16).padStart(8, '0')
}
