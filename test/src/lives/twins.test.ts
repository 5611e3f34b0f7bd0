/** What a comparison runs, seen from the workers' side, and what its numbers are when the runs are written by hand. */
import { describe, expect, test } from 'vitest'
import { comparisonOf, measure, planTwins } from '../../../src/lives/index.ts'
import { twinsInOrder } from '../../../src/lives/twins.ts'
import type { Twins } from '../../../src/lives/twins.ts'
import { runScenario } from '../../../src/run/index.ts'
import type { RunProgress, RunRequest } from '../../../src/run/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { resultOf, smallBase } from './helpers.ts'
import type { Life } from './helpers.ts'

const base = smallBase({ months: 12 })
const policy = withChanges(base, { levers: { guaranteeCover: 0.8 } })

/** Answers at once, last asked first. */
function fakePool(series: Readonly<Record<string, readonly number[]>> = {}) {
  const asked: RunRequest[] = []
  let [underWay, most] = [0, 0]
  const run = async (request: RunRequest) => {
    asked.push(request)
    most = Math.max(most, ++underWay)
    await new Promise((resolve) => setTimeout(resolve, 12 - request.replicate))
    underWay--
    return resultOf([{ firm: 1 }], 12, series, request.replicate)
  }
  return { asked, workers: 2, run, most: () => most }
}

describe('a plan', () => {
  test('runs base, policy, placebo, and both twins again under the other financing', () => {
    const { arms, contrasts } = planTwins(base, policy, ['bonds', 'taxes'])
    expect(arms.map(({ twin, scenario }) => `${twin} ${scenario.financing}`)).toEqual([
      'base bonds',
      'policy bonds',
      'placebo bonds',
      'base taxes',
      'policy taxes',
    ])
    expect(contrasts).toEqual([
      { financing: 'bonds', base: 0, policy: 1 },
      { financing: 'taxes', base: 3, policy: 4 },
    ])
  })

  test('that compares two ways of financing keeps them as written', () => {
    const { arms, contrasts } = planTwins(base, withChanges(policy, { financing: 'taxes' }), [
      'bonds',
      'taxes',
    ])
    expect(contrasts).toEqual([
      { financing: 'asWritten', base: 0, policy: 1 },
      { financing: 'bonds', base: 0, policy: 3 },
      { financing: 'taxes', base: 4, policy: 1 },
    ])
    expect(arms[3].scenario.financing).toBe('bonds')
    expect(arms[4].twin).toBe('base')
  })
})

test('every replicate asks for the same runs, the placebo for the base with one draw mirrored', async () => {
  const pool = fakePool()
  const plan = planTwins(base, policy, [])
  const order: number[] = []
  const seen: string[] = []
  const options = {
    replicates: 6,
    want: { books: 'sectors' as const },
    onProgress: ({ finished, replicates, totalMonths }: RunProgress) => {
      seen.push(`${finished}/${replicates} of ${totalMonths}`)
    },
  }
  for await (const { replicate, results } of twinsInOrder(pool, plan, options)) {
    order.push(replicate)
    expect(results.map((result) => result.replicate)).toEqual([replicate, replicate, replicate])
  }
  expect(order).toEqual([1, 2, 3, 4, 5, 6])
  const first = pool.asked.filter(({ replicate }) => replicate === 1)
  expect(first.map(({ placebo, want }) => [placebo, want?.books])).toEqual([
    [false, 'sectors'],
    [false, 'sectors'],
    [true, undefined],
  ])
  expect(first.map(({ scenario }) => scenario)).toEqual([base, policy, base])
  expect(pool.asked).toHaveLength(18)
  // Twins wait for their turn instead of piling up.
  expect(pool.most()).toBeLessThanOrEqual(6)
  expect(seen.at(-1)).toBe('6/6 of 216')
})

describe('a base paid for in another way', () => {
  const financed = planTwins(base, policy, ['bonds', 'taxes'])
  const outlay = (ofLastMonth: number) => ({ publicOutlay: [...Array<number>(11).fill(0), ofLastMonth] })

  test.each([
    ['is the base where nothing was spent on measures', outlay(0), 4],
    ['is run where something was', outlay(1), 5],
    ['is run where nobody knows', {}, 5],
  ])('%s', async (_what, series, runs) => {
    const pool = fakePool(series)
    for await (const { results } of twinsInOrder(pool, financed, { replicates: 1 }))
      expect(results).toHaveLength(5)
    expect(pool.asked).toHaveLength(runs)
  })

  test('is, run for its own sake, the same', async () => {
    const shocked = smallBase({ months: 24 })
    const prints = (['bonds', 'taxes', 'spending'] as const).map(async (financing) => {
      const { replicates } = await runScenario(withChanges(shocked, { financing }), {
        replicates: 1,
        workers: 1,
      })
      const [{ metricKeys, metrics, fingerprint }] = replicates as [(typeof replicates)[0]]
      const column = metricKeys.indexOf('publicOutlay')
      expect(metrics.every((value, at) => at % metricKeys.length !== column || value === 0)).toBe(true)
      return fingerprint
    })
    expect(new Set(await Promise.all(prints)).size).toBe(1)
  })
})

describe('two replicates by hand', () => {
  const months = 12
  const series = (outlay: number, jobs: number) => ({
    publicOutlay: Array.from({ length: months }, () => outlay),
    // A month's outlay is still in the funds at the end.
    guaranteeCapital: Array.from({ length: months }, () => outlay),
    jobs: Array.from({ length: months }, () => jobs),
  })
  const twins = (replicate: number, saved: number, outlay: number): Twins => {
    // Four firms; two die in the base in months 3 and 6; the policy keeps `saved` of them, the placebo the second.
    const lives = (kept: number): Life[] => [
      { firm: 1, ...(kept < 2 && { exit: 3 }) },
      { firm: 2, ...(kept < 1 && { exit: 6 }) },
      { firm: 3 },
      { firm: 4 },
    ]
    const results = [
      resultOf(lives(0), months, series(0, 10), replicate),
      resultOf(lives(saved), months, series(outlay, 10 + saved), replicate),
      resultOf(lives(1), months, series(0, 10), replicate),
    ]
    return { replicate, results }
  }
  const plan = planTwins(base, policy, [])
  const measured = [twins(1, 1, 30), twins(2, 2, 50)].map((each) => measure(plan, each))
  const comparison = comparisonOf(plan, measured)
  const row = (table: 'effects' | 'account', quantity: string) =>
    comparison[table].find((each) => each.quantity === quantity)!

  test('survival: two of four are dead in the base, one and none under the policy', () => {
    expect(comparison.survival.of('base', 12).mean).toBe(0.5)
    expect(comparison.survival.difference(12)).toMatchObject({ mean: 0.375, standardError: 0.125, count: 2 })
    expect(comparison.survival.difference(3).mean).toBe(0.125)
    expect(comparison.survival.placebo(12).mean).toBe(0.25)
    // t with one degree of freedom: 12.706 standard errors to each side. That is less than −1, so that the limit is where the estimate
    // lies as many of the errors it would have there: they go as the root of (μ + 1)·(1 − μ).
    const { lower } = row('effects', 'survivalDifference12')
    const error = Math.sqrt(((lower + 1) * (1 - lower)) / (1.375 * 0.625)) / 8
    expect(0.375 - 12.706204736174694 * error).toBeCloseTo(lower, 12)
    expect(lower).toBeGreaterThan(-1)
  })

  test('no interval says what cannot be', () => {
    const { fates, survival, effects, account } = comparison
    const told: [what: string, interval: readonly number[], least: number, most: number][] = [
      ...Object.entries(fates).map(
        ([key, { interval }]) => [key, interval, 0, Infinity] as [string, readonly number[], number, number],
      ),
      ['base', survival.of('base', 12).interval, 0, 1],
      ['policy', survival.inBusiness('policy', 12).interval, 0, 1],
      ['difference', survival.difference(12).interval, -1, 1],
    ]
    const may: Record<string, [least: number, most: number]> = {
      share: [-1, 1],
      months: [-plan.base.months, plan.base.months],
    }
    for (const { quantity, unit, lower, upper } of [...effects, ...account]) {
      if (unit === 'per 1000 initial firms' && quantity !== 'deathsSpared')
        told.push([quantity, [lower, upper], 0, Infinity])
      if (unit in may && quantity !== 'outputShare') told.push([quantity, [lower, upper], ...may[unit]])
    }
    const some = told.filter(([, [lower]]) => !Number.isNaN(lower))
    expect(some.length).toBeGreaterThan(10)
    for (const [what, [lower, upper], least, most] of some) {
      expect(lower, what).toBeGreaterThanOrEqual(least)
      expect(upper, what).toBeLessThanOrEqual(most)
      expect(upper, what).toBeGreaterThan(lower)
    }
  })

  test('without entrants no fate has more firms than there are', () => {
    const alike = [twins(1, 1, 30), twins(3, 1, 30)].map((each) => measure(plan, each))
    const firms = Object.values(alike[0].fates)
      .slice(0, 6)
      .reduce((sum, count) => sum + count, 0)
    const counts = (untouched: number, doomed: number) => ({
      ...alike[0].fates,
      untouched,
      doomed,
      saved: 0,
      displaced: 0,
      induced: 0,
      forestalled: 0,
    })
    const told = comparisonOf(plan, [
      { ...alike[0], fates: counts(firms, 0) },
      { ...alike[1], fates: counts(1, firms - 1) },
    ])
    expect(told.fates.untouched.interval[1]).toBeLessThanOrEqual(firms)
    expect(told.fates.untouched.interval[1]).toBeGreaterThan(told.fates.untouched.mean)
  })

  test('fates, with the placebo beside them', () => {
    const { saved, doomed, untouched } = comparison.fates
    expect([saved.mean, doomed.mean, untouched.mean]).toEqual([1.5, 0.5, 2])
    expect(saved.placebo.mean).toBe(1)
    expect(row('effects', 'changed')).toMatchObject({ estimate: 375, placebo: 250 })
    expect(row('effects', 'saved')).toMatchObject({
      estimate: 375,
      placebo: 250,
      unit: 'per 1000 initial firms',
    })
  })

  test('the account: 330 and 550 fen net for one and two firms, one and two job-years', () => {
    expect(row('account', 'grossCost')).toMatchObject({ estimate: 480, placebo: 0, replicates: 2 })
    expect(row('effects', 'jobYears').estimate).toBe(1.5)
    expect(row('account', 'netCost').estimate).toBe(440)
    expect(row('account', 'costPerSaved').estimate).toBe(880 / 3)
    expect(row('account', 'costPerJobYear').estimate).toBe(880 / 3)
    // Of two replicates, one and two saved: that could be none.
    expect(row('account', 'costPerSaved').lower).toBeNaN()
    expect(row('account', 'costPerSaved').placebo).toBeNaN()
  })

  test('do not depend on the order in which they came', () => {
    expect(comparisonOf(plan, measured.toReversed()).effects).toEqual(comparison.effects)
  })
})
