/**
 * Addresses in compiled code. While a program is compiled nobody knows yet where the arrays of a world will lie, so each array has a
 * stand-in: a number that takes five bytes wherever it is written, as real addresses then do too. `relocate` writes those in their
 * places.
 */

/** Numbers in the place of addresses: `begin` for the first array, `stride` more for each that follows. */
export interface StandIns {
  readonly begin: number
  readonly stride: number
}

/** Far enough apart that what code adds to an address does not reach the next one's. */
export const STAND_INS: StandIns = { begin: 0x40000000, stride: 0x100000 }
/** So many arrays can be told apart, all of them below 2³¹. */
export const MOST_ARRAYS = 1023
const BEYOND = 0x80000000

/** A constant that is written with a sign; addresses in loads and stores have none. */
const I32_CONST = 0x41
/** In bytes of a number: seven bits of it, and whether another byte follows. */
const [SEVEN, MORE] = [0x7f, 0x80]
const BYTES = 5
/** The last byte of a number with a sign repeats the highest bit in what the number has no bits for. */
const [SIGN, REPEATED] = [0x08, 0x70]

export function standIn({ begin, stride }: StandIns, array: number): number {
  return begin + stride * array
}

/** Which array a number stands for, and what has been added to its address. */
export function arrayOf(number: number): { readonly array: number; readonly added: number } {
  const distance = number - STAND_INS.begin
  const array = Math.floor(distance / STAND_INS.stride + 1 / 2)
  return { array, added: distance - STAND_INS.stride * array }
}

/** The number of five bytes at `at`; −1 if there is none, or not one below 2³¹. */
export function readNumber(code: Uint8Array, at: number): number {
  let [number, weight] = [0, 1]
  for (let i = 0; i < BYTES; i++) {
    const byte = code[at + i]
    if (byte >= MORE !== i < BYTES - 1) return -1
    number += (byte & SEVEN) * weight
    weight *= MORE
  }
  return number < BEYOND ? number : -1
}

function writeNumber(code: Uint8Array, at: number, number: number): void {
  let rest = number
  for (let i = 0; i < BYTES; i++) {
    code[at + i] = (rest & SEVEN) | MORE
    rest = Math.floor(rest / MORE)
  }
  const last = at + BYTES - 1
  code[last] &= SEVEN
  if (code[at - 1] === I32_CONST && code[last] & SIGN) code[last] |= REPEATED
}

/** The same code for arrays at `addresses`. `gaps` are the bytes between stand-ins: to the first, from there to the second, and so on. */
export function relocate(
  code: Uint8Array,
  gaps: readonly number[],
  addresses: readonly number[],
): Uint8Array<ArrayBuffer> {
  const relocated = Uint8Array.from(code)
  let at = 0
  for (const gap of gaps) {
    at += gap
    const { array, added } = arrayOf(readNumber(code, at))
    writeNumber(relocated, at, addresses[array] + added)
  }
  return relocated
}
