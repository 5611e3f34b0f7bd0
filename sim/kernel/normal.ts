/**
 * From random words to uniforms and standard normals. Normals by the inverse distribution function: Wichura (1988),
 * algorithm AS 241 (PPND16), Applied Statistics 37(3). His third region, beyond 6.6 standard deviations, cannot be reached
 * from 32 bits: the outermost word lies at 6.34.
 */
import { log } from './math.ts'

const TWO_TO_MINUS_32 = 2.3283064365386963e-10
/** The word that would lie exactly in the middle. */
const MIDDLE = 2147483647.5
/** Words nearer than this to 0 or to 2^32 − 1 lie in a tail: probability below 0.075, or above 0.925. */
const TAIL_WORDS = 322122547
const CENTRAL_SQUARE = 0.180625

/** Uniform strictly inside (0, 1) from an unsigned 32-bit word: the middle of its cell. */
export function uniformOf(word: number): number {
  return (word + 0.5) * TWO_TO_MINUS_32
}

/** Standard normal from an unsigned 32-bit word. Rises with the word; the complementary word gives exactly the opposite sign. */
export function normalOf(word: number): number {
  return fromEdge(word) < TAIL_WORDS ? tail(word) : central(word)
}

/** `uniformOf` every second word from `first` (0 or 1), into out[at…at+count−1]. */
export function uniformsOf(
  words: Uint32Array,
  first: number,
  out: Float64Array,
  at: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) out[at + i] = (words[2 * i + first] + 0.5) * TWO_TO_MINUS_32
}

const tails = new Uint16Array(1024)

/**
 * `normalOf` every second word from `first` (0 or 1), into out[at…at+count−1]; at most 1 024 of them.
 * All go through the central formula and the 15% in the tails are done again: no branch to mispredict on the way.
 */
export function normalsOf(
  words: Uint32Array,
  first: number,
  out: Float64Array,
  at: number,
  count: number,
): void {
  let outside = 0
  for (let i = 0; i < count; i++) {
    const word = words[2 * i + first]
    tails[outside] = i
    outside += (fromEdge(word) - TAIL_WORDS) >>> 31
    out[at + i] = central(word)
  }
  for (let k = 0; k < outside; k++) {
    const i = tails[k]
    out[at + i] = tail(words[2 * i + first])
  }
}

/** Distance to the nearer end of the range of words. */
function fromEdge(word: number): number {
  return word ^ (word >> 31)
}

function central(word: number): number {
  const q = (word - MIDDLE) * TWO_TO_MINUS_32
  return q * centralRatio(CENTRAL_SQUARE - q * q)
}

function tail(word: number): number {
  const size = tailRatio(Math.sqrt(-log((fromEdge(word) + 0.5) * TWO_TO_MINUS_32)) - 1.6)
  return word < MIDDLE ? -size : size
}

function centralRatio(r: number): number {
  let above = 2509.0809287301227 * r + 33430.57558358813
  above = above * r + 67265.7709270087
  above = above * r + 45921.95393154987
  above = above * r + 13731.69376550946
  above = above * r + 1971.5909503065513
  above = above * r + 133.14166789178438
  above = above * r + 3.3871328727963665
  let below = 5226.495278852854 * r + 28729.085735721943
  below = below * r + 39307.89580009271
  below = below * r + 21213.794301586597
  below = below * r + 5394.196021424751
  below = below * r + 687.1870074920579
  below = below * r + 42.31333070160091
  below = below * r + 1
  return above / below
}

function tailRatio(r: number): number {
  let above = 0.0007745450142783414 * r + 0.022723844989269184
  above = above * r + 0.2417807251774506
  above = above * r + 1.2704582524523684
  above = above * r + 3.6478483247632045
  above = above * r + 5.769497221460691
  above = above * r + 4.630337846156546
  above = above * r + 1.4234371107496835
  let below = 1.0507500716444169e-9 * r + 0.0005475938084995345
  below = below * r + 0.015198666563616457
  below = below * r + 0.14810397642748008
  below = below * r + 0.6897673349851
  below = below * r + 1.6763848301838038
  below = below * r + 2.053191626637759
  below = below * r + 1
  return above / below
}
