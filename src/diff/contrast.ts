import { meanEstimate, ratioEstimate, signTest, studentWithin, welchDifference } from '../stats/index.ts'
import type { Summary } from './headline.ts'

/** What a headline is known from: values of its units (replicates, or populations), or a mean with its error. */
export type Sample =
  | { readonly values: ReadonlyMap<string, Sides>; readonly isRatio: boolean }
  | { readonly summary: Summary }
  | undefined

/** Of a value that is no ratio, the second is 1. */
export type Sides = readonly [above: number, below: number]

/** B − A, with what chance makes of it. `NaN` = cannot be said. */
export interface Contrast {
  readonly a: number
  readonly b: number
  readonly difference: number
  readonly standardError: number
  /** 95%. */
  readonly lower: number
  readonly upper: number
  /** Of a difference at least so large, to either side, if there were none. */
  readonly probability: number
  /** How many units there are of each; pairs count once in both. */
  readonly counts: readonly [a: number, b: number]
  /** `identical`: every pair agrees; `constant`: every pair differs by the same, so that there is no spread to measure by. */
  readonly kind: 'identical' | 'constant' | 'estimated' | 'unknown'
}

/** Doubles of two versions may differ by their rounding alone. */
const ROUNDING = 1e-12
/** More pairs than this make the sign test's probability 0 in all but name. */
const MOST_SIGNS = 1000

/**
 * @param isPaired units of one name are pairs, and others are left out; else the samples are independent. A summary is never paired
 */
export function contrastOf(a: Sample, b: Sample, isPaired: boolean): Contrast {
  if (a === undefined || b === undefined) return unknown(meanOf(a), meanOf(b), countsOf(a, b))
  if (isPaired && 'values' in a && 'values' in b) {
    const names = [...a.values.keys()].filter((name) => b.values.has(name))
    if (names.length === 0) return unknown(meanOf(a), meanOf(b), [0, 0])
    const sides = (values: ReadonlyMap<string, Sides>) => names.map((name) => values.get(name)!)
    return pairedContrast(spreadOut(sides(a.values), a.isRatio), spreadOut(sides(b.values), b.isRatio))
  }
  return independentContrast(a, b)
}

interface Spread {
  readonly sides: readonly Sides[]
  /** Whose mean is the estimate. */
  readonly values: readonly number[]
  /** A ratio whose denominator cannot be told from zero could be anything. */
  readonly isBounded: boolean
}

/**
 * Of a ratio, each unit's share in it to the first order: the mean of these is the ratio, and their standard error is the delta method's.
 */
function spreadOut(sides: readonly Sides[], isRatio: boolean): Spread {
  const [above, below] = [sides.map(([value]) => value), sides.map(([, value]) => value)]
  if (!isRatio) return { sides, values: above, isBounded: true }
  const { mean, interval } = ratioEstimate(above, below)
  const scale = below.reduce((sum, value) => sum + value, 0) / below.length
  const values = sides.map(([value, unit]) => mean + (value - mean * unit) / scale)
  return { sides, values, isBounded: Number.isFinite(interval[0]) }
}

function pairedContrast(a: Spread, b: Spread): Contrast {
  const count = a.values.length
  const [meanA, meanB] = [meanEstimate(a.values).mean, meanEstimate(b.values).mean]
  const counts = [count, count] as const
  const agree = a.sides.every(([above, below], k) => {
    const [otherAbove, otherBelow] = b.sides[k]!
    return isEqual(above, otherAbove) && isEqual(below, otherBelow)
  })
  if (agree) return identical(meanA, meanB, counts)
  if (count < 2 || !a.isBounded || !b.isBounded) return unknown(meanA, meanB, counts)
  const { mean, standardError, interval } = meanEstimate(b.values.map((value, k) => value - a.values[k]!))
  if (isNothing(standardError, meanA, meanB))
    return constant(meanA, meanB, counts, signTest(Math.min(count, MOST_SIGNS), 0))
  return estimated(meanA, meanB, counts, { mean, standardError, interval, degrees: count - 1 })
}

function independentContrast(a: NonNullable<Sample>, b: NonNullable<Sample>): Contrast {
  const [known, other] = [summaryOf(a), summaryOf(b)]
  const counts = [known.count, other.count] as const
  if (!known.isBounded || !other.isBounded) return unknown(known.mean, other.mean, counts)
  const isStill =
    isNothing(known.standardError, known.mean, other.mean) &&
    isNothing(other.standardError, known.mean, other.mean)
  if (isStill && isEqual(known.mean, other.mean)) return identical(known.mean, other.mean, counts)
  if (isStill) return constant(known.mean, other.mean, counts, apart(known.count, other.count))
  const difference = welchDifference(known, other)
  if (Number.isNaN(difference.standardError)) return unknown(known.mean, other.mean, counts)
  return estimated(known.mean, other.mean, counts, difference)
}

function summaryOf(sample: NonNullable<Sample>): Summary & { isBounded: boolean } {
  if ('summary' in sample) return { ...sample.summary, isBounded: true }
  const { values, isBounded } = spreadOut([...sample.values.values()], sample.isRatio)
  return { ...meanEstimate(values), isBounded }
}

/** The probability that of all ways to deal the values to two samples one of the two is drawn that keeps them apart. */
function apart(countA: number, countB: number): number {
  let ways = 1
  for (let k = 1; k <= countA; k++) ways *= (countB + k) / k
  return Math.min(1, 2 / ways)
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
}

function isNothing(standardError: number, a: number, b: number): boolean {
  return standardError <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
}

type Counts = Contrast['counts']

function identical(a: number, b: number, counts: Counts): Contrast {
  return {
    a,
    b,
    counts,
    kind: 'identical',
    difference: 0,
    standardError: 0,
    lower: 0,
    upper: 0,
    probability: 1,
  }
}

/** There is a difference, and no spread that could say how well it is known. */
function constant(a: number, b: number, counts: Counts, probability: number): Contrast {
  return {
    a,
    b,
    counts,
    kind: 'constant',
    difference: b - a,
    standardError: 0,
    lower: NaN,
    upper: NaN,
    probability,
  }
}

function unknown(a: number, b: number, counts: Counts): Contrast {
  return {
    a,
    b,
    counts,
    kind: 'unknown',
    difference: b - a,
    standardError: NaN,
    lower: NaN,
    upper: NaN,
    probability: NaN,
  }
}

interface Estimated {
  readonly mean: number
  readonly standardError: number
  readonly interval: readonly [lower: number, upper: number]
  readonly degrees: number
}

function estimated(
  a: number,
  b: number,
  counts: Counts,
  { mean, standardError, interval: [lower, upper], degrees }: Estimated,
): Contrast {
  const within = studentWithin(Math.abs(mean) / standardError, degrees)
  return {
    a,
    b,
    counts,
    kind: 'estimated',
    difference: mean,
    standardError,
    lower,
    upper,
    probability: Math.max(0, 1 - within),
  }
}

function meanOf(sample: Sample): number {
  return sample === undefined ? NaN : summaryOf(sample).mean
}

function countsOf(a: Sample, b: Sample): Counts {
  const count = (sample: Sample) => (sample === undefined ? 0 : summaryOf(sample).count)
  return [count(a), count(b)]
}
