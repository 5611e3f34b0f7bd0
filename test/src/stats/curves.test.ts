/** What is read off a survival curve: fractions by hand, then R (test/reference/curves.R), then laws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countObservations,
  kaplanMeier,
  nelsonAalen,
  restrictedMean,
  restrictedMeanDifference,
  survivalLimits,
  survivalQuantile,
} from '../../../src/stats/index.ts'
import reference from '../../reference/curves.json' with { type: 'json' }
import { allNear, DATA, livesOf, near } from './near.ts'

// Deaths at 2, 4, 4, 9; censored at 4 and 7. At risk: 6, 5, 2, 1. The curve is 5/6, 1/2, 1/2, 0.
const MICE = countObservations({ time: [2, 4, 4, 4, 7, 9], event: [1, 1, 1, 0, 0, 1] })
const Z = 1.959963984540054

describe('limits of six mice', () => {
  const curve = kaplanMeier(MICE)
  const se = Math.sqrt(1 / 24)

  test('plain: 1/2 ± 1.96 √(1/24), cut at 1 where 5/6 has √(5/216)', () => {
    const { lower, upper } = survivalLimits(curve, { scale: 'plain' })
    near(lower[1], 1 / 2 - Z * se)
    near(upper[1], 1 / 2 + Z * se)
    expect(upper[0]).toBe(1)
  })

  test('log: 1/2 divided by e^(1.96 √(1/24) / (1/2)), or times it but not above 1', () => {
    const { lower, upper } = survivalLimits(curve, { scale: 'log' })
    near(lower[1], Math.exp(-2 * Z * se) / 2)
    expect(upper[1]).toBe(1)
    const half = survivalLimits(curve, { scale: 'log', level: 0.5 }).upper[1]
    near(half, Math.exp(2 * 0.6744897501960817 * se) / 2)
  })

  test('log–log is what the curve itself carries; a lower level lies within', () => {
    const [wide, narrow] = [survivalLimits(curve), survivalLimits(curve, { level: 0.5 })]
    expect(wide.lower).toEqual(curve.lower)
    expect(narrow.lower[1]).toBeGreaterThan(wide.lower[1])
    expect(narrow.upper[1]).toBeLessThan(wide.upper[1])
  })

  test('clustered limits use the clustered error', () => {
    const twins = kaplanMeier(
      countObservations({ time: [1, 2, 2, 2], event: [1, 0, 0, 0], cluster: [1, 1, 2, 2] }),
    )
    const { lower } = survivalLimits(twins, { scale: 'plain', error: 'clustered' })
    near(lower[0], 3 / 4 - (Z * Math.sqrt(2)) / 8)
  })
})

describe('quantiles of six mice', () => {
  const curve = kaplanMeier(MICE)

  test('the curve is level at 1/2 from 4 to 9: the median is 13/2', () => {
    expect(survivalQuantile(curve, 0.5).time).toBe(6.5)
  })

  test('a sixth has died at 2, until 4; nine tenths at 9', () => {
    expect(survivalQuantile(curve, 1 / 6).time).toBe(3)
    expect(survivalQuantile(curve, 0.9).time).toBe(9)
  })

  test('what is not reached is not known, and 1 is no share', () => {
    const short = kaplanMeier(countObservations({ time: [1, 5], event: [1, 0] }))
    expect(survivalQuantile(short, 0.75).time).toBeNaN()
    expect(survivalQuantile(short, 0.5).time).toBe(3)
    expect(() => survivalQuantile(curve, 1)).toThrow(RangeError)
  })
})

describe('the hazard of six mice', () => {
  const curve = nelsonAalen(MICE)

  test('is 1/6, 1/6 + 2/5, the same, and 1 more', () => {
    allNear(curve.hazard, [1 / 6, 17 / 30, 17 / 30, 47 / 30], 1e-15)
  })

  test('its variance is 1/36, 1/36 + 2/25, the same, and 1 more', () => {
    allNear(
      curve.standardError,
      [1 / 6, Math.sqrt(97 / 900), Math.sqrt(97 / 900), Math.sqrt(997 / 900)],
      1e-15,
    )
  })

  test('limits are H·e^±1.96 at the first death, where the error is H', () => {
    near(curve.lower[0], Math.exp(-Z) / 6)
    near(curve.upper[0], Math.exp(Z) / 6)
  })
})

describe('months lived by six mice', () => {
  test('of 8: 2 + 2·5/6 + 4·1/2 = 17/3', () => {
    // Variance: beyond 2 lie 2·5/6 + 4/2 = 11/3, beyond 4 lie 2; (11/3)²·1/30 + 2²·2/15.
    const { estimate, standardError } = restrictedMean(MICE, 8)
    near(estimate, 17 / 3, 1e-15)
    near(standardError, Math.sqrt(121 / 270 + 8 / 15), 1e-15)
  })

  test('before the first death all is lived; after the last, nothing more is', () => {
    expect(restrictedMean(MICE, 2)).toMatchObject({ estimate: 2, standardError: 0 })
    near(restrictedMean(MICE, 1000).estimate, 2 + 5 / 3 + 5 / 2, 1e-15)
  })

  test('beyond the last life seen nothing is said', () => {
    const counts = countObservations({ time: [1, 5], event: [1, 0] })
    expect(restrictedMean(counts, 5).estimate).toBe(3)
    expect(restrictedMean(counts, 6).estimate).toBeNaN()
    expect(() => restrictedMean(counts, 0)).toThrow(RangeError)
  })

  test('twins that differ by nothing differ by nothing for sure', () => {
    const mean = restrictedMean(countObservations(livesOf('rats')), 100)
    const paired = restrictedMeanDifference(mean, mean, { error: 'pairedClusters' })
    expect(paired).toMatchObject({ estimate: 0 })
    expect(paired.standardError).toBeLessThan(1e-9)
    expect(restrictedMeanDifference(mean, mean).standardError).toBeGreaterThan(0.9)
    expect(() => restrictedMeanDifference(mean, restrictedMean(MICE, 8))).toThrow(RangeError)
  })
})

describe.each(['lung', 'heart', 'rats', 'ballast'] as const)('R survival on %s', (name) => {
  const want = reference.curves[name]
  const counts = countObservations(livesOf(name))
  const curve = kaplanMeier(counts)

  test.each(['plain', 'log', 'log-log', 'ninety'] as const)('%s limits and quantiles', (scale) => {
    const options = scale === 'ninety' ? { level: 0.9 } : { scale }
    const { lower, upper } = survivalLimits(curve, options)
    allNear(lower, want[scale].lower)
    allNear(upper, want[scale].upper)
    const quantiles = want.shares.map((share) => survivalQuantile(curve, share, options))
    allNear(
      quantiles.map(({ time }) => time),
      want[scale].quantile,
    )
    allNear(
      quantiles.map(({ interval }) => interval[0]),
      want[scale].quantileLower,
    )
    allNear(
      quantiles.map(({ interval }) => interval[1]),
      want[scale].quantileUpper,
    )
  })

  test('cumulative hazard', () => {
    const hazard = nelsonAalen(counts)
    allNear(hazard.hazard, want.hazard)
    allNear(hazard.standardError, want.hazardError)
    if ('cluster' in DATA[name])
      allNear(hazard.clusteredStandardError, want.hazardClusteredError as unknown as number[])
  })

  test('restricted mean', () => {
    const { estimate, standardError, clustered, influence } = restrictedMean(counts, want.horizon)
    near(estimate, want.restricted.estimate)
    near(standardError, want.restricted.standardError)
    if (!('clusteredError' in want.restricted)) return
    near(clustered.standardError, want.restricted.clusteredError)
    allNear(
      [...influence].sort((a, b) => a - b),
      [...want.restricted.influence].sort((a, b) => a - b),
    )
  })
})

describe.each(['ovarian', 'rats', 'ballastTime'] as const)('difference of restricted means on %s', (name) => {
  const want = reference.differences[name]
  const { time, event, cluster } = DATA[name]
  const group = name === 'ballastTime' ? DATA[name].stratum : DATA[name].group
  const armOf = (g: number) => {
    const pick = (column: number[]) => column.filter((_, row) => group[row] === g)
    const lives = { time: pick(time), event: pick(event), ...(cluster && { cluster: pick(cluster) }) }
    return restrictedMean(countObservations(lives), want.horizon)
  }
  const [low, high] = [...new Set(group)].sort((a, b) => a - b)
  const [a, b] = [armOf(low), armOf(high)]

  test('formulas of survRM2', () => {
    const got = restrictedMeanDifference(a, b)
    near(got.estimate, want.estimate)
    near(got.standardError, want.standardError)
    allNear(got.interval, want.interval)
    near(got.probability, want.probability)
    near(got.ratio.estimate, want.ratio)
    allNear(got.ratio.interval, want.ratioInterval)
  })

  if ('pairedError' in want)
    test('paired by cluster', () => {
      const { standardError } = restrictedMeanDifference(a, b, { error: 'pairedClusters' })
      near(standardError, (want as { pairedError: number }).pairedError)
    })
})

const life = fc.record({ months: fc.integer({ min: 1, max: 20 }), event: fc.integer({ min: 0, max: 1 }) })

test('the curve is never above e^−H, and a longer horizon never takes months away', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 40 }), (lives) => {
      const counts = countObservations({ time: lives.map((l) => l.months), event: lives.map((l) => l.event) })
      const { survival } = kaplanMeier(counts)
      nelsonAalen(counts).hazard.forEach((h, k) =>
        expect(survival[k]).toBeLessThanOrEqual(Math.exp(-h) + 1e-12),
      )
      const last = counts.times.at(-1)!
      expect(restrictedMean(counts, last).estimate).toBeGreaterThanOrEqual(
        restrictedMean(counts, last / 2).estimate,
      )
    }),
    { seed: 3, numRuns: 200 },
  )
})
