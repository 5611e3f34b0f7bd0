/** Bootstrap over replicates: cases that can be counted, and limits against R's boot.ci (test/reference/bootstrap.R). */
import { expect, test } from 'vitest'
import { bootstrapReplicates, bootstrapSample } from '../../../src/stats/index.ts'
import reference from '../../reference/bootstrap.json' with { type: 'json' }
import { near } from './near.ts'

const meanOf = (values: readonly number[]) => (drawn: Int32Array) =>
  drawn.reduce((sum, k) => sum + values[k], 0) / drawn.length

test('draws are the same whatever other draws there are, in range, and differ by seed', () => {
  const one = bootstrapSample(9, '种子', 3)
  expect(bootstrapSample(9, '种子', 3)).toEqual(one)
  expect(bootstrapSample(9, '种子', 4)).not.toEqual(one)
  expect(bootstrapSample(9, '稻子', 3)).not.toEqual(one)
  expect(one.every((k) => k >= 0 && k < 9)).toBe(true)
})

test('every replicate is drawn about equally often', () => {
  const counts = [0, 0, 0, 0, 0]
  for (let b = 1; b <= 2000; b++) for (const k of bootstrapSample(5, 'even', b)) counts[k]++
  // 10 000 draws, 2 000 each with standard deviation 40: five of them.
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('the error of a mean of 0 and 2 is √(1/2): draws are 0, 1, 1 or 2', () => {
  const got = bootstrapReplicates(2, meanOf([0, 2]), { seed: 'a', draws: 4000, limits: 'percentile' })
  expect(got.estimate).toBe(1)
  expect(Math.abs(got.standardError - Math.sqrt(1 / 2))).toBeLessThan(0.03)
  expect(got.interval).toEqual([0, 2])
})

test('a statistic that fails on some draws says on how many', () => {
  const ratio = (drawn: Int32Array) => (drawn[0] === drawn[1] ? NaN : 1)
  const got = bootstrapReplicates(2, ratio, { seed: 'a', draws: 1000, limits: 'percentile' })
  expect(Math.abs(got.failed - 500)).toBeLessThan(80)
  // The others are all 1: no spread.
  expect(got.interval).toEqual([NaN, NaN])
  expect(() => bootstrapReplicates(1, ratio, { seed: 'a' })).toThrow(RangeError)
})

test.each(['percentile', 'bca'] as const)('%s limits from the same draws as in R', (limits) => {
  const { values, seed, draws, estimate, standardError, bias } = reference
  const skewed = (drawn: Int32Array) => {
    const mean = meanOf(values)(drawn)
    return mean * mean
  }
  const got = bootstrapReplicates(values.length, skewed, { seed, draws, limits })
  near(got.estimate, estimate)
  near(got.standardError, standardError)
  near(got.bias, bias)
  near(got.interval[0], reference[limits][0])
  near(got.interval[1], reference[limits][1])
})
