/**
 * Addresses in compiled code. While a program is compiled nobody knows yet where the arrays of a world will lie, so each array has a
 * placeholder: a number that takes five bytes wherever it is written, as real addresses then do too. `relocate` writes those in their
 * places.
 */

/** Numbers in the place of addresses: `begin` for the first array, `stride` more for each that follows. */
export interface Placeholders {
  readonly begin: number
  readonly stride: number
}

/** Far enough apart that what code adds to an address does not reach the next one's. */
export const PLACEHOLDERS: Placeholders = { begin: 0x40000000, stride: 0x100000 }
/** So many arrays can be told apart, all of them below 2³¹. */
export const MOST_ARRAYS = 1023

/** A constant that is written with a sign; addresses in loads and stores have none. */
const I32_CONST = 0x41
/** Bytes of a number hold seven bits each, and whether another byte follows; the last of its five is the byte {@link LAST}. */
const [SEVEN, MORE] = [0x7f, 0x80]
const LAST = 4
/** Highest bit of a number, in its last byte. With a sign, it is repeated in what that byte has no use for. */
const [SIGN, REPEATED] = [0x08, 0x70]

export function placeholder({ begin, stride }: Placeholders, array: number): number {
  return begin + stride * array
}

/** Which array a number stands for, and what has been added to its address. */
export function arrayOf(number: number): { readonly array: number; readonly added: number } {
  const distance = number - PLACEHOLDERS.begin
  const array = Math.floor(distance / PLACEHOLDERS.stride + 1 / 2)
  return { array, added: distance - PLACEHOLDERS.stride * array }
}

/** Whether five bytes at `at` are a number below 2³¹. */
export function isNumber(code: Uint8Array, at: number): boolean {
  for (let i = 0; i < LAST; i++) if (code[at + i] < MORE) return false
  return code[at + LAST] < SIGN
}

/** Written out byte by byte, like the next: thousands of addresses are written before a process has run anything twice. */
export function readNumber(code: Uint8Array, at: number): number {
  const low = (code[at] & SEVEN) | ((code[at + 1] & SEVEN) << 7)
  return low | ((code[at + 2] & SEVEN) << 14) | ((code[at + 3] & SEVEN) << 21) | (code[at + LAST] << 28)
}

function writeNumber(code: Uint8Array, at: number, number: number): void {
  const last = number >>> 28
  code[at] = number | MORE
  code[at + 1] = (number >>> 7) | MORE
  code[at + 2] = (number >>> 14) | MORE
  code[at + 3] = (number >>> 21) | MORE
  code[at + LAST] = code[at - 1] === I32_CONST && last >= SIGN ? last | REPEATED : last
}

/** The same code for arrays at `addresses`. `gaps` are the bytes between placeholders: to the first, from there to the second, and so on. */
export function relocate(
  code: Uint8Array,
  gaps: readonly number[],
  addresses: readonly number[],
): Uint8Array<ArrayBuffer> {
  const relocated = new Uint8Array(code)
  let at = 0
  for (const gap of gaps) {
    at += gap
    const { array, added } = arrayOf(readNumber(code, at))
    writeNumber(relocated, at, addresses[array] + added)
  }
  return relocated
}
