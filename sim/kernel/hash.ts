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

const asDouble = new Float64Array(1)
const asWords = new Int32Array(asDouble.buffer)
const mixed = new Int32Array(2)

/** Multiplier-and-shift step of MurmurHash3's 32-bit finaliser (Appleby, public domain). */
function stir(x: number): number {
  const y = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  return Math.imul(y ^ (y >>> 13), 0xc2b2ae35)
}

/**
 * Mixes the identity, the column key and the value's bits into two words left in `mixed`. Two unbalanced rounds on the identity,
 * then the value, then four more: for one value a bijection of identities, for one identity a bijection of values.
 */
function mix64(idLow: number, idHigh: number, columnKey: number, valueLow: number, valueHigh: number): void {
  let a = idLow ^ columnKey
  let b = (idHigh + Math.imul(columnKey, 0x9e3779b1)) | 0
  b = (b + stir(a)) | 0
  a = (a + stir(b)) | 0
  a ^= valueLow
  b ^= valueHigh
  b = (b + stir(a ^ (a >>> 15))) | 0
  a = (a + stir(b ^ (b >>> 15))) | 0
  b = (b + stir(a ^ (a >>> 15))) | 0
  a = (a + stir(b ^ (b >>> 15))) | 0
  mixed[0] = a
  mixed[1] = b
}

/** 32-bit key of a name: FNV-1a over its UTF-16 units, then stirred. */
export function keyOfName(text: string): number {
  let key = 0x811c9dc5
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193)
  key = stir(key)
  return (key ^ (key >>> 16)) >>> 0
}

/** acc += (low, high) mod 2^64. */
function add(acc: Uint32Array, low: number, high: number): void {
  const sum = acc[0] + (low >>> 0)
  acc[0] = sum
  acc[1] += high + (sum > 0xffffffff ? 1 : 0)
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
  if (value !== value) throw new Error(`column ${columnName}: NaN`)
  asDouble[0] = value + 0
  mix64(idLow, idHigh, columnKey, asWords[0], asWords[1])
  add(acc, mixed[0], mixed[1])
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
  for (let row = 0; row < rows; row++) {
    if (alive[row] !== 0) addDigest(acc, idLow[row], idHigh[row], columnKey, column[row], columnName)
  }
}

/** Replaces `acc` by a digest of (acc, next); the order of chaining matters. */
export function chainDigest(acc: Uint32Array, next: Uint32Array): void {
  mix64(acc[0], acc[1], 0, next[0], next[1])
  acc[0] = mixed[0]
  acc[1] = mixed[1]
}

/** Sixteen hexadecimal digits, high word first. */
export function hex16(acc: Uint32Array): string {
  return hex8(acc[1]) + hex8(acc[0])
}

function hex8(word: number): string {
  return word.toString(16).padStart(8, '0')
}
