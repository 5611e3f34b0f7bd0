/** The standard normal distribution from the four operations, roots and the model's exp: the same bits on every engine. */
import { exp } from '../../sim/index.ts'

/** Below it the series is used, which keeps its last places there; above, the continued fraction, which converges there. */
const SERIES_BELOW = 2
const FRACTION_TERMS = 160
const SQRT_TWO_PI = 2.5066282746310002
const BISECTIONS = 200
/** Squares of multiples of 1/16 up to 40 are exact, so that exp sees no rounding of z². */
const GRID = 16

/** The 97.5% quantile: half the width of a 95% interval in standard errors. */
export const Z95 = 1.959963984540054

/** e^(−z²/2)/√(2π), with small relative error also far out. */
export function normalDensity(z: number): number {
  if (z === Infinity || z === -Infinity) return 0
  const coarse = Math.trunc(z * GRID) / GRID
  const rest = (z - coarse) * (z + coarse)
  return (exp((-coarse * coarse) / 2) * exp(-rest / 2)) / SQRT_TWO_PI
}

/**
 * The probability that a standard normal variable exceeds z. Relative error below 1e-13 for z < 37, where it nears the least double.
 *
 * Source: Abramowitz and Stegun 1972, 26.2.11 (series) and 26.2.14 (continued fraction, from its far end).
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) return NaN
  if (z < 0) return 1 - normalTail(-z)
  if (z < SERIES_BELOW) return 1 / 2 - normalDensity(z) * oddSeries(z)
  if (z > 40) return 0
  let fraction = z
  for (let k = FRACTION_TERMS; k > 0; k--) fraction = z + k / fraction
  return normalDensity(z) / fraction
}

/** z + z³/3 + z⁵/(3·5) + … */
function oddSeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-18; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** How probable a deviation at least as great as `z` is, to either side: the two-sided p-value. */
export function normalBeyond(z: number): number {
  return 2 * normalTail(Math.abs(z))
}

/**
 * The z that |Z| stays below with probability `within`: 0.95 gives 1.96.
 *
 * @param within in (0, 1)
 * @throws RangeError otherwise
 */
export function normalLimit(within: number): number {
  if (!(within > 0 && within < 1))
    throw new RangeError(`a probability inside (0, 1) is needed, not ${within}`)
  if (within === 0.95) return Z95
  return normalQuantile((1 + within) / 2)
}

/**
 * The z below which a standard normal variable lies with probability p: −Infinity at 0, Infinity at 1, else by bisection.
 *
 * @throws RangeError if p is no probability
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is needed, not ${p}`)
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  if (p >= 1 / 2) return p === 1 / 2 ? 0 : -normalQuantile(1 - p)
  let [low, high] = [0, 40]
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (normalTail(middle) > p) low = middle
    else high = middle
  }
  return -(low + high) / 2
}
