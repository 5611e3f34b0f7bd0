/** From a random word to a uniform and a standard normal. */
import { log } from './math.ts'

const TWO_TO_MINUS_32 = 2.3283064365386963e-10

/** Uniform strictly inside (0, 1) from an unsigned 32-bit word: the middle of its cell. */
export function uniformOf(word: number): number {
  return (word + 0.5) * TWO_TO_MINUS_32
}

/**
 * Standard normal from an unsigned 32-bit word by the inverse distribution function; rises with the word, and the
 * complementary word gives exactly the opposite sign. Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37(3).
 * His third region, beyond 6.6 standard deviations, cannot be reached: the outermost word lies at 6.34.
 */
export function normalOf(word: number): number {
  const q = (word - 2147483647.5) * TWO_TO_MINUS_32
  if (q >= -0.425 && q <= 0.425) return q * centralRatio(0.180625 - q * q)
  const size = tailRatio(Math.sqrt(-log(q < 0 ? 0.5 + q : 0.5 - q)) - 1.6)
  return q < 0 ? -size : size
}

function centralRatio(r: number): number {
  const above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665
  const below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1
  return above / below
}

function tailRatio(r: number): number {
  const above =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835
  const below =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1
  return above / below
}
