import type { Estimate } from './mean-estimate.ts'
import { studentLimit } from './student.ts'

const LEVEL = 0.95

/** Second minus first. */
export interface WelchDifference {
  readonly mean: number
  readonly standardError: number
  /** 95%. */
  readonly interval: readonly [lower: number, upper: number]
  /** Of Student's t, rounded down to a whole number, which widens the interval a little. */
  readonly degrees: number
}

/**
 * Difference of the means of two independent samples whose spreads may differ.
 *
 * Where either has one value only, or neither has any spread, there is a difference and no interval (`NaN`).
 *
 * Sources: Welch 1947; Satterthwaite 1946.
 */
export function welchDifference(
  first: Omit<Estimate, 'interval'>,
  second: Omit<Estimate, 'interval'>,
): WelchDifference {
  const mean = second.mean - first.mean
  const [v, w] = [first.standardError * first.standardError, second.standardError * second.standardError]
  const degrees = ((v + w) * (v + w)) / ((v * v) / (first.count - 1) + (w * w) / (second.count - 1))
  if (!(degrees >= 1)) return { mean, standardError: NaN, interval: [NaN, NaN], degrees: NaN }
  const standardError = Math.sqrt(v + w)
  const whole = Math.floor(degrees)
  const reach = studentLimit(LEVEL, whole) * standardError
  return { mean, standardError, interval: [mean - reach, mean + reach], degrees: whole }
}
