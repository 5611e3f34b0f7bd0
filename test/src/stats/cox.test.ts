/** Cox's regression: fractions and roots by hand, then R's coxph and cox.zph (test/reference/regression.R), then laws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coxProportionality, coxRegression, logRank, SingularError } from '../../../src/stats/index.ts'
import reference from '../../reference/regression.json' with { type: 'json' }
import { allNear, DATA, near } from './near.ts'

describe('four firms, the treated die at 1 and 3, the others at 2 and 4', () => {
  // With r = e^β the likelihood is r/(2r + 2) · 1/(r + 2) · r/(r + 1) · 1; its slope in β vanishes at r² − 1… see each test.
  const lives = { time: [1, 2, 3, 4], event: [1, 1, 1, 1], covariates: [[1, 0, 1, 0]] }
  const fit = coxRegression(lives)

  test('2 = 2r/(r + 1) + r/(r + 2) gives r² − r − 4 = 0: the hazard ratio is (1 + √17)/2', () => {
    near(fit.effects[0].hazardRatio, (1 + Math.sqrt(17)) / 2, 1e-14)
    expect(fit).toMatchObject({ converged: true, events: 4 })
  })

  test('without covariates the likelihood is 1/4!', () => near(fit.logLikelihood.null, -Math.log(24), 1e-14))

  test('the score at 0 is 2 − 1/2 − 1/3 − 1/2 = 2/3, its variance 1/4 + 2/9 + 1/4 = 13/18', () => {
    near(fit.score.statistic, (4 / 9) * (18 / 13), 1e-14)
  })

  test('the variance is 1 / (2r/(r + 1)² + 2r/(r + 2)²)', () => {
    const r = (1 + Math.sqrt(17)) / 2
    near(fit.variance[0], 1 / ((2 * r) / (r + 1) ** 2 + (2 * r) / (r + 2) ** 2), 1e-13)
  })
})

describe('two of three die together, one treated', () => {
  const lives = { time: [1, 1, 2], event: [1, 1, 0], covariates: [[1, 0, 0]] }

  test('Breslow: both face r + 2, so 1 = 2r/(r + 2) and r = 2', () => {
    near(coxRegression(lives, { ties: 'breslow' }).effects[0].hazardRatio, 2, 1e-14)
  })

  test('Efron: the second faces r + 2 − (r + 1)/2, so 1 = r/(r + 2) + r/(r + 3) and r = √6', () => {
    near(coxRegression(lives).effects[0].hazardRatio, Math.sqrt(6), 1e-14)
  })
})

test('delayed entry: who is not there yet bears no risk', () => {
  // At 1 only the first two are there, at 3 only the last two: 1 = r/(r + 1) + r/(r + 1), so r = 1.
  const lives = { entry: [0, 0, 2, 2], time: [1, 2, 3, 4], event: [1, 0, 1, 0], covariates: [[1, 0, 0, 1]] }
  near(coxRegression(lives).coefficients[0], 0, 1e-14)
})

test('split rows of one life are the whole life', () => {
  const covariates = (x: number[]) => [x]
  const whole = coxRegression({
    time: [4, 2, 6, 7],
    event: [1, 1, 1, 0],
    covariates: covariates([1, 2, 0, 1]),
  })
  const split = coxRegression({
    entry: [0, 3, 0, 0, 2, 0],
    time: [3, 4, 2, 2, 6, 7],
    event: [0, 1, 1, 0, 1, 0],
    covariates: covariates([1, 1, 2, 0, 0, 1]),
    cluster: [0, 0, 1, 2, 2, 3],
  })
  near(split.coefficients[0], whole.coefficients[0], 1e-13)
  near(
    split.robustVariance![0],
    coxRegression(
      { time: [4, 2, 6, 7], event: [1, 1, 1, 0], covariates: covariates([1, 2, 0, 1]) },
      { robust: true },
    ).robustVariance![0],
    1e-12,
  )
})

describe('what cannot be estimated', () => {
  const time = [1, 2, 3, 4]

  test('a covariate that tells the dead apart runs off, and is said to', () => {
    const fit = coxRegression({ time, event: [1, 1, 0, 0], covariates: [[1, 1, 0, 0]] })
    expect(fit.converged).toBe(false)
    expect(fit.effects[0].standardError).toBeNaN()
    expect(() => coxProportionality({ time, event: [1, 1, 0, 0], covariates: [[1, 1, 0, 0]] }, fit)).toThrow(
      'converged',
    )
  })

  test('a constant, and a combination', () => {
    const event = [1, 1, 1, 0]
    expect(() => coxRegression({ time, event, covariates: [[7, 7, 7, 7]] })).toThrow(SingularError)
    const x = [1, 0, 2, 1]
    const covariates = [x, [0, 1, 1, 0], x.map((v, k) => 3 * v - 2 * [0, 1, 1, 0][k])]
    expect(() => coxRegression({ time, event, covariates })).toThrow('column 2')
  })

  test('no events, columns of another length, values that are none, empty spans, events that are causes', () => {
    const covariates = [[1, 0, 1, 0]]
    expect(() => coxRegression({ time, event: [0, 0, 0, 0], covariates })).toThrow('nothing happens')
    expect(() => coxRegression({ time, event: [1, 1], covariates })).toThrow('2 values of event')
    expect(() => coxRegression({ time, event: [1, 1, 1, 0], covariates: [[1, 2]] })).toThrow('covariate 0')
    expect(() => coxRegression({ time, event: [1, 1, 1, 0], covariates: [[1, NaN, 2, 3]] })).toThrow(
      'life 1 has covariate 0 NaN',
    )
    expect(() => coxRegression({ time, entry: time, event: [1, 1, 1, 0], covariates })).toThrow('empty')
    expect(() => coxRegression({ time, event: [1, 2, 1, 0], covariates })).toThrow('not 0 or 1')
    expect(() => coxRegression({ time, event: [1, 1, 1, 0], covariates: [] })).toThrow('needs a covariate')
  })
})

/** R on data, as one row of the fixture. */
describe.each(
  reference.cox.map((want) => [`${want.data}, ${want.ties}, ${want.cluster ?? 'no cluster'}`, want] as const),
)('R survival: %s', (_, want) => {
  const table = DATA[want.data]
  const { entry, time, event } = table
  const lives = {
    time,
    event,
    covariates: [want.covariates].flat().map((name) => table[name]),
    ...(entry && { entry }),
    ...(want.strata && { stratum: table[want.strata] }),
    ...(want.cluster && { cluster: table[want.cluster] }),
  }
  const fit = coxRegression(lives, { ties: want.ties as 'efron' | 'breslow' })
  const flat = (values: number | number[]): number[] => [values].flat()

  test('coefficients and variance', () => {
    allNear(fit.coefficients, flat(want.coefficients))
    allNear(fit.variance, flat(want.variance))
    expect(fit.events).toBe(want.events)
  })

  test('likelihood and tests', () => {
    near(fit.logLikelihood.null, want.logLikelihood[0])
    near(fit.logLikelihood.fitted, want.logLikelihood[1])
    near(fit.score.statistic, want.score)
    near(fit.likelihoodRatio.statistic, want.likelihoodRatio)
    near(fit.wald.statistic, want.wald)
  })

  test('effects', () => {
    allNear(
      fit.effects.map(({ interval }) => interval[0]),
      flat(want.lower),
    )
    allNear(
      fit.effects.map(({ interval }) => interval[1]),
      flat(want.upper),
    )
    allNear(
      fit.effects.map(({ probability }) => probability),
      flat(want.probability),
    )
  })

  test('robust variance, by row and by cluster', () => {
    const { cluster: _cluster, ...rows } = { cluster: undefined, ...lives }
    allNear(coxRegression(rows, { ties: fit.ties, robust: true }).robustVariance!, flat(want.rowVariance))
    if (want.cluster) allNear(fit.robustVariance!, flat(want.robustVariance))
    else expect(fit.robustVariance).toBeUndefined()
  })

  test.each(['km', 'identity', 'rank', 'log'] as const)('proportionality along %s', (scale) => {
    const { terms, global } = coxProportionality(lives, fit, { scale })
    const expected = want.proportionality[scale]
    // With one covariate R gives its test and, again, the global one.
    const tests = [...terms, global]
    allNear(
      tests.map(({ statistic }) => statistic),
      expected.statistic,
    )
    allNear(
      tests.map(({ probability }) => probability),
      expected.probability,
    )
    expect(tests.map(({ degrees }) => degrees)).toEqual(expected.degrees)
  })
})

const life = fc.record({
  time: fc.integer({ min: 1, max: 12 }),
  event: fc.integer({ min: 0, max: 1 }),
  x: fc.integer({ min: 0, max: 1 }),
})

test('with one event at a time, the score test of a group is the log-rank test', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 4, maxLength: 20 }), (lives) => {
      const time = lives.map((_, k) => ((k * 7) % lives.length) + 1)
      fc.pre(new Set(time).size === time.length)
      const event = lives.map((l) => l.event)
      const x = lives.map((l) => l.x)
      const ranked = logRank({ time, event, group: x })
      fc.pre(new Set(x).size === 2 && ranked.variance[0] > 1e-6)
      near(coxRegression({ time, event, covariates: [x] }).score.statistic, ranked.statistic)
    }),
    { seed: 4, numRuns: 200 },
  )
})

test('units do not matter, nor the order of rows', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 8, maxLength: 20 }), (lives) => {
      const event = lives.map((l) => l.event)
      const x = lives.map((l, k) => l.x + k / 40)
      fc.pre(event.includes(1))
      const fit = coxRegression({ time: lives.map((l) => l.time), event, covariates: [x] })
      fc.pre(fit.converged)
      const turned = coxRegression({
        time: lives.map((l) => l.time).reverse(),
        event: [...event].reverse(),
        covariates: [x.map((v) => 1e6 - 1000 * v).reverse()],
      })
      near(turned.coefficients[0] * -1000, fit.coefficients[0], 1e-6)
    }),
    { seed: 5, numRuns: 100 },
  )
})
