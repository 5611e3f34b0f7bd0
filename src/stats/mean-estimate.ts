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
 * Mean of independent values with Student's interval. Given differences between twins, one a replicate, this is the paired t.
 *
 * The interval takes the mean as nearly normal: with few values of a rare count it is rough. One value has a mean and no interval.
 *
 * @param values in a fixed order, since a sum of doubles depends on it
 */
export function meanEstimate(values: ArrayLike<number>): Estimate {
  const { mean, standardError, count } = meanOf(values)
  if (count < 2) return { mean, standardError: NaN, interval: [NaN, NaN], count }
  const reach = studentLimit(LEVEL, count - 1) * standardError
  return { mean, standardError, interval: [mean - reach, mean + reach], count }
}

/**
 * Ratio of two means of paired values, for instance cost per firm saved, with Fieller's interval.
 *
 * There are no limits where the denominator cannot be told from zero, and no estimate where it is zero: the ratio could then be
 * anything. The standard error is the delta method's.
 *
 * Source: Fieller 1954.
 *
 * @param above and `below` have one length
 */
export function ratioEstimate(above: ArrayLike<number>, below: ArrayLike<number>): Estimate {
  const [a, b] = [meanOf(above), meanOf(below)]
  const { count } = a
  const ratio = b.mean === 0 ? NaN : a.mean / b.mean
  if (count < 2 || Number.isNaN(ratio))
    return { mean: ratio, standardError: NaN, interval: [NaN, NaN], count }
  const [va, vb] = [a.standardError * a.standardError, b.standardError * b.standardError]
  const vab = covarianceOfMeans(above, below, a.mean, b.mean)
  const residual = Math.max(0, va - 2 * ratio * vab + ratio * ratio * vb)
  const standardError = Math.sqrt(residual) / Math.abs(b.mean)
  const t = studentLimit(LEVEL, count - 1)
  const square = b.mean * b.mean - t * t * vb
  if (square <= 0) return { mean: ratio, standardError, interval: [NaN, NaN], count }
  const middle = a.mean * b.mean - t * t * vab
  const reach = Math.sqrt(Math.max(0, middle * middle - square * (a.mean * a.mean - t * t * va)))
  return {
    mean: ratio,
    standardError,
    interval: [(middle - reach) / square, (middle + reach) / square],
    count,
  }
}

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
