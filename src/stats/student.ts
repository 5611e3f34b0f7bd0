/** Student's t distribution with whole degrees of freedom, from sums that end: the four operations, roots and the model's logarithm. */
import { log } from '../../sim/index.ts'
import { normalBeyond } from './normal.ts'

const SERIES_TERMS = 24
const BISECTIONS = 200
/** Above it the sums are long, and the normal distribution of a transformed t is exact to rounding. */
const SUMS_UP_TO = 20_000

/**
 * The probability that |T| ≤ t.
 *
 * @param t ≥ 0; `NaN` gives `NaN`
 * @param degrees whole, ≥ 1
 * @throws RangeError otherwise
 * Source: Abramowitz and Stegun 1972, 26.7.3 (odd) and 26.7.4 (even), in the angle θ = arctan(t/√degrees); for many degrees Hill 1970.
 */
export function studentWithin(t: number, degrees: number): number {
  requireDegrees(degrees)
  if (t < 0) throw new RangeError(`t is ${t}, not 0 or more`)
  if (t === Infinity) return 1
  if (degrees > SUMS_UP_TO) return 1 - normalBeyond(normalised(t, degrees))
  const cosineSquared = degrees / (degrees + t * t)
  const sine = t / Math.sqrt(degrees + t * t)
  const terms = Math.floor(degrees / 2) - 1
  if (degrees % 2 === 0) return sine * cosineSeries(cosineSquared, 1, terms)
  const angle = arctan(t / Math.sqrt(degrees))
  const rest = degrees === 1 ? 0 : sine * Math.sqrt(cosineSquared) * cosineSeries(cosineSquared, 2, terms)
  return (2 / Math.PI) * (angle + rest)
}

/**
 * The t that |T| stays below with probability `within`: 0.95 gives the half-width of a 95% interval in standard errors.
 *
 * @param within in (0, 1); of those so near 1 that no double t reaches them the limit is above 1e100
 * @param degrees whole, ≥ 1
 */
export function studentLimit(within: number, degrees: number): number {
  if (!(within > 0 && within < 1))
    throw new RangeError(`a probability inside (0, 1) is needed, not ${within}`)
  let [low, high] = [0, 1]
  while (high < MOST && studentWithin(high, degrees) < within) [low, high] = [high, high * 2]
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (studentWithin(middle, degrees) < within) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Where the search for a limit ends. */
const MOST = 1e100

/** The z that a standard normal variable stays below as often as T below t. */
function normalised(t: number, degrees: number): number {
  const a = degrees - 1 / 2
  const b = 48 * a * a
  const square = a * log(1 + (t * t) / degrees)
  const w = Math.sqrt(square)
  const first = w * (square + 3)
  const second = w * (((4 * square + 33) * square + 240) * square + 855)
  return w + first / b - second / (10 * b * (b + 0.8 * square * square + 100))
}

/** 1 + x·a/(a+1) + x²·a(a+2)/((a+1)(a+3)) + …: so many terms after the 1. */
function cosineSeries(x: number, a: number, terms: number): number {
  let term = 1
  let sum = 1
  for (let k = 0; k < terms && term > 0; k++) {
    term *= (x * (a + 2 * k)) / (a + 2 * k + 1)
    sum += term
  }
  return sum
}

/** arctan of x ≥ 0: the angle is halved four times, and then is small enough for its series. */
function arctan(x: number): number {
  let small = x
  for (let halving = 0; halving < 4; halving++) small /= 1 + Math.sqrt(1 + small * small)
  const square = small * small
  let sum = 0
  for (let k = SERIES_TERMS; k >= 0; k--) sum = 1 / (2 * k + 1) - square * sum
  return 16 * small * sum
}

function requireDegrees(degrees: number): void {
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`degrees of freedom are whole and at least 1, not ${degrees}`)
}
