/** Welch's interval against numbers worked out by hand. */
import { expect, test } from 'vitest'
import { meanEstimate, studentLimit, welchDifference } from '../../../src/stats/index.ts'

test('1, 2, 3 against 2, 4, 6, 8', () => {
  // Variances 1 and 20/3: of the means 1/3 and 5/3. Degrees: 2² / ((1/9)/2 + (25/9)/3) = 4 / (53/54) = 4.075.
  const difference = welchDifference(meanEstimate([1, 2, 3]), meanEstimate([2, 4, 6, 8]))
  expect(difference.mean).toBe(3)
  expect(difference.standardError).toBeCloseTo(Math.SQRT2, 14)
  expect(difference.degrees).toBe(4)
  // 2.776445 is the 97.5% point of Student's t with 4 degrees of freedom.
  expect(difference.interval[0]).toBeCloseTo(3 - 2.776445105 * Math.SQRT2, 8)
  expect(difference.interval[1]).toBeCloseTo(3 + 2.776445105 * Math.SQRT2, 8)
})

test('equal spreads and counts: the classical degrees', () => {
  const { degrees, interval } = welchDifference(meanEstimate([0, 2]), meanEstimate([10, 12]))
  expect(degrees).toBe(2)
  expect(interval[1] - interval[0]).toBeCloseTo(2 * studentLimit(0.95, 2) * Math.SQRT2, 12)
})

test.each([
  ['a single value', [1], [2, 3, 4]],
  ['no spread at all', [1, 1], [2, 2]],
])('%s: a difference and no interval', (_, first, second) => {
  const { mean, standardError, interval } = welchDifference(meanEstimate(first), meanEstimate(second))
  expect(mean).toBe(second.reduce((sum, value) => sum + value) / second.length - 1)
  expect([standardError, ...interval]).toEqual([NaN, NaN, NaN])
})
