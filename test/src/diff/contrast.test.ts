/** Two samples of one headline, worked out by hand. */
import { describe, expect, test } from 'vitest'
import { contrastOf } from '../../../src/diff/contrast.ts'
import type { Sample, Sides } from '../../../src/diff/contrast.ts'

/** Replicates 1, 2, … by name. */
function sample(
  values: readonly number[],
  from = 1,
): { values: ReadonlyMap<string, Sides>; isRatio: boolean } {
  return {
    values: new Map(values.map((value, k) => [String(from + k), [value, 1] as const])),
    isRatio: false,
  }
}

function ratio(sides: readonly Sides[]): Sample {
  return { values: new Map(sides.map((each, k) => [String(k + 1), each])), isRatio: true }
}

describe('paired', () => {
  test('differences 1, 2, 3: mean 2, error 1/√3, Student with two degrees', () => {
    const contrast = contrastOf(sample([10, 20, 30]), sample([11, 22, 33]), true)
    expect(contrast).toMatchObject({ a: 20, b: 22, difference: 2, counts: [3, 3], kind: 'estimated' })
    expect(contrast.standardError).toBeCloseTo(1 / Math.sqrt(3), 14)
    expect(contrast.lower).toBeCloseTo(2 - 4.30265273 / Math.sqrt(3), 7)
    // Two degrees: P(|T| > t) = 1 − t/√(2 + t²), and t² = 12.
    expect(contrast.probability).toBeCloseTo(1 - Math.sqrt(12 / 14), 12)
  })

  test('only replicates that both have are compared, whatever their order', () => {
    const b: Sample = { values: new Map([...sample([33, 22, 11, 99]).values].toReversed()), isRatio: false }
    const contrast = contrastOf(sample([30, 20, 11], 1), b, true)
    expect(contrast).toMatchObject({ counts: [3, 3], difference: 5 / 3, a: 61 / 3, b: 22 })
    expect(contrastOf(sample([1, 2], 1), sample([3, 4], 7), true)).toMatchObject({
      kind: 'unknown',
      counts: [0, 0],
    })
  })

  test('every pair agrees: identical, also where only the last digit differs', () => {
    const identical = { kind: 'identical', difference: 0, lower: 0, upper: 0, probability: 1 }
    expect(contrastOf(sample([0, 5]), sample([0, 5]), true)).toMatchObject(identical)
    expect(contrastOf(sample([0.3, 5]), sample([0.1 + 0.2, 5]), true)).toMatchObject(identical)
    expect(contrastOf(sample([4]), sample([4]), true)).toMatchObject(identical)
  })

  test('means agree and pairs do not: not identical', () => {
    const contrast = contrastOf(sample([1, 2, 3]), sample([3, 2, 1]), true)
    expect(contrast).toMatchObject({ kind: 'estimated', difference: 0, probability: 1 })
  })

  test('every pair differs by the same: constant, and as probable as so many coins that fall alike', () => {
    expect(contrastOf(sample([1, 2, 3, 4]), sample([2, 3, 4, 5]), true)).toMatchObject({
      kind: 'constant',
      difference: 1,
      standardError: 0,
      lower: NaN,
      probability: 1 / 8,
    })
    // Rounding is no spread.
    expect(contrastOf(sample([0.1, 0.2, 0.3]), sample([0.2, 0.3, 0.4]), true).kind).toBe('constant')
  })

  test('one pair that differs says nothing of chance', () => {
    expect(contrastOf(sample([1]), sample([2]), true)).toMatchObject({
      kind: 'unknown',
      difference: 1,
      probability: NaN,
    })
  })
})

describe('independent', () => {
  test('Welch, also from a mean with its error', () => {
    // As in the test of Welch's interval: 1, 2, 3 against 2, 4, 6, 8.
    const full = contrastOf(sample([1, 2, 3]), sample([2, 4, 6, 8]), false)
    expect(full).toMatchObject({ a: 2, b: 5, difference: 3, counts: [3, 4], kind: 'estimated' })
    expect(full.standardError).toBeCloseTo(Math.SQRT2, 14)
    const summary: Sample = { summary: { mean: 2, standardError: Math.sqrt(1 / 3), count: 3 } }
    const half = contrastOf(summary, sample([2, 4, 6, 8]), true)
    expect(half.probability).toBeCloseTo(full.probability, 12)
    expect(half.upper).toBeCloseTo(full.upper, 12)
  })

  test('without any spread: identical, or apart by one of the twenty ways to deal six values', () => {
    expect(contrastOf(sample([7, 7, 7]), sample([7, 7]), false).kind).toBe('identical')
    expect(contrastOf(sample([7, 7, 7]), sample([8, 8, 8]), false)).toMatchObject({
      kind: 'constant',
      difference: 1,
    })
    expect(contrastOf(sample([7, 7, 7]), sample([8, 8, 8]), false).probability).toBeCloseTo(2 / 20, 14)
  })
})

describe('a ratio of means', () => {
  const a = ratio([
    [10, 2],
    [14, 4],
    [12, 3],
  ])

  test('is compared as the ratio of the means, with the error of the delta method', () => {
    // A: 36/9 = 4, residuals 10−8, 14−16, 12−12 over the mean 3. B: 45/9 = 5, residuals 13−10, 17−20, 15−15.
    const b = ratio([
      [13, 2],
      [17, 4],
      [15, 3],
    ])
    const contrast = contrastOf(a, b, true)
    expect(contrast.a).toBeCloseTo(4, 12)
    expect(contrast.b).toBeCloseTo(5, 12)
    expect(contrast.difference).toBeCloseTo(1, 12)
    // Differences of residuals 1, −1, 0 over 3: spread 1/3, error 1/(3√3).
    expect(contrast.standardError).toBeCloseTo(1 / 3 / Math.sqrt(3), 12)
  })

  test('whose denominator cannot be told from zero could be anything', () => {
    const wild = ratio([
      [10, -2],
      [14, 4],
      [12, 0.5],
    ])
    expect(contrastOf(a, wild, true)).toMatchObject({ kind: 'unknown', probability: NaN })
    expect(contrastOf(a, wild, false).kind).toBe('unknown')
  })

  test('of nothing to nothing, on both sides, is identical', () => {
    const none = ratio([
      [0, 0],
      [0, 0],
    ])
    expect(contrastOf(none, none, true)).toMatchObject({ kind: 'identical', a: NaN })
  })
})

test('a headline that one side does not have cannot be compared', () => {
  expect(contrastOf(sample([1, 2]), undefined, true)).toMatchObject({ kind: 'unknown', a: 1.5, b: NaN })
})
