/** Intervals of a mean: inside what is possible, silent without spread, and holding for rare events. */
import { makeRandom } from './random.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANY,
  COUNT,
  differenceOf,
  limitsWithin,
  meanEstimate,
  ratioEstimate,
  SHARE,
  studentLimit,
  upTo,
} from '../../../src/stats/index.ts'
import type { Range } from '../../../src/stats/index.ts'
import { near } from './near.ts'

describe('far from what cannot be, the interval is Student’s', () => {
  test.each([ANY, COUNT, upTo(100), { least: -5, most: Infinity }])('%o', (range) => {
    expect(meanEstimate([20, 22, 27], range)).toEqual(meanEstimate([20, 22, 27]))
  })
})

describe('near an end it is Wilson’s', () => {
  const reach = studentLimit(0.95, 2) * 4

  test('a count: at a limit μ the estimate lies 4·t·√(μ/10) away', () => {
    const [lower, upper] = limitsWithin(10, 4, 2, COUNT)
    for (const limit of [lower, upper]) near(Math.abs(10 - limit), reach * Math.sqrt(limit / 10))
    near(lower * upper, 100)
  })

  test('the same from the other end', () => {
    const [lower, upper] = limitsWithin(10, 4, 2, COUNT)
    const [low, high] = limitsWithin(-10, 4, 2, { least: -Infinity, most: 0 })
    near(low, -upper)
    near(high, -lower)
  })

  test('three of four in 12 trials, with the binomial error: Wilson’s score interval', () => {
    // With z for t it would be the textbook's; here at 11 degrees.
    const [lower, upper] = limitsWithin(11 / 12, Math.sqrt(11) / 12 / Math.sqrt(12), 11, SHARE)
    const z = studentLimit(0.95, 11)
    const middle = (11 / 12 + (z * z) / 24) / (1 + (z * z) / 12)
    const arm = (z * Math.sqrt(11 / 144 / 12 + (z * z) / 576)) / (1 + (z * z) / 12)
    near(lower, middle - arm)
    near(upper, middle + arm)
  })
})

test('no spread, no interval: nor where it is rounding', () => {
  expect(meanEstimate([0, 0, 0, 0, 0]).interval).toEqual([NaN, NaN])
  expect(meanEstimate([0.3, 0.1 + 0.2, 0.3], SHARE).interval).toEqual([NaN, NaN])
  expect(ratioEstimate([1, 2, 3], [0.1, 0.2, 0.3]).interval).toEqual([NaN, NaN])
  expect(ratioEstimate([0, 0, 0], [1, 2, 3]).interval).toEqual([NaN, NaN])
})

test('one replicate of 200 sees a change: what none went the other way is limited too', () => {
  const values = Array.from({ length: 200 }, (_, k) => Number(k === 7))
  const [lower, upper] = meanEstimate(values).interval
  expect(lower).toBeLessThan(0)
  expect(upper).toBeGreaterThan(5 / 200)
  expect(meanEstimate(values, COUNT).interval[0]).toBeGreaterThanOrEqual(0)
  // Turned round, the limits are.
  const turned = meanEstimate(values.map((value) => -value)).interval
  near(turned[0], -upper)
  near(turned[1], -lower)
})

test('a share of supported firms is at most 1, and a ratio of counts at least 0', () => {
  const [above, below] = [
    [9, 4, 10, 7],
    [10, 8, 10, 7],
  ]
  expect(ratioEstimate(above, below).interval[1]).toBeGreaterThan(1)
  expect(ratioEstimate(above, below, SHARE).interval[1]).toBe(1)
  expect(ratioEstimate([1, 0, 0, 3], [4, 5, 6, 7]).interval[0]).toBeLessThan(0)
  expect(ratioEstimate([1, 0, 0, 3], [4, 5, 6, 7], COUNT).interval[0]).toBe(0)
})

test('what is no number, or cannot be, is named; what cannot be said stays unsaid', () => {
  expect(() => meanEstimate([1, '2' as never])).toThrow('value 1 is 2, not a number')
  expect(() => meanEstimate([1, -2], COUNT)).toThrow('value 1 is -2, not from 0 to Infinity')
  expect(() => meanEstimate([0.5, 1.5], SHARE)).toThrow('value 1 is 1.5')
  expect(() => ratioEstimate([1, 2], [1])).toThrow('2 values above, but 1 below')
  for (const value of [NaN, Infinity, -Infinity])
    expect(meanEstimate([1, value, 3])).toEqual({
      mean: NaN,
      standardError: NaN,
      interval: [NaN, NaN],
      count: 3,
    })
  expect(ratioEstimate([1, NaN], [1, 2]).mean).toBeNaN()
})

const RANGES: readonly Range[] = [ANY, COUNT, SHARE, differenceOf(SHARE), upTo(36), differenceOf(upTo(36))]

test('the interval lies in the range and holds the mean', () => {
  const share = fc.oneof(
    fc.constant(0),
    fc.constant(1),
    fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000),
  )
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(...RANGES),
      (shares, range) => {
        const [least, most] = [Math.max(range.least, -50), Math.min(range.most, 50)]
        const values = shares.map((each) => Math.min(most, least + each * (most - least)))
        const { mean, interval } = meanEstimate(values, range)
        if (Number.isNaN(interval[0])) {
          expect(interval[1]).toBeNaN()
          return
        }
        expect(interval[0]).toBeGreaterThanOrEqual(range.least)
        expect(interval[1]).toBeLessThanOrEqual(range.most)
        expect(interval[0]).toBeLessThanOrEqual(mean + 1e-9)
        expect(interval[1]).toBeGreaterThanOrEqual(mean - 1e-9)
        expect(interval[1]).toBeGreaterThan(interval[0])
      },
    ),
    { seed: 3, numRuns: 2000 },
  )
})

describe('coverage of 95% intervals, 1 000 samples each in which some value differs', () => {
  interface Case {
    readonly of: (random: () => number) => number
    readonly mean: number
    readonly count: number
    readonly range: Range
    readonly least: number
  }
  const rarely = (share: number, size: (random: () => number) => number) => (random: () => number) =>
    random() < share ? size(random) : 0
  const exponential = (random: () => number) => -Math.log(1 - random())
  const trials = (n: number, share: number) => (random: () => number) =>
    Array.from({ length: n }, () => Number(random() < share)).reduce((sum, each) => sum + each, 0) / n
  const months = differenceOf(upTo(60))
  const CASES: Record<string, Case> = {
    '2% of 200 by one size': {
      of: rarely(0.02, () => 1),
      mean: 0.02,
      count: 200,
      range: months,
      least: 0.95,
    },
    '2% of 200 by any size to 1': {
      of: rarely(0.02, (r) => r()),
      mean: 0.01,
      count: 200,
      range: months,
      least: 0.95,
    },
    '2% of 200 by exponential sizes': {
      of: rarely(0.02, exponential),
      mean: 0.02,
      count: 200,
      range: months,
      least: 0.94,
    },
    '2% of 200 as counts': {
      of: rarely(0.02, exponential),
      mean: 0.02,
      count: 200,
      range: COUNT,
      least: 0.93,
    },
    '2% of 200 either way': {
      of: rarely(0.02, (r) => r() - 0.2),
      mean: 0.006,
      count: 200,
      range: months,
      least: 0.95,
    },
    '5% of 200 by exponential sizes': {
      of: rarely(0.05, exponential),
      mean: 0.05,
      count: 200,
      range: months,
      least: 0.95,
    },
    '10% of 30 by exponential sizes': {
      of: rarely(0.1, exponential),
      mean: 0.1,
      count: 30,
      range: COUNT,
      least: 0.93,
    },
    '30% of 10': { of: rarely(0.3, () => 1), mean: 0.3, count: 10, range: COUNT, least: 0.95 },
    'shares near 1, five': { of: trials(100, 0.99), mean: 0.99, count: 5, range: SHARE, least: 0.93 },
    'shares near 1, twenty': { of: trials(50, 0.97), mean: 0.97, count: 20, range: SHARE, least: 0.92 },
    'counts as wide as their mean, five': {
      of: (r) => 23 * exponential(r),
      mean: 23,
      count: 5,
      range: COUNT,
      least: 0.88,
    },
  }

  test.each(Object.entries(CASES))('%s', (name, { of, mean, count, range, least }) => {
    const random = makeRandom(name)
    let [told, held, student] = [0, 0, 0]
    while (told < 1000) {
      const values = Array.from({ length: count }, () => of(random))
      const { interval, standardError, ...found } = meanEstimate(values, range)
      if (Number.isNaN(interval[0])) continue
      told++
      held += Number(interval[0] <= mean && mean <= interval[1])
      student += Number(Math.abs(found.mean - mean) <= studentLimit(0.95, count - 1) * standardError)
    }
    expect(held / told, `${held} of ${told}, Student’s ${student}`).toBeGreaterThanOrEqual(least)
  })
})
