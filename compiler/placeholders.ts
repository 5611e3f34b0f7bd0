/**
 * Where in a compiled program the addresses of the world's arrays are. Compiled twice with two sets of placeholders, a program differs in
 * these numbers alone, and each says which array it is for; if it differs in anything else, it is not to be trusted.
 */
import {
  arrayOf,
  isNumber,
  MOST_ARRAYS,
  readNumber,
  PLACEHOLDERS,
  placeholder,
  type Placeholders,
} from '../sim/webassembly/relocation.ts'

/** All differ from those of PLACEHOLDERS by an odd number, so already in the first of their bytes. */
export const OTHERS: Placeholders = { begin: PLACEHOLDERS.begin + 1, stride: PLACEHOLDERS.stride + 2 }

/** What may come before an address: the instruction for constants, or the alignment of a load or store. */
const I32_CONST = 0x41
const MOST_ALIGNED = 4
const BYTES = 5

/** The bytes between placeholders in `code`: to the first, from there to the second, and so on. */
export function gapsOf(code: Uint8Array, again: Uint8Array): number[] {
  if (code.length !== again.length) throw new Error('addresses change what is compiled')
  const gaps: number[] = []
  let last = 0
  for (let at = 0; at < code.length; at++) {
    if (code[at] === again[at]) continue
    check(code, again, at)
    gaps.push(at - last)
    last = at
    at += BYTES - 1
  }
  return gaps
}

/** Throws an Error unless the same array's address stands here in both. */
function check(code: Uint8Array, again: Uint8Array, at: number): void {
  const before = code[at - 1]
  const isAddress = before === again[at - 1] && (before === I32_CONST || before <= MOST_ALIGNED)
  const areNumbers = isNumber(code, at) && isNumber(again, at)
  const { array, added } = arrayOf(readNumber(code, at))
  const isArray = array >= 0 && array < MOST_ARRAYS
  if (!isAddress || !areNumbers || !isArray || readNumber(again, at) !== placeholder(OTHERS, array) + added)
    throw new Error(`what changes with addresses at byte ${at} is none`)
}
