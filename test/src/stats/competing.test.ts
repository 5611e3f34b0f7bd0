/** Competing causes, life tables, hazard by age: fractions by hand, then R (test/reference/competing.R), then laws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aalenJohansen,
  countObservations,
  grayTest,
  hazardByAge,
  kaplanMeier,
  lifeTable,
} from '../../../src/stats/index.ts'
import reference from '../../reference/competing.json' with { type: 'json' }
import { allNear, DATA, livesOf, near } from './near.ts'

describe('five firms: bankrupt at 1 and 3, closed at 2, censored at 2 and 4', () => {
  const curves = aalenJohansen({ time: [1, 2, 2, 3, 4], cause: [1, 2, 0, 1, 0] })
  const [bankrupt, closed] = curves.causes

  test('incidences are 1/5, 1/5, 1/5 + 3/5·1/2 and 0, 4/5·1/4', () => {
    expect([...curves.time]).toEqual([1, 2, 3, 4])
    expect([...curves.atRisk]).toEqual([5, 4, 2, 1])
    allNear(curves.survival, [4 / 5, 3 / 5, 3 / 10, 3 / 10], 1e-15)
    allNear(bankrupt.incidence, [1 / 5, 1 / 5, 1 / 2, 1 / 2], 1e-15)
    allNear(closed.incidence, [0, 1 / 5, 1 / 5, 1 / 5], 1e-15)
  })

  test('the variance of a share before any censoring is binomial: 1/5·4/5/5', () => {
    near(bankrupt.standardError[0], Math.sqrt(4 / 125), 1e-15)
    near(closed.standardError[1], Math.sqrt(4 / 125), 1e-15)
  })

  test('no limits where nothing has ended so, no clustered error without clusters', () => {
    expect(closed.lower[0]).toBeNaN()
    expect(bankrupt.clusteredStandardError[2]).toBeNaN()
    expect(bankrupt.lower[2]).toBeGreaterThan(0)
    expect(bankrupt.upper[2]).toBeLessThan(1)
    expect(bankrupt.upper[2]).toBeGreaterThan(1 / 2)
  })

  test('what is refused', () => {
    expect(() => aalenJohansen({ entry: [1], time: [1], cause: [1] })).toThrow('empty')
  })
})

describe.each(
  reference.incidence.map((want) => [`${want.data}, clustered ${want.clustered}`, want] as const),
)('R survival: %s', (_, want) => {
  const { entry, time, cause, cluster } = DATA[want.data]
  const curves = aalenJohansen({ time, cause, ...(entry && { entry }), ...(want.clustered && { cluster }) })

  test('shares', () => {
    allNear(curves.time, want.time)
    allNear(curves.survival, want.survival)
    curves.causes.forEach(({ incidence }, c) => allNear(incidence, want.incidence[c]))
  })

  test('errors', () => {
    curves.causes.forEach((curve, c) =>
      allNear(want.clustered ? curve.clusteredStandardError : curve.standardError, want.error[c]),
    )
  })
})

describe("Gray's test", () => {
  test('one against one, the first dies: score 1/2, variance 1/32 + 9/128 + 3/32 + 7/128 = 1/4', () => {
    // Group 1 moves the score by 1/4 with variance 1/2, group 2 by −3/8 with 1/2; both meet the weights ±1/4 carried on.
    const got = grayTest({ time: [1, 2], cause: [1, 0], group: [1, 2] }, { cause: 1 })
    near(got.statistic, 1, 1e-15)
    expect(got.degrees).toBe(1)
  })

  test('groups that are alike do not differ; one group cannot', () => {
    const time = [1, 1, 2, 2, 3, 3]
    const cause = [1, 1, 2, 2, 1, 1]
    near(grayTest({ time, cause, group: [1, 2, 1, 2, 1, 2] }, { cause: 1 }).statistic, 0, 1e-15)
    expect(grayTest({ time, cause, group: [1, 1, 1, 1, 1, 1] }, { cause: 1 })).toMatchObject({
      degrees: 0,
      probability: 1,
    })
    expect(() => grayTest({ time, cause, group: [1] }, { cause: 1 })).toThrow(RangeError)
  })

  test.each(
    reference.gray.map(
      (want) =>
        [`${want.data}, cause ${want.cause}, rho ${want.rho}, strata ${want.stratified}`, want] as const,
    ),
  )('cmprsk: %s', (_, want) => {
    const { time, cause, group, stratum } = DATA[want.data]
    const got = grayTest({ time, cause, group, ...(want.stratified && { stratum }) }, want)
    near(got.statistic, want.statistic)
    near(got.probability, want.probability)
    expect(got.degrees).toBe(want.degrees)
  })
})

describe('a life table of ten: two die and two withdraw in the first year, three die in the second', () => {
  const table = lifeTable(
    { time: [1, 5, 3, 9, 13, 14, 15, 23, 30, 31], event: [1, 1, 0, 0, 1, 1, 1, 0, 1, 0] },
    [0, 12, 24],
  )

  test('exposed are 10 − 1 and 6 − 1/2; survival is 1, 7/9, 7/9·5/11', () => {
    allNear(table.alive, [10, 6, 2], 0)
    allNear(table.exposed, [9, 11 / 2, 3 / 2], 0)
    allNear(table.survival, [1, 7 / 9, 35 / 99], 1e-15)
  })

  test('the first year’s hazard is 2/(12·8), its density 2/9/12, Greenwood’s error 7/9·√(2/(9·7))', () => {
    near(table.hazard[0], 1 / 48, 1e-15)
    near(table.density[0], 1 / 54, 1e-15)
    near(table.survivalError[1], (7 / 9) * Math.sqrt(2 / 63), 1e-15)
    expect(table.hazard[2]).toBeNaN()
  })

  test('an interval without deaths has rates and errors of 0', () => {
    const quiet = lifeTable({ time: [5, 25], event: [1, 1] }, [0, 12, 24, 36])
    expect([quiet.hazard[1], quiet.hazardError[1], quiet.density[1], quiet.densityError[1]]).toEqual([
      0, 0, 0, 0,
    ])
  })

  test('who comes in the middle is half exposed', () => {
    const late = lifeTable({ entry: [0, 6], time: [12, 13], event: [1, 1] }, [0, 12, 24])
    allNear(late.exposed, [3 / 2, 2, 0].slice(0, 2).concat(0), 0)
    expect(late.entered[0]).toBe(1)
    expect(() => lifeTable({ time: [1], event: [1] }, [0, 0])).toThrow('ascend')
    expect(() => lifeTable({ time: [3], event: [1] }, [2, 4])).toThrow('before')
  })
})

describe.each(['lung', 'veteran', 'ballastTime'] as const)('KMsurv: %s', (name) => {
  const want = reference.lifeTable[name]
  const table = lifeTable(livesOf(name), want.boundaries)

  test('counts and survival', () => {
    allNear(table.alive, want.nsubs)
    allNear(table.exposed, want.nrisk)
    allNear(table.events, want.nevent)
    allNear(table.survival, want.surv)
    allNear(table.survivalError, want['se.surv'])
  })

  test('rates', () => {
    allNear(table.density, want.pdf)
    allNear(table.densityError, want['se.pdf'])
    allNear(table.hazard, want.hazard)
    allNear(table.hazardError, want['se.hazard'])
  })
})

describe('hazard by age', () => {
  test('two firms: 12 + 3 months lived young with one death, 8 months old with one', () => {
    const got = hazardByAge({ entry: [0, 9], time: [12, 20], event: [1, 1] }, [0, 12, 24])
    allNear(got.exposure, [15, 8], 0)
    allNear(got.rate, [1 / 15, 1 / 8], 1e-15)
    allNear(got.standardError, [1 / 15, 1 / 8], 1e-15)
    near(got.upper[1], Math.exp(1.959963984540054) / 8, 1e-15)
    // Clusters are the two: 1 − 12/15 and −3/15.
    near(got.clusteredStandardError[0], Math.sqrt(2 / 25) / 15, 1e-15)
  })

  test('no deaths, no limits; nobody there, no rate', () => {
    const got = hazardByAge({ time: [12], event: [0] }, [0, 12, 24])
    expect([got.rate[0], got.lower[0], got.rate[1]]).toEqual([0, NaN, NaN])
    expect(() => hazardByAge({ time: [1], event: [1] }, [1])).toThrow(RangeError)
  })

  test('R: pyears, a Poisson regression, and sums over clusters', () => {
    const want = reference.byAge
    const got = hazardByAge(livesOf('ballast'), want.boundaries)
    allNear(got.events, want.events)
    allNear(got.exposure, want.exposure)
    allNear(got.rate, want.rate)
    allNear(
      got.standardError.map((se, i) => se / got.rate[i]),
      want.errorOfLog,
    )
    allNear(got.clusteredStandardError, want.clusteredError)
  })
})

const life = fc.record({
  entry: fc.integer({ min: 0, max: 10 }),
  months: fc.integer({ min: 1, max: 20 }),
  cause: fc.integer({ min: 0, max: 3 }),
})

test('shares add up to 1, and all causes together are Kaplan and Meier’s', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 40 }), (lives) => {
      fc.pre(lives.some((l) => l.cause > 0))
      const entry = lives.map((l) => l.entry)
      const time = lives.map((l) => l.entry + l.months)
      const curves = aalenJohansen({ entry, time, cause: lives.map((l) => l.cause) })
      const event = lives.map((l) => Math.min(1, l.cause))
      allNear(curves.survival, [...kaplanMeier(countObservations({ entry, time, event })).survival], 1e-12)
      curves.time.forEach((_, k) => {
        const ended = curves.causes.reduce((sum, { incidence }) => sum + incidence[k], 0)
        near(ended + curves.survival[k], 1, 1e-12)
      })
      const single = aalenJohansen({ entry, time, cause: event }).causes[0]
      const { standardError } = kaplanMeier(countObservations({ entry, time, event }))
      single.standardError.forEach(
        (se, k) => Number.isNaN(standardError[k]) || near(se, standardError[k], 1e-12),
      )
    }),
    { seed: 6, numRuns: 200 },
  )
})
