/**
 * Draws without a stream: each is a pure function of (key of run, identity, month, purpose).
 * An identity is a whole number below 2^53 in two words, low and high. The high word is added to the second key word, so the
 * counter is (low word, month and purpose) and no two (identity, month, purpose) of a run meet.
 */
import seedrandom from 'seedrandom'
import { log } from './math.ts'
import { normalOf, normalsOf, uniformOf, uniformsOf } from './normal.ts'
import { drawn, threefry, threefryRows } from './threefry.ts'

export { normalOf, uniformOf } from './normal.ts'
export { drawn, threefry } from './threefry.ts'

/** Key of a run: two unsigned 32-bit words. */
export interface Key {
  readonly k0: number
  readonly k1: number
}

/**
 * Key of one replicate of a seed text; replicates count from 1. Branches 1, 2 … are its re-keyed futures, 0 is the run itself.
 * Throws a URIError if the text holds half a surrogate pair.
 */
export function runKey(seed: string, replicate: number, branch = 0): Key {
  // seedrandom reads only the low byte of each character, hence the encoding.
  const run = `${encodeURIComponent(seed)}#${replicate}`
  const stream = seedrandom(branch === 0 ? run : `${run}/${branch}`)
  const k0 = stream.int32() >>> 0
  return { k0, k1: stream.int32() >>> 0 }
}

/** Second counter word of a draw. Months of burn-in are negative; purposes are 0…65 535. */
export function counter(month: number, purpose: number): number {
  return (((month & 0xffff) << 16) | purpose) >>> 0
}

/** Uniform on (0, 1) from the first word of a draw. */
export function keyedUniform(
  key: Key,
  idLow: number,
  idHigh: number,
  month: number,
  purpose: number,
): number {
  threefry(key.k0, key.k1 + idHigh, idLow, counter(month, purpose))
  return uniformOf(drawn[0])
}

/** Standard normal from the first word of a draw. */
export function keyedNormal(key: Key, idLow: number, idHigh: number, month: number, purpose: number): number {
  threefry(key.k0, key.k1 + idHigh, idLow, counter(month, purpose))
  return normalOf(drawn[0])
}

/** True with the given probability; never at 0, always at 1. A higher probability keeps every earlier true. */
export function keyedBernoulli(
  key: Key,
  idLow: number,
  idHigh: number,
  month: number,
  purpose: number,
  probability: number,
): boolean {
  return keyedUniform(key, idLow, idHigh, month, purpose) < probability
}

/** Rows whose words are drawn before they are turned into numbers: small enough to stay in the nearest cache. */
const BLOCK = 1024
const words = new Uint32Array(2 * BLOCK)

/**
 * Uniforms on (0, 1) for rows from…to−1, written to out0 (first words) and, unless null, out1 (second words) at row − from.
 * out0 holds what `keyedUniform` returns for each row.
 */
export function fillUniforms(
  key: Key,
  idLow: Uint32Array,
  idHigh: Uint32Array,
  from: number,
  to: number,
  month: number,
  purpose: number,
  out0: Float64Array,
  out1: Float64Array | null,
): void {
  const c1 = counter(month, purpose)
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK)
    threefryRows(key.k0, key.k1, c1, idLow, idHigh, start, end, words)
    uniformsOf(words, 0, out0, start - from, end - start)
    if (out1 !== null) uniformsOf(words, 1, out1, start - from, end - start)
  }
}

/** Words that a draw gives a row. */
export const DRAWN_WORDS = 2

/** Both words of each row’s draw, a row’s two side by side: for steps that turn only some of them into numbers. */
export function fillWords(
  key: Key,
  idLow: Uint32Array,
  idHigh: Uint32Array,
  from: number,
  to: number,
  month: number,
  purpose: number,
  out: Uint32Array,
): void {
  threefryRows(key.k0, key.k1, counter(month, purpose), idLow, idHigh, from, to, out)
}

/** First (0) or second (1) word of the `i`-th row of `fillWords`. */
export function wordAt(drawnWords: Uint32Array, i: number, which: number): number {
  return drawnWords[DRAWN_WORDS * i + which]
}

/** Uniform from that word; from a first one what `keyedUniform` returns for the row. */
export function uniformAt(drawnWords: Uint32Array, i: number, which: number): number {
  return uniformOf(drawnWords[DRAWN_WORDS * i + which])
}

/** Standard normal from the first (0) or second (1) word of the `i`-th row of `fillWords`. */
export function normalAt(drawnWords: Uint32Array, i: number, which: number): number {
  return normalOf(drawnWords[DRAWN_WORDS * i + which])
}

/** Standard normals in the manner of `fillUniforms`; out0 holds what `keyedNormal` returns for each row. */
export function fillNormals(
  key: Key,
  idLow: Uint32Array,
  idHigh: Uint32Array,
  from: number,
  to: number,
  month: number,
  purpose: number,
  out0: Float64Array,
  out1: Float64Array | null,
): void {
  const c1 = counter(month, purpose)
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK)
    threefryRows(key.k0, key.k1, c1, idLow, idHigh, start, end, words)
    normalsOf(words, 0, out0, start - from, end - start)
    if (out1 !== null) normalsOf(words, 1, out1, start - from, end - start)
  }
}

/**
 * One word that stands for the ordered pair (A, B), to be used as the low word of a draw's identity.
 * Different pairs share a word with probability 2^-32; the draws of such a pair of pairs are then equal in that month.
 */
export function pairIdentity(lowA: number, highA: number, lowB: number, highB: number): number {
  threefry(lowA, highA, lowB, highB)
  return drawn[0]
}

/** The same word for (A, B) and (B, A). */
export function unorderedPair(lowA: number, highA: number, lowB: number, highB: number): number {
  const inOrder = highA < highB || (highA === highB && lowA <= lowB)
  return inOrder ? pairIdentity(lowA, highA, lowB, highB) : pairIdentity(lowB, highB, lowA, highA)
}

const TWO_TO_26 = 67108864
const TWO_TO_MINUS_53 = 1.1102230246251565e-16

/**
 * Position (0…count−1) of the alternative chosen with probability weight / sum of weights; −1 if no weight is positive.
 * A race of exponential clocks, each keyed by (chooser, alternative): adding an alternative, or raising its weight, can move
 * a chooser only towards it, and the order of the list does not matter. `alternatives` are identities, unsigned 32-bit.
 */
export function chooseAlternative(
  key: Key,
  idLow: number,
  idHigh: number,
  month: number,
  purpose: number,
  alternatives: ArrayLike<number>,
  weights: ArrayLike<number>,
  count: number,
): number {
  const c1 = counter(month, purpose)
  let best = -1
  let earliest = Infinity
  for (let i = 0; i < count; i++) {
    const weight = weights[i]
    if (!(weight > 0)) continue
    // The alternative moves the first key word: nothing is hashed, so no two pairs can meet.
    threefry(key.k0 + 1 + alternatives[i], key.k1 + idHigh, idLow, c1)
    const uniform = ((drawn[0] >>> 5) * TWO_TO_26 + (drawn[1] >>> 6) + 1) * TWO_TO_MINUS_53
    // −log u is above 1 − u: most need no logarithm to be too late.
    if (1 - uniform > earliest * weight) continue
    const time = -log(uniform) / weight
    if (time < earliest || (time === earliest && best >= 0 && alternatives[i] < alternatives[best])) {
      best = i
      earliest = time
    }
  }
  return best
}
