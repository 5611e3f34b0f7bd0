/** No estimator asks the engine for a transcendental: with those of Math broken, every result is the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as stats from '../../../src/stats/index.ts'
import { DATA, livesOf } from './near.ts'

const EXACT = 'sqrt floor ceil round trunc abs min max imul sign fround clz32'.split(' ')
const real = new Map<string, unknown>()
const math = Math as unknown as Record<string, unknown>

function everything() {
  const { entry, time, event, treated, age, firm, sector } = DATA.treated
  const lives = { entry, time, event, covariates: [treated, age], cluster: firm, stratum: sector }
  const fit = stats.coxRegression(lives)
  const counts = stats.countObservations(livesOf('ballast'))
  const mean = stats.restrictedMean(counts, 120)
  const { group, cause, time: months } = DATA.ballastTime
  return [
    fit,
    stats.coxProportionality(lives, fit, { scale: 'log' }),
    stats.restrictedMeanDifference(mean, mean),
    stats.kaplanMeier(counts),
    stats.nelsonAalen(counts),
    stats.survivalLimits(stats.kaplanMeier(counts), { scale: 'log', level: 0.9 }),
    stats.logRank({ ...livesOf('ballast'), group: DATA.ballast.group }, { rho: 0.5 }),
    stats.aalenJohansen({ time: months, cause }),
    stats.grayTest({ time: months, cause, group }, { cause: 1, rho: 1 }),
    stats.hazardByAge(livesOf('ballast'), [0, 12, 24]),
    stats.lifeTable(livesOf('lung'), [0, 100, 200]),
    stats.bootstrapSample(5, 'seed', 1),
    stats.bootstrapReplicates(3, (drawn) => drawn[0] + drawn[1], { seed: 'seed', draws: 50 }),
  ]
}

// seedrandom raises 256 and 2 to whole powers when it is loaded; that is done by now, and exact everywhere.
const before = everything()

beforeAll(() => {
  for (const name of Object.getOwnPropertyNames(Math)) {
    if (typeof math[name] !== 'function' || EXACT.includes(name)) continue
    real.set(name, math[name])
    math[name] = () => NaN
  }
})

afterAll(() => real.forEach((f, name) => (math[name] = f)))

test('the engine is broken', () => {
  expect(real.size).toBeGreaterThan(15)
  expect(Math.exp(1)).toBeNaN()
})

test('and no result shows it', () => expect(everything()).toEqual(before))
