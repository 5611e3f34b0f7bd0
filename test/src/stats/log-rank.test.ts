/** Log-rank: fractions by hand, then R's survdiff and, with delayed entry, coxph(ties = "exact") (test/reference/regression.R). */
import { describe, expect, test } from 'vitest'
import { logRank } from '../../../src/stats/index.ts'
import reference from '../../reference/regression.json' with { type: 'json' }
import { allNear, DATA, near } from './near.ts'

describe('two against two, dying at 1, 2, 3, 4 in turn', () => {
  const got = logRank({ time: [1, 2, 3, 4], event: [1, 1, 1, 1], group: [8, 3, 8, 3] })

  test('group 8 expects 1/2 + 1/3 + 1/2, its variance is 1/4 + 2/9 + 1/4', () => {
    expect(got.groups).toEqual([3, 8])
    allNear(got.observed, [2, 2], 1e-15)
    allNear(got.expected, [8 / 3, 4 / 3], 1e-15)
    allNear(got.variance, [13 / 18, -13 / 18, -13 / 18, 13 / 18], 1e-15)
  })

  test('the statistic is (2/3)²/(13/18) = 8/13 with one degree', () => {
    near(got.statistic, 8 / 13, 1e-14)
    expect(got.degrees).toBe(1)
  })
})

test('ties: two of four at once, hypergeometric 2·2/(4·4)·2·2/3', () => {
  const got = logRank({ time: [1, 1, 2, 2], event: [1, 1, 0, 0], group: [1, 1, 2, 2] })
  near(got.variance[0], (2 * 2 * 2 * 2) / (4 * 4 * 3), 1e-15)
  near(got.statistic, 3, 1e-14)
})

test('rho 1 weighs each time by the curve before it', () => {
  const got = logRank({ time: [1, 2, 3, 4], event: [1, 1, 1, 1], group: [8, 3, 8, 3] }, { rho: 1 })
  allNear(got.observed, [3 / 4 + 1 / 4, 1 + 1 / 2], 1e-15)
  near(got.expected[1], 1 / 2 + (3 / 4) * (1 / 3) + (1 / 2) * (1 / 2), 1e-15)
})

test('strata are compared within: each alone, then added', () => {
  const one = { time: [1, 2, 3], event: [1, 1, 0], group: [1, 2, 2] }
  const both = logRank({
    time: [...one.time, ...one.time],
    event: [...one.event, ...one.event],
    group: [...one.group, ...one.group],
    stratum: [5, 5, 5, 2, 2, 2],
  })
  allNear(
    both.expected,
    [...logRank(one).expected].map((e) => 2 * e),
    1e-15,
  )
  near(both.statistic, 2 * logRank(one).statistic, 1e-14)
})

test('one group, or one in which nothing could be expected, leaves nothing to test', () => {
  expect(logRank({ time: [1, 2], event: [1, 1], group: [1, 1] })).toMatchObject({
    statistic: 0,
    degrees: 0,
    probability: 1,
  })
  expect(logRank({ entry: [0, 4], time: [1, 5], event: [1, 0], group: [1, 2] }).degrees).toBe(0)
  expect(() => logRank({ time: [1, 2], event: [1, 1], group: [1] })).toThrow(RangeError)
})

describe.each(
  reference.logRank.map(
    (want) => [`${want.data}, rho ${want.rho}, strata ${want.stratified}`, want] as const,
  ),
)('R survival: %s', (_, want) => {
  const { stratum, ...table } = DATA[want.data]
  const { entry, time, event, group } = table
  const lives = { time, event, group, ...(entry && { entry }), ...(want.stratified && { stratum }) }
  const got = logRank(lives, { rho: want.rho })

  test('the test', () => {
    near(got.statistic, want.statistic)
    near(got.probability, want.probability)
    expect(got.degrees).toBe(want.degrees)
  })

  if ('observed' in want)
    test('observed, expected, variance', () => {
      const { observed, expected, variance } = want as {
        observed: number[]
        expected: number[]
        variance: number[]
      }
      allNear(got.observed, observed)
      allNear(got.expected, expected)
      allNear(got.variance, variance)
    })
})
