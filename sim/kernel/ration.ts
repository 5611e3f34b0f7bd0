/**
 * The one rule by which what is scarce is rationed. In each market the requests with the highest keys are served as long as
 * all requests with the same or a higher key fit together; from the first key that does not fit, everyone is refused. Laws:
 * 1. What is accepted in a market never exceeds its capacity.
 * 2. The outcome does not depend on the order of rows.
 * 3. A larger capacity accepts all that a smaller one did, and more: twins differ only between the two cut-off keys.
 * Linear in the requests: a histogram of amounts by the top bits of the key finds the bin in which capacity runs out;
 * the same within that bin, until the bin is a single key.
 */
import { log } from './math.ts'
import { rowOf } from './rows.ts'

const KEY_BITS = 30
const KEYS = 1073741824
const LARGEST_KEY = 1073741823
const FAR = 1e9

/** Per market: histogram, amount already served above the bin, and the bin in which capacity runs out (−1: it does not). */
const MOST_MARKETS = 4096
const MOST_BINS = 32768
const histogram = new Float64Array(MOST_BINS)
const served = new Float64Array(MOST_MARKETS)
const bin = new Int32Array(MOST_MARKETS)

/**
 * Rank of a request, 0 … 2^30−1, higher is served first: score + τ·logit(uniform), brought into 30 bits by x/(1+|x|).
 * τ = 0 ranks by score alone. Throws a RangeError if the sum is NaN.
 */
export function rationKey(score: number, tau: number, uniform: number): number {
  const noisy = tau === 0 ? score : score + tau * log(uniform / (1 - uniform))
  if (noisy !== noisy)
    throw new RangeError(`rationKey: not a number from score ${score}, tau ${tau}, uniform ${uniform}`)
  const x = Math.max(-FAR, Math.min(FAR, noisy))
  return Math.min(LARGEST_KEY, Math.floor((0.5 + (0.5 * x) / (1 + Math.abs(x))) * KEYS))
}

/**
 * Decides requests 0…count−1: accepted[i] becomes 1 or 0. A request of 0 is no request and becomes 0.
 *
 * @param market of each request, an index into `capacity`
 * @param key30 of each request, from `rationKey`
 * @param amount of each request, whole numbers ≥ 0
 * @param capacity of each market, in the unit of amount; negative counts as nothing
 * Throws a RangeError for an amount that is not a whole number ≥ 0, a market that does not exist, or more than 4 096 markets.
 */
export function ration(
  count: number,
  market: Uint8Array | Uint16Array | Int32Array,
  key30: Uint32Array,
  amount: Float64Array,
  capacity: Float64Array,
  accepted: Uint8Array,
): void {
  decide(null, count, market, key30, amount, capacity, accepted)
}

/** The same of those rows that a list of `count` names: where few ask, nobody else is looked at, or decided on. */
export function rationListed(
  list: Int32Array,
  count: number,
  market: Uint8Array | Uint16Array | Int32Array,
  key30: Uint32Array,
  amount: Float64Array,
  capacity: Float64Array,
  accepted: Uint8Array,
): void {
  decide(list, count, market, key30, amount, capacity, accepted)
}

/** Requests by their rows: those of a list, or without one the first `count`. */
function decide(
  list: Int32Array | null,
  count: number,
  market: Uint8Array | Uint16Array | Int32Array,
  key30: Uint32Array,
  amount: Float64Array,
  capacity: Float64Array,
  accepted: Uint8Array,
): void {
  const markets = capacity.length
  if (markets > MOST_MARKETS) throw new RangeError(`ration: ${markets} markets, at most ${MOST_MARKETS}`)
  const bits = bitsPerRound(count, markets)
  assertRequests(list, count, market, amount, markets)
  if (nothingScarce(capacity)) {
    for (let n = 0; n < count; n++) {
      const i = requestAt(list, n)
      accepted[i] = amount[i] > 0 ? 1 : 0
    }
    return
  }
  served.fill(0, 0, markets)
  bin.fill(0, 0, markets)
  for (let shift = KEY_BITS; shift > 0;) {
    const width = Math.min(bits, shift)
    shift -= width
    tally(list, count, market, key30, amount, shift, width, markets)
    narrow(capacity, width)
  }
  for (let n = 0; n < count; n++) {
    const i = requestAt(list, n)
    accepted[i] = amount[i] > 0 && key30[i] > bin[market[i]] ? 1 : 0
  }
}

function requestAt(list: Int32Array | null, n: number): number {
  return list === null ? n : rowOf(list, n)
}

/** Checks the requests, and adds them up by market into scratch. */
function assertRequests(
  list: Int32Array | null,
  count: number,
  market: ArrayLike<number>,
  amount: Float64Array,
  markets: number,
): void {
  served.fill(0, 0, markets)
  for (let n = 0; n < count; n++) {
    const i = requestAt(list, n)
    const a = amount[i]
    if (!(a >= 0 && Math.floor(a) === a))
      throw new RangeError(`ration: amount ${i} must be a whole number, found ${a}`)
    if (!(market[i] >= 0 && market[i] < markets))
      throw new RangeError(`ration: request ${i} names market ${market[i]} of ${markets}`)
    served[market[i]] += a
  }
}

/** Every market can serve all that is asked of it: the usual month, in which no key needs to be looked at. */
function nothingScarce(capacity: Float64Array): boolean {
  for (let m = 0; m < capacity.length; m++) if (served[m] > Math.max(0, capacity[m])) return false
  return true
}

/** Ten bits a round unless the histograms would outgrow the requests; the outcome is the same for any width. */
function bitsPerRound(count: number, markets: number): number {
  const room = Math.min(MOST_BINS, Math.max(4 * count, 1024))
  let bits = 10
  while (bits > 3 && markets * (1 << bits) > room) bits--
  return bits
}

/** Sums the amounts of requests inside their market's current bin by the next `width` bits of the key. */
function tally(
  list: Int32Array | null,
  count: number,
  market: ArrayLike<number>,
  key30: Uint32Array,
  amount: Float64Array,
  shift: number,
  width: number,
  markets: number,
): void {
  histogram.fill(0, 0, markets << width)
  const mask = (1 << width) - 1
  for (let n = 0; n < count; n++) {
    const i = requestAt(list, n)
    const asked = amount[i]
    if (asked === 0) continue
    const m = market[i]
    const key = key30[i] >>> shift
    if (key >>> width === bin[m]) histogram[(m << width) | (key & mask)] += asked
  }
}

/** Moves each market's bin to the part of it in which capacity runs out. */
function narrow(capacity: Float64Array, width: number): void {
  for (let m = 0; m < capacity.length; m++) {
    if (bin[m] < 0) continue
    const first = m << width
    let b = (1 << width) - 1
    let sum = served[m]
    while (b >= 0 && sum + histogram[first + b] <= capacity[m]) sum += histogram[first + b--]
    served[m] = sum
    bin[m] = b < 0 ? -1 : (bin[m] << width) | b
  }
}
