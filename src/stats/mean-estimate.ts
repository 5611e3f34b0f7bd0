import { meanInterval } from './mean-interval.ts'
import { ANY, within } from './range.ts'
import type { Range } from './range.ts'
import { studentLimit } from './student.ts'

/** A number with how well it is known. `NaN` = cannot be said. */
export interface Estimate {
  readonly mean: number
  readonly standardError: number
  /** 95%. */
  readonly interval: readonly [lower: number, upper: number]
  /** How many values it rests on. */
  readonly count: number
}

const LEVEL = 0.95

/**
 * Mean of independent values with its interval, see `meanInterval`: Student's where the mean is far from what cannot be. Given
 * differences between twins, one a replicate, that is the paired t.
 *
 * One value has a mean and no interval, and so have values that are all one: they show no spread. A value that cannot be said (`NaN`, or
 * not finite) leaves nothing said of the mean.
 *
 * @param values in a fixed order, since a sum of doubles depends on it
 * @param range that every value lies in, for instance `SHARE`; the interval stays inside
 * @throws RangeError if a value is no number, or lies outside the range
 */
export function meanEstimate(values: ArrayLike<number>, range: Range = ANY): Estimate {
  requireNumbers(values, range)
  const { mean, standardError, count } = meanOf(values)
  if (!Number.isFinite(mean)) return { mean: NaN, standardError: NaN, interval: [NaN, NaN], count }
  if (count < 2) return { mean, standardError: NaN, interval: [NaN, NaN], count }
  return { mean, standardError, interval: meanInterval(values, { mean, standardError }, range), count }
}

/**
 * Ratio of two means of paired values, for instance cost per firm saved, with Fieller's interval.
 *
 * There are no limits where the denominator cannot be told from zero, and no estimate where it is zero: the ratio could then be
 * anything. The standard error is the delta method's. Of Fieller's ratios, those that the data do not refuse, only the ones that can be
 * are told: that keeps the coverage.
 *
 * Source: Fieller 1954.
 *
 * @param above and `below` have one length
 * @param range that the ratio lies in
 * @throws RangeError if they have not, or a value is no number
 */
export function ratioEstimate(
  above: ArrayLike<number>,
  below: ArrayLike<number>,
  range: Range = ANY,
): Estimate {
  if (above.length !== below.length)
    throw new RangeError(`${above.length} values above, but ${below.length} below`)
  requireNumbers(above, ANY)
  requireNumbers(below, ANY)
  const [a, b] = [meanOf(above), meanOf(below)]
  const { count } = a
  const ratio = b.mean === 0 ? NaN : a.mean / b.mean
  const unsaid = { standardError: NaN, interval: [NaN, NaN] as const, count }
  if (count < 2 || !Number.isFinite(ratio)) return { mean: Number.isFinite(ratio) ? ratio : NaN, ...unsaid }
  const [va, vb] = [a.standardError * a.standardError, b.standardError * b.standardError]
  const vab = covarianceOfMeans(above, below, a.mean, b.mean)
  const residuals = Float64Array.from(above, (value, k) => value - ratio * below[k]!)
  const standardError = meanOf(residuals).standardError / Math.abs(b.mean)
  const t = studentLimit(LEVEL, count - 1)
  const square = b.mean * b.mean - t * t * vb
  // Ratios that are all one show no spread.
  if (square <= 0 || !(standardError > NO_SPREAD * Math.abs(ratio)))
    return { mean: ratio, standardError, interval: [NaN, NaN], count }
  const middle = a.mean * b.mean - t * t * vab
  const reach = Math.sqrt(Math.max(0, middle * middle - square * (a.mean * a.mean - t * t * va)))
  const interval = within([(middle - reach) / square, (middle + reach) / square], range)
  return { mean: ratio, standardError, interval, count }
}

/** Of a ratio, an error below it is rounding. */
const NO_SPREAD = 1e-12

function requireNumbers(values: ArrayLike<number>, { least, most }: Range): void {
  for (let k = 0; k < values.length; k++) {
    const value: unknown = values[k]
    if (typeof value !== 'number') throw new RangeError(`value ${k} is ${String(value)}, not a number`)
    const slack = SLACK * Math.max(1, Math.abs(value))
    if (value < least - slack || value > most + slack)
      throw new RangeError(`value ${k} is ${value}, not from ${least} to ${most}`)
  }
}

/** Sums may miss an end of the range by rounding. */
const SLACK = 1e-9

function meanOf(values: ArrayLike<number>): Omit<Estimate, 'interval'> {
  const count = values.length
  let sum = 0
  for (let k = 0; k < count; k++) sum += values[k]!
  const mean = sum / count
  let squares = 0
  for (let k = 0; k < count; k++) squares += (values[k]! - mean) * (values[k]! - mean)
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count), count }
}

function covarianceOfMeans(a: ArrayLike<number>, b: ArrayLike<number>, meanA: number, meanB: number): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k]! - meanA) * (b[k]! - meanB)
  return sum / (a.length - 1) / a.length
}
