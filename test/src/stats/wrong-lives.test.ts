/** What is no life is refused by every estimator alike, and the message names the life; what only looks odd is taken. */
import { describe, expect, test } from 'vitest'
import * as stats from '../../../src/stats/index.ts'
import { allNear, near } from './near.ts'

interface Columns {
  entry?: number[]
  time: number[]
  event: (number | boolean)[]
  cluster?: number[]
}

const counted = (lives: Columns) => stats.countObservations(lives)
const column = (lives: Columns) => lives.time.map((_, row) => row % 2)

/** Each as it is called on lives with two groups and one covariate. */
const ESTIMATORS: Record<string, (lives: Columns) => unknown> = {
  kaplanMeier: (lives) => stats.kaplanMeier(counted(lives)),
  nelsonAalen: (lives) => stats.nelsonAalen(counted(lives)),
  restrictedMean: (lives) => stats.restrictedMean(counted(lives), 2),
  hazardByAge: (lives) => stats.hazardByAge(lives, [0, 2, 4]),
  lifeTable: (lives) => stats.lifeTable(lives, [0, 2, 4]),
  logRank: (lives) => stats.logRank({ ...lives, group: column(lives) }),
  coxRegression: (lives) => stats.coxRegression({ ...lives, covariates: [column(lives)] }),
}

const good: Columns = { time: [1, 2, 3, 4], event: [1, 1, 0, 1] }

describe.each(Object.entries(ESTIMATORS))('%s', (_, estimate) => {
  test('takes true and false as 1 and 0', () => {
    const booleans = good.event.map((code) => code === 1)
    expect(estimate({ ...good, event: booleans })).toEqual(estimate(good))
  })

  test.each([2, -1, 0.5, NaN, null, undefined, '1', 'dead'])('refuses an event %s, by its life', (code) => {
    const event = [1, 1, code as number, 0]
    expect(() => estimate({ ...good, event })).toThrow(/^life 2 has event .*0 or 1/)
  })

  test.each([NaN, Infinity, -Infinity, null, '3'])('refuses a time %s, by its life', (value) => {
    expect(() => estimate({ ...good, time: [1, value as number, 3, 4] })).toThrow(/^life 1 has time/)
  })

  test.each([-1, 0])('refuses a life that ends at %s', (value) => {
    expect(() => estimate({ ...good, time: [1, 2, 3, value] })).toThrow(/^life 3 .*empty/)
  })

  test('refuses an entry that is none, is negative, or is not before the end', () => {
    const entered = (entry: number[]) => () => estimate({ ...good, entry })
    expect(entered([0, NaN, 0, 0])).toThrow(/^life 1 has entry NaN/)
    expect(entered([0, -1, 0, 0])).toThrow(/^life 1 has entry -1, not 0 or more/)
    expect(entered([0, 0, 3, 0])).toThrow(/^life 2 .*\(3, 3\].*empty/)
    expect(entered([0, 0, 0, 9])).toThrow(/^life 3 .*empty/)
  })

  test('refuses columns of another length, and missing ones', () => {
    expect(() => estimate({ ...good, event: [1, 1, 0] })).toThrow('4 rows, but 3 values of event')
    expect(() => estimate({ ...good, entry: [0] })).toThrow('1 values of entry')
    expect(() => estimate({ time: good.time } as Columns)).toThrow('event is missing')
  })

  test('refuses a cluster that is no number', () => {
    expect(() => estimate({ ...good, cluster: [1, 1, NaN, 2] })).toThrow(/^life 2 has cluster NaN/)
  })
})

test('three lives, two of which end: the curve is 2/3, 1/3, 1/3', () => {
  const event = [true, true, false]
  const curve = stats.kaplanMeier(stats.countObservations({ time: [1, 2, 3], event }))
  allNear(curve.survival, [2 / 3, 1 / 3, 1 / 3], 1e-15)
})

describe('groups, strata, covariates', () => {
  const lives = { ...good, group: [1, 2, 1, 2] }

  test('a group or a stratum that is no number is refused', () => {
    expect(() => stats.logRank({ ...lives, group: [1, NaN, 1, 2] })).toThrow('life 1 has group NaN')
    expect(() => stats.logRank({ ...lives, stratum: [1, 1, Infinity, 2] })).toThrow('life 2 has stratum')
    expect(() => stats.logRank({ ...lives, group: [1, 2] })).toThrow('2 values of group')
    expect(() => stats.logRank(good as never)).toThrow('0 values of group')
  })

  test('a weight that is none is refused', () => {
    for (const rho of [-1, NaN, Infinity]) expect(() => stats.logRank(lives, { rho })).toThrow('rho is')
  })

  test('a test of proportionality asks for its own covariates', () => {
    const cox = { ...good, covariates: [[3, 1, 2, 2]] }
    const fit = stats.coxRegression(cox)
    expect(() => stats.coxProportionality(cox, fit, { terms: [[1]] })).toThrow('covariate 1')
    const more = { ...good, covariates: [...cox.covariates, [1, 0, 0, 1]] }
    expect(() => stats.coxProportionality(more, fit)).toThrow('does not belong')
  })
})

describe('causes', () => {
  const lives = { time: [1, 2, 3, 4], cause: [1, 2, 0, 1], group: [1, 2, 1, 2] }
  const both: Record<string, (lives: stats.GrayLives) => unknown> = {
    aalenJohansen: stats.aalenJohansen,
    grayTest: (some) => stats.grayTest(some, { cause: 1 }),
  }

  test.each(Object.entries(both))('%s refuses what is none, by its life', (_, estimate) => {
    for (const code of [NaN, -1, 1.5, null, true, '1'])
      expect(() => estimate({ ...lives, cause: [1, 2, 0, code as number] })).toThrow(/^life 3 has cause/)
    expect(() => estimate({ ...lives, cause: [1, 2] })).toThrow('4 rows, but 2 values of cause')
    expect(() => estimate({ ...lives, time: [1, NaN, 3, 4] })).toThrow('life 1 has time NaN')
  })

  test('nobody has ended: incidence is 0', () => {
    const nobody = { time: [1, 2], cause: [0, 0] }
    const { causes, survival } = stats.aalenJohansen(nobody)
    expect(causes.map(({ cause, incidence }) => [cause, ...incidence])).toEqual([[1, 0, 0]])
    expect([...survival]).toEqual([1, 1])
    const asked = stats.aalenJohansen(nobody, { causes: [3, 2] }).causes
    expect(asked.map(({ cause, incidence }) => [cause, ...incidence])).toEqual([
      [2, 0, 0],
      [3, 0, 0],
    ])
  })

  test('causes that are asked for are shown, the others still compete', () => {
    const all = stats.aalenJohansen(lives)
    const one = stats.aalenJohansen(lives, { causes: [2] })
    expect(one.causes).toEqual([all.causes[1]])
    expect(one.survival).toEqual(all.survival)
    expect(() => stats.aalenJohansen(lives, { causes: [0] })).toThrow('cause 0')
  })

  test('Gray’s test of a cause that nobody has says which there are', () => {
    expect(() => stats.grayTest(lives, { cause: 3 })).toThrow('lives ended by 1, 2')
    expect(() => stats.grayTest(lives, { cause: NaN })).toThrow('cause NaN')
    expect(() => stats.grayTest({ ...lives, cause: [0, 0, 0, 0] }, { cause: 1 })).toThrow('by nothing')
    expect(() => stats.grayTest({ ...lives, entry: [0, 1, 0, 0] } as never, { cause: 1 })).toThrow('entry')
  })

  test('a group without weight is named', () => {
    const early = { time: [1, 2, 3, 3], cause: [0, 1, 0, 1], group: [7, 8, 9, 9] }
    expect(() => stats.grayTest(early, { cause: 1 })).toThrow('group 7 has no weight')
  })
})

describe('errors from clusters', () => {
  const lives = { time: [1, 2, 3, 4, 5, 6], event: [1, 1, 1, 0, 1, 0], covariates: [[1, 0, 1, 0, 1, 0]] }

  test('one cluster has none, and nothing rests on it', () => {
    const fit = stats.coxRegression({ ...lives, cluster: [1, 1, 1, 1, 1, 1] })
    expect(fit.effects[0]).toMatchObject({ standardError: NaN, interval: [NaN, NaN], probability: NaN })
    expect(fit.wald.probability).toBeNaN()
    expect(fit.variance[0]).toBeGreaterThan(0)
  })

  test('two clusters: 0.78448, as R has it', () => {
    const fit = stats.coxRegression({ ...lives, cluster: [1, 1, 1, 2, 2, 2] })
    near(fit.effects[0].standardError, 0.78448076448317)
  })

  test('clusters that are copies of each other show no spread', () => {
    const twice = (once: number[]) => [...once, ...once]
    const copies = {
      time: twice(lives.time),
      event: twice(lives.event),
      covariates: [twice(lives.covariates[0])],
      cluster: twice(lives.time).map((_, row) => Number(row < 6)),
    }
    expect(stats.coxRegression(copies).effects[0].standardError).toBeNaN()
    const curve = stats.kaplanMeier(stats.countObservations(copies))
    expect(stats.survivalAt(curve, 3).clusteredInterval).toEqual([NaN, NaN])
    expect(stats.survivalAt(curve, 3).interval[0]).toBeGreaterThan(0)
  })
})

test('counts that are none are refused, by cluster and time', () => {
  const counts = stats.emptyCounts(2)
  counts.events[1] = NaN
  const times = Float64Array.of(1, 2)
  expect(() => stats.kaplanMeier({ times, clusters: [counts] })).toThrow('cluster 0 has NaN events at time 2')
  expect(() => stats.nelsonAalen({ times, clusters: [stats.emptyCounts(3)] })).toThrow('not 2')
})

test('lives where counts are needed are refused, with what makes counts of them', () => {
  const lives = { time: [1, 2], event: [1, 0] } as never
  for (const estimate of [stats.kaplanMeier, stats.nelsonAalen, (of: never) => stats.restrictedMean(of, 1)])
    expect(() => estimate(lives)).toThrow('countObservations makes them of lives')
})

test('a time or a horizon that is none is refused', () => {
  const counts = stats.countObservations(good)
  expect(() => stats.survivalAt(stats.kaplanMeier(counts), NaN)).toThrow('time is NaN')
  for (const horizon of [NaN, 0, Infinity])
    expect(() => stats.restrictedMean(counts, horizon)).toThrow('horizon')
  expect(() => stats.lifeTable(good, [NaN])).toThrow('boundary 0 is NaN')
})
