/**
 * Splits a whole number in proportion to weights by largest remainders. Laws:
 * 1. The parts are whole numbers and sum to the total exactly, for totals below 2^53.
 * 2. Each part differs from its exact proportion by less than 1; a weight of 0 gets 0.
 * 3. Permuting the rows permutes the parts: ties go to the smaller identity, never to the earlier row.
 */

const MAX = 9007199254740992
/** Weights are brought to whole numbers whose sum stays below 2^51, so that remainders and their small multiples are exact. */
const WEIGHT_LIMIT = 2251799813685248
const SPLITTER = 134217729
const TINY = 1e-150
const TWO_TO_600 = 4.149515568880993e180

/** Most rows that can share. */
const MOST_ROWS = 16384
const weightOf = new Float64Array(MOST_ROWS)
const remainder = new Float64Array(MOST_ROWS)
const pool = new Float64Array(MOST_ROWS)

/**
 * Writes the parts of `total` to out[0…count−1] and returns what could not be shared: 0, or `total` if all weights are 0.
 *
 * @param total whole number, 0 … 2^53−1
 * @param weights nonnegative, finite; whole numbers with a sum below 2^51 count exactly, others are first rounded to
 *   about 2^-50 of `count` times the largest
 * @param identities distinct whole numbers below 2^53
 * Throws a RangeError for a total or a weight outside these bounds, and for more than 16 384 rows.
 */
export function share(
  total: number,
  weights: ArrayLike<number>,
  identities: ArrayLike<number>,
  out: Float64Array,
  count: number,
): number {
  if (!(total >= 0 && total < MAX && Math.floor(total) === total)) {
    throw new RangeError(`share: total must be a whole number from 0 to 2^53 - 1, found ${total}`)
  }
  if (count > MOST_ROWS) throw new RangeError(`share: ${count} rows, at most ${MOST_ROWS}`)
  const sum = wholeWeights(weights, count)
  if (sum === 0) {
    out.fill(0, 0, count)
    return total
  }
  let left = total
  for (let i = 0; i < count; i++) {
    out[i] = divide(total, weightOf[i], sum, i)
    left -= out[i]
  }
  if (left > 0) giveToLargest(left, identities, out, count)
  return 0
}

/** Puts the weights into scratch as whole numbers, multiplied by a power of two unless they are whole already; their sum. */
function wholeWeights(weights: ArrayLike<number>, count: number): number {
  let largest = 0
  let sum = 0
  let whole = true
  for (let i = 0; i < count; i++) {
    const weight = weights[i]
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`share: weight ${i} must be finite and not negative, found ${weight}`)
    }
    if (weight > largest) largest = weight
    sum += weight
    if (Math.floor(weight) !== weight) whole = false
  }
  // In two factors, since a single one can be too large for a double.
  const first = largest < TINY ? TWO_TO_600 : 1
  const second =
    (whole && sum < WEIGHT_LIMIT) || largest === 0 ? 1 : scaleOf(largest * first, WEIGHT_LIMIT / (count + 1))
  let scaled = 0
  for (let i = 0; i < count; i++) scaled += weightOf[i] = Math.round(weights[i] * first * second)
  return scaled
}

/** The largest power of two with largest · scale ≤ bound; largest is not 0. */
function scaleOf(largest: number, bound: number): number {
  let scale = 1
  while (largest * scale > bound) scale /= 2
  while (largest * scale * 2 <= bound) scale *= 2
  return scale
}

/** floor(total · weight / whole) by exact products; leaves the remainder in scratch. */
function divide(total: number, weight: number, whole: number, i: number): number {
  const product = total * weight
  let quotient = Math.floor(product / whole)
  let rest = product - quotient * whole
  if (product >= MAX) {
    const back = quotient * whole
    rest = product - back + (lost(total, weight, product) - lost(quotient, whole, back))
  }
  while (rest < 0) {
    quotient -= 1
    rest += whole
  }
  while (rest >= whole) {
    quotient += 1
    rest -= whole
  }
  remainder[i] = rest
  return quotient
}

/** x·y − product exactly, product being the double nearest to x·y (Dekker 1971, Numerische Mathematik 18). */
function lost(x: number, y: number, product: number): number {
  const xHigh = x * SPLITTER - (x * SPLITTER - x)
  const yHigh = y * SPLITTER - (y * SPLITTER - y)
  const xLow = x - xHigh
  const yLow = y - yHigh
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow)
}

/** One more unit to the `units` rows with the largest remainders. */
function giveToLargest(units: number, identities: ArrayLike<number>, out: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) pool[i] = remainder[i]
  const cut = nthSmallest(pool, count, count - units)
  let ties = 0
  let left = units
  for (let i = 0; i < count; i++) {
    if (remainder[i] > cut) {
      out[i] += 1
      left -= 1
    } else if (remainder[i] === cut) pool[ties++] = identities[i]
  }
  const lastIdentity = nthSmallest(pool, ties, left - 1)
  for (let i = 0; i < count; i++) if (remainder[i] === cut && identities[i] <= lastIdentity) out[i] += 1
}

/** Value at 0-based rank `n` among values[0…count−1], which it rearranges (Hoare 1961, algorithm 65). */
function nthSmallest(values: Float64Array, count: number, n: number): number {
  let left = 0
  let right = count - 1
  while (left < right) {
    const pivot = values[(left + right) >>> 1]
    let i = left
    let j = right
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i > j) break
      const value = values[i]
      values[i++] = values[j]
      values[j--] = value
    }
    if (n <= j) right = j
    else if (n >= i) left = i
    else return values[n]
  }
  return values[n]
}
