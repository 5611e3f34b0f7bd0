/** Intervals of a mean that stay inside what is possible, and hold where most values are alike. */
import { within } from './range.ts'
import type { Range } from './range.ts'
import { studentLimit } from './student.ts'

export type Interval = readonly [lower: number, upper: number]

const LEVEL = 0.95
/** Values that differ by less, of the largest or of the range, differ by rounding. */
const ROUNDING = 1e-12
/** With more values that differ from the commonest one the mean is near enough to normal. */
const FEW = 30

/**
 * 95% limits of the mean of independent values.
 *
 * - More than half of the values are one value, and fewer than thirty differ from it (most replicates see no change): `fewMoved`.
 * - Else Student's, or Wilson's where Student's would leave the range: see `limitsWithin`.
 *
 * `NaN` if all values are one: what has not been seen yet may be of any size, and no spread shows no error.
 *
 * Coverage by simulation (4 000 samples each), with 10 to 200 values of which 2% to 45% differ from 0, by equal, uniform, exponential and
 * log-normal sizes: 94% to 99.9%, where Student's has 76% to 98.8% (test/src/stats/mean-interval.test.ts keeps some of these). It is of
 * samples in which some value differs; how often none does is told by no sample.
 */
export function meanInterval(
  values: ArrayLike<number>,
  { mean, standardError }: { readonly mean: number; readonly standardError: number },
  range: Range,
): Interval {
  const { common, moved, isAlike } = commonest(values, range)
  if (moved === 0) return [NaN, NaN]
  if (moved < FEW && moved * 2 < values.length) return fewMoved(values, common, isAlike, range)
  return limitsWithin(mean, standardError, values.length - 1, range)
}

/**
 * 95% limits of an estimate from its standard error: Student's, or, where these would leave the quantity's range, Wilson's.
 *
 * The latter are the values μ from which the estimate lies Student's limit of standard errors away, with the error that it would have at μ:
 * its square goes as μ − least in a range with one end, as (μ − least)·(most − μ) in one with two. They lie inside the range and are longer
 * towards its middle; far from the ends both are the same. `NaN` if there is no error, or the estimate is at an end.
 *
 * Sources: Wilson 1927, with the effective sample size of Kott and Carr 1997 (two ends); the score interval of quasi-likelihood,
 * McCullagh and Nelder 1989 §9.2 (one end). Brown, Cai and DasGupta 2001 on why not Student's or Wald's near an end.
 */
export function limitsWithin(
  estimate: number,
  standardError: number,
  degrees: number,
  range: Range,
): Interval {
  return limitsFrom(estimate, standardError > 0 ? studentLimit(LEVEL, degrees) * standardError : 0, range)
}

/** The same from how far the plain limits lie from the estimate. */
export function limitsFrom(estimate: number, reach: number, range: Range): Interval {
  if (!(reach > 0)) return [NaN, NaN]
  const { least, most } = range
  if (estimate - reach >= least && estimate + reach <= most) return [estimate - reach, estimate + reach]
  // Distances from both ends; in a range with one end the other counts for nothing.
  const [below, above] = [estimate - least, most - estimate]
  if (!(below > 0 && above > 0)) return [NaN, NaN]
  const square = reach * reach
  if (most === Infinity) {
    const [low, high] = fromEnd(below, square)
    return [least + low, least + high]
  }
  if (least === -Infinity) {
    const [low, high] = fromEnd(above, square)
    return [most - high, most - low]
  }
  const span = most - least
  const pull = square / (below * above)
  const middle = below + (pull * span) / 2
  const arm = Math.sqrt(square + (pull * span * pull * span) / 4)
  return within([least + (middle - arm) / (1 + pull), least + (middle + arm) / (1 + pull)], range)
}

/** Solves (distance − d)² = square·d/distance. The product of its solutions is distance². */
function fromEnd(distance: number, square: number): Interval {
  const pull = square / distance
  const high = distance + pull / 2 + Math.sqrt(square + (pull * pull) / 4)
  return [(distance * distance) / high, high]
}

/**
 * Limits where few values differ from the commonest one. Their sums upwards and downwards are each a sum of rare events of several sizes,
 * with gamma limits: the upper as if one more of the largest size seen had happened, so that one direction that nothing went has a limit
 * too. Student's limit has the degrees of the values that differ and one, since sizes are known from these alone.
 *
 * Sources: Fay and Feuer 1997 (gamma limits of weighted sums of Poisson counts), in the cube root of Wilson and Hilferty 1931 as Dobson
 * and others 1991 have it; the two directions are joined by Zou and Donner 2008 (variances from limits).
 */
function fewMoved(
  values: ArrayLike<number>,
  common: number,
  isAlike: (value: number) => boolean,
  range: Range,
): Interval {
  const [up, down] = [
    { sum: 0, squares: 0 },
    { sum: 0, squares: 0 },
  ]
  let [largest, moved] = [0, 0]
  for (let k = 0; k < values.length; k++) {
    if (isAlike(values[k]!)) continue
    const size = Math.abs(values[k]! - common)
    const side = values[k]! > common ? up : down
    side.sum += size
    side.squares += size * size
    largest = Math.max(largest, size)
    moved++
  }
  const limit = studentLimit(LEVEL, Math.min(values.length - 1, moved + 1))
  const n = values.length
  const of = ({ sum, squares }: typeof up, most: number) =>
    gammaLimits(sum / n, squares / (n * n), Math.min(largest, most) / n, limit).map((each) =>
      Math.min(each, most),
    )
  const [upLow, upHigh] = of(up, range.most - common) as [number, number]
  const [downLow, downHigh] = of(down, common - range.least) as [number, number]
  const [rise, fall] = [up.sum / n, down.sum / n]
  const middle = common + rise - fall
  return within(
    [middle - norm(rise - upLow, downHigh - fall), middle + norm(upHigh - rise, fall - downLow)],
    range,
  )
}

/** Of a sum of rare events with its variance, when an event's size is at most `largest`. */
function gammaLimits(sum: number, variance: number, largest: number, limit: number): Interval {
  const at = (mean: number, square: number, z: number): number => {
    if (!(mean > 0)) return 0
    const root = 1 - square / (9 * mean * mean) + (z * Math.sqrt(square)) / (3 * mean)
    return root > 0 ? mean * root * root * root : 0
  }
  return [
    Math.min(sum, at(sum, variance, -limit)),
    Math.max(sum, at(sum + largest, variance + largest * largest, limit)),
  ]
}

function norm(a: number, b: number): number {
  return Math.sqrt(a * a + b * b)
}

/** How many values differ, by more than rounding, from the commonest one, or, if none is more than half of them, from the middle one. */
export function countMoved(values: ArrayLike<number>, range: Range): number {
  return commonest(values, range).moved
}

/** The middle value in order, which is the commonest if any is more than half of them, and how many differ from it. */
function commonest(values: ArrayLike<number>, { least, most }: Range) {
  const sorted = Float64Array.from(values).sort((a, b) => a - b)
  const common = sorted[Math.floor(sorted.length / 2)] ?? NaN
  const span = most - least
  const size = Math.max(Math.abs(sorted[0]!), Math.abs(sorted.at(-1)!), span < Infinity ? span : 0)
  const isAlike = (value: number): boolean => Math.abs(value - common) <= ROUNDING * size
  return { common, isAlike, moved: sorted.reduce((count, value) => count + Number(!isAlike(value)), 0) }
}
