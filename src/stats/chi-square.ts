import { normalBeyond, normalDensity } from './normal.ts'
import { exp, log } from '../../sim/index.ts'

/** A test of a hypothesis by a statistic that is chi-square distributed if the hypothesis is true. */
export interface ChiSquareTest {
  readonly statistic: number
  readonly degrees: number
  /** Of a statistic at least as great, were the hypothesis true. */
  readonly probability: number
}

const MOST_DEGREES = 1_000_000

export function chiSquareTest(statistic: number, degrees: number): ChiSquareTest {
  return { statistic, degrees, probability: chiSquareTail(statistic, degrees) }
}

/**
 * The probability that a chi-square variable exceeds x: a finite sum for whole degrees of freedom. Relative error below 1e-12
 * for x < 1 400, and below 1e-9 beyond; 1 with no degrees.
 *
 * @param degrees whole, 0 to a million
 * @throws RangeError if they are not
 * Source: Abramowitz and Stegun 1972, 26.4.4 (odd) and 26.4.5 (even).
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 0 || degrees > MOST_DEGREES)
    throw new RangeError(`degrees of freedom are whole, 0 to ${MOST_DEGREES}, not ${degrees}`)
  if (Number.isNaN(x)) return NaN
  if (degrees === 0 || x <= 0) return 1
  if (x === Infinity) return 0
  if (x >= FAR) return farTail(x, degrees)
  const root = Math.sqrt(x)
  if (degrees % 2 === 1) return normalBeyond(root) + 2 * densitySum(x, root, normalDensity(root), degrees)
  // Far out exp(−x/2) alone may vanish where the sum does not.
  return densitySum(x, 1, exp(-x / 4), degrees, exp(-x / 4))
}

/** From here on the density alone is too small for a double, though with many degrees the sum is not. */
const FAR = 1400
const RESCALE = 1e200

/** The same sum with its scale kept as a logarithm. */
function farTail(x: number, degrees: number): number {
  const isOdd = degrees % 2 === 1
  const scale = -x / 2 + (isOdd ? log(Math.sqrt(2 / Math.PI)) : 0)
  let rescaled = 0
  let [term, sum] = [isOdd ? Math.sqrt(x) : 1, 0]
  for (let k = isOdd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term
    term *= x / (k + 2)
    if (term < RESCALE) continue
    term /= RESCALE
    sum /= RESCALE
    rescaled++
  }
  return sum > 0 ? Math.min(1, exp(scale + rescaled * log(RESCALE) + log(sum))) : 0
}

/** scale·(first + first·x/a + first·x²/(a(a+2)) + …) with as many terms as there are degrees for. */
function densitySum(x: number, first: number, scale: number, degrees: number, rest = 1): number {
  const isOdd = degrees % 2 === 1
  let term = first * scale
  let sum = 0
  for (let k = isOdd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term
    term *= x / (k + 2)
  }
  return sum * rest
}
