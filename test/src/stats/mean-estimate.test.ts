/** Student's quantiles against closed forms and R's qt; intervals by hand. */
import { expect, test } from 'vitest'
import { meanEstimate, ratioEstimate, studentLimit, studentWithin } from '../../../src/stats/index.ts'

test("Student's limits are R's qt(0.975, degrees)", () => {
  const reference: [degrees: number, limit: number][] = [
    [1, 12.706204736174694],
    [2, 4.3026527297494619],
    [3, 3.1824463052837078],
    [4, 2.7764451051977934],
    [5, 2.5705818356363137],
    [9, 2.2621571627982049],
    [10, 2.2281388519862739],
    [19, 2.0930240544083092],
    [20, 2.0859634472658648],
    [39, 2.0226909200367604],
    [99, 1.9842169515864172],
    [100, 1.9839715185235516],
    [999, 1.9623414611334493],
    [5000, 1.9604385517065075],
  ]
  for (const [degrees, limit] of reference) {
    expect(Math.abs(studentLimit(0.95, degrees) / limit - 1)).toBeLessThan(2e-13)
  }
})

test('closed forms: one degree is an arctangent, two are a root', () => {
  for (const t of [0, 0.25, 1, 3, 1000]) {
    expect(studentWithin(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(t), 14)
    expect(studentWithin(t, 2)).toBeCloseTo(t / Math.sqrt(2 + t * t), 14)
  }
})

test('what is no probability or no degree is refused', () => {
  expect(() => studentLimit(1, 3)).toThrow(RangeError)
  expect(() => studentLimit(0.95, 0)).toThrow(RangeError)
  expect(() => studentLimit(0.95, 1.5)).toThrow(RangeError)
})

test('a mean of three by hand: 1, 2, 6', () => {
  const { mean, standardError, interval, count } = meanEstimate([1, 2, 6])
  // Squares 4 + 1 + 9 = 14; variance 7; error sqrt(7/3); t(2) = 0.95·sqrt(2/(1 − 0.95²)).
  const t = 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95))
  expect({ mean, count }).toEqual({ mean: 3, count: 3 })
  expect(standardError).toBeCloseTo(Math.sqrt(7 / 3), 14)
  expect(interval[0]).toBeCloseTo(3 - t * Math.sqrt(7 / 3), 12)
  expect(interval[1]).toBeCloseTo(3 + t * Math.sqrt(7 / 3), 12)
})

test('one value has a mean and no interval', () => {
  expect(meanEstimate([4])).toEqual({ mean: 4, standardError: NaN, interval: [NaN, NaN], count: 1 })
})

test("Fieller's limits are the ratios that the data do not refuse", () => {
  const [above, below] = [
    [10, 14, 11, 17, 12],
    [2, 3, 2.5, 3.5, 2],
  ]
  const { mean, interval } = ratioEstimate(above, below)
  expect(mean).toBeCloseTo(64 / 13, 14)
  // At a limit r, the paired t of above − r·below stands exactly at its critical value.
  for (const r of interval) {
    const difference = meanEstimate(above.map((a, k) => a - r * below[k]))
    expect(Math.abs(difference.mean / difference.standardError)).toBeCloseTo(studentLimit(0.95, 4), 10)
  }
  expect(interval[0]).toBeLessThan(mean)
  expect(interval[1]).toBeGreaterThan(mean)
})

test('a ratio to something that may be zero has no limits; to zero, no value', () => {
  expect(ratioEstimate([5, 6, 7], [1, -1, 2]).interval).toEqual([NaN, NaN])
  expect(ratioEstimate([5, 6, 7], [1, -1, 0]).mean).toBeNaN()
})
