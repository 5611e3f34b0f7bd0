/** Times that differ by rounding only are ties, as in R's survival package (test/reference/near-ties.R), for every estimator. */
import { describe, expect, test } from 'vitest'
import * as stats from '../../../src/stats/index.ts'
import reference from '../../reference/near-ties.json' with { type: 'json' }
import { allNear, near } from './near.ts'

describe('two die at 0.3, one of them at 0.1 + 0.2', () => {
  const lives = { time: [0.1 + 0.2, 0.3, 1, 2], event: [1, 1, 1, 1], group: [1, 2, 1, 2] }

  test('log-rank: 1 + 1/2 expected in either group, variance 2·(1/4)·(2/3) + 1/4, the statistic is 3/7', () => {
    near(stats.logRank(lives).statistic, 3 / 7, 1e-14)
  })

  test('Cox: the likelihood is r/(1 + r)³, whose maximum is at 1/2', () => {
    for (const ties of ['efron', 'breslow'] as const)
      near(
        stats.coxRegression({ ...lives, covariates: [lives.group] }, { ties }).coefficients[0],
        -Math.LN2,
        1e-14,
      )
  })

  test('the curve has three steps, and a time asked for with other rounding is on its step', () => {
    const counts = stats.countObservations(lives)
    const curve = stats.kaplanMeier(counts)
    expect([...curve.time]).toEqual([0.3, 1, 2])
    expect(stats.survivalAt(curve, 0.1 + 0.2).estimate).toBe(1 / 2)
    const late = stats.kaplanMeier(stats.countObservations({ time: [0.1 + 0.2, 0.1 + 0.2], event: [1, 0] }))
    expect(stats.survivalAt(late, 0.3).estimate).toBe(1 / 2)
    expect(stats.survivalAt(late, 0.29).estimate).toBe(1)
  })

  test('the restricted mean reaches the last time, however it is rounded', () => {
    const counts = stats.countObservations({ time: [0.1, 0.3], event: [1, 0] })
    near(stats.restrictedMean(counts, 0.1 + 0.2).estimate, 0.2)
    expect(stats.restrictedMean(counts, 0.31).estimate).toBeNaN()
  })

  test('an age at a boundary is at it', () => {
    const time = [0.1 + 0.2, 0.3 - 1e-16, 0.4]
    const event = [1, 1, 0]
    expect([...stats.hazardByAge({ time, event }, [0, 0.3, 0.6]).events]).toEqual([2, 0])
    expect([...stats.lifeTable({ time, event }, [0, 0.3, 0.6]).events]).toEqual([0, 2, 0])
  })

  test('a life whose ends differ by rounding only is empty', () => {
    const empty = { entry: [0, 0.3], time: [1, 0.1 + 0.2], event: [1, 1] }
    expect(() => stats.countObservations(empty)).toThrow('life 1')
    expect(() => stats.countObservations(empty)).toThrow('rounding')
  })
})

test('whole months that are far apart for their size stay apart', () => {
  const { time } = stats.kaplanMeier(stats.countObservations({ time: [1, 2, 3], event: [1, 1, 1] }))
  expect([...time]).toEqual([1, 2, 3])
  // A second is nothing in 30 years: there R joins them too.
  const seconds = stats.countObservations({ time: [946080000, 946080001], event: [1, 1] })
  expect(seconds.times).toHaveLength(1)
})

describe.each(reference.cases.map((want) => [want.title, want] as const))('R: %s', (_, want) => {
  const { time, event, cause, group, stratum, cluster, x } = want.lives
  const entry = 'entry' in want.lives ? { entry: want.lives.entry!.map(Number) } : {}
  const spans = { time: time.map(Number), ...entry }
  const isOne = new Set(cluster).size < 2

  test('curve, limits, cumulative hazard, clustered errors', () => {
    const counts = stats.countObservations({ ...spans, event, cluster })
    const curve = stats.kaplanMeier(counts)
    const hazard = stats.nelsonAalen(counts)
    allNear(curve.time, want.curve.time)
    allNear(curve.atRisk, want.curve.atRisk)
    allNear(curve.events, want.curve.events)
    allNear(curve.survival, want.curve.survival)
    allNear(hazard.hazard, want.curve.hazard)
    allNear(hazard.standardError, want.curve.hazardError)
    want.curve.lower.forEach((lower, k) => {
      if (!(curve.survival[k] > 0 && curve.survival[k] < 1)) return
      near(curve.lower[k], lower)
      near(curve.upper[k], want.curve.upper[k])
    })
    if (isOne) expect(curve.clusteredStandardError.every(Number.isNaN)).toBe(true)
    else
      want.curve.clusteredError!.forEach((error, k) => {
        if (curve.survival[k] > 0) near(curve.clusteredStandardError[k], error)
      })
  })

  if (want.cox)
    test.each(want.cox)('Cox, $ties', (cox) => {
      const lives = { ...spans, event, stratum, covariates: [x] }
      const ties = cox.ties as stats.Ties
      const fit = stats.coxRegression(lives, { ties })
      near(fit.coefficients[0], cox.coefficient)
      near(fit.variance[0], cox.variance)
      near(stats.coxProportionality(lives, fit, { scale: 'km' }).global.statistic, cox.km[0])
      near(stats.coxProportionality(lives, fit, { scale: 'rank' }).global.statistic, cox.rank[0])
      const clustered = stats.coxRegression({ ...lives, cluster }, { ties })
      near(clustered.robustVariance![0], 'robust' in cox ? (cox.robust as number) : null)
    })
  else
    test('Cox has nothing to compare', () => {
      expect(() => stats.coxRegression({ ...spans, event, covariates: [x] })).toThrow('nothing happens')
    })

  test('incidence by cause', () => {
    const curves = stats.aalenJohansen({ ...spans, cause, cluster }, { causes: [1, 2] })
    if (!want.incidence) {
      for (const { incidence } of curves.causes) expect(incidence.every((share) => share === 0)).toBe(true)
      return
    }
    allNear(curves.survival, want.incidence.survival)
    curves.causes.forEach(({ incidence }, c) => allNear(incidence, want.incidence.causes[c]))
  })

  if (want.gray && want.logRank)
    test('Gray’s test and the log-rank', () => {
      const lives = { ...spans, cause, group, stratum }
      near(stats.grayTest(lives, { cause: 1 }).statistic, want.gray.statistic)
      for (const { rho, statistic } of want.logRank)
        near(stats.logRank({ ...spans, event, group, stratum }, { rho }).statistic, statistic)
    })
})
