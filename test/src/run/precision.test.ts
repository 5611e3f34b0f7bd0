/** When there are enough replicates: never before what is rare has been seen. */
import { expect, test } from 'vitest'
import { isPrecise, rangeOf, surviving } from '../../../src/run/precision.ts'
import { ANY, differenceOf, meanEstimate, SHARE } from '../../../src/stats/index.ts'
import { makeRandom } from '../stats/random.ts'

test('values that are all one are never precise, whatever the width, nor where they differ by rounding', () => {
  for (const value of [0, 1, 0.3])
    for (const count of [5, 200]) {
      const values = Array.from({ length: count }, () => value)
      expect(isPrecise(values, 1000)).toBe(false)
      values[0] = value + 1e-16
      expect(isPrecise(values, 1000, SHARE)).toBe(false)
    }
})

test('five values that differ are the least, and four that differ from the commonest', () => {
  expect(isPrecise([1, 2, 3, 4], 1000)).toBe(false)
  expect(isPrecise([1, 2, 3, 4, 5], 1000)).toBe(true)
  expect(isPrecise([0, 0, 0, 0, 0, 0, 1, 2, 3], 1000)).toBe(false)
  expect(isPrecise([0, 0, 0, 0, 0, 0, 1, 2, 3, 1], 1000)).toBe(true)
  expect(isPrecise([0, 0, 0, 0, 0, 0, 1, 2, 3, NaN], 1000)).toBe(false)
  expect(isPrecise([1, 2, 3, 4, 5], NaN)).toBe(false)
})

test('a share of firms left lies in 0 to 1, a difference of two in −1 to 1; another quantity anywhere', () => {
  expect(rangeOf(surviving(12), 1)).toEqual(SHARE)
  expect(rangeOf(surviving(12), 2)).toEqual(differenceOf(SHARE))
  expect(rangeOf(() => 3, 2)).toBe(ANY)
})

test('four of 200 replicates see a change: nothing stops early, and what is said in the end mostly holds', () => {
  const [samples, most, width] = [300, 200, 0.05]
  const random = makeRandom('rare')
  let [told, held, stoppedUnseen] = [0, 0, 0]
  for (let sample = 0; sample < samples; sample++) {
    const values: number[] = []
    while (values.length < most && !isPrecise(values, width)) values.push(random() < 0.02 ? random() : 0)
    if (values.length < most && values.every((value) => value === 0)) stoppedUnseen++
    const { interval } = meanEstimate(values)
    if (Number.isNaN(interval[0])) continue
    told++
    held += Number(interval[0] <= 0.01 && 0.01 <= interval[1])
  }
  expect(stoppedUnseen).toBe(0)
  expect(told / samples).toBeGreaterThan(0.95)
  expect(held / told, `${held} of ${told}`).toBeGreaterThanOrEqual(0.95)
})
