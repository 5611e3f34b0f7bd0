/** Bad numbers are named, nothing is silently none, and every search ends. */
import { describe, expect, test } from 'vitest'
import * as stats from '../../../src/stats/index.ts'
import { allNear, near } from './near.ts'

describe('false discoveries', () => {
  test('a test that was not made stays unmade and does not count', () => {
    allNear(stats.falseDiscoveryAdjusted([0.01, NaN, 0.04, 0.03]), [0.03, null, 0.04, 0.04], 1e-15)
    expect([...stats.falseDiscoveryAdjusted([NaN, NaN])]).toEqual([NaN, NaN])
  })

  test.each([-0.1, 1.1, Infinity, null, '0.1'])('%s is no probability', (value) => {
    expect(() => stats.falseDiscoveryAdjusted([0.1, value as number])).toThrow('test 1 has probability')
  })
})

describe('logistic regression', () => {
  const x = [1, 2, 3, 4, 5, 6]
  const mixed = [0, 1, 0, 1, 0, 1]

  test('data that a covariate tells apart do not converge, and nothing is claimed', () => {
    for (const outcome of [
      [0, 0, 0, 1, 1, 1],
      [0, 0, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
    ]) {
      const fit = stats.logisticRegression(outcome, [x])
      expect(fit.converged).toBe(false)
      expect(fit.standardErrors.every(Number.isNaN)).toBe(true)
    }
    // All but for one tie.
    expect(stats.logisticRegression([0, 0, 0, 1, 1], [[1, 2, 3, 3, 4]]).converged).toBe(false)
    expect(stats.logisticRegression([0, 0, 0, 1, 1, 1], [x], { ridge: 1 }).converged).toBe(true)
  })

  test('true and false are 1 and 0; other codes are named', () => {
    const fit = stats.logisticRegression(mixed, [x])
    expect(stats.logisticRegression(mixed.map(Boolean), [x])).toEqual(fit)
    expect(() => stats.logisticRegression([1, 2, 1, 2, 1, 2], [x])).toThrow('row 1 has outcome 2, not 0 or 1')
    expect(() => stats.logisticRegression([0, NaN, 1, 0, 1, 0], [x])).toThrow('row 1 has outcome NaN')
  })

  test('a covariate far from 0 is as good as one near it: R’s glm of year', () => {
    const near0 = stats.logisticRegression(mixed, [x])
    const far = stats.logisticRegression(mixed, [x.map((each) => each + 1e7)])
    near(far.coefficients[1], near0.coefficients[1], 1e-8)
    near(far.standardErrors[1], near0.standardErrors[1], 1e-8)
    allNear(far.logOdds, [...near0.logOdds], 1e-8)
  })

  test('a constant, a combination, a value that is none, another length', () => {
    const column = (covariates: number[][]) => {
      try {
        stats.logisticRegression(mixed, covariates)
      } catch (error) {
        return error instanceof stats.SingularError ? error.column : String(error)
      }
      return undefined
    }
    expect(column([[7, 7, 7, 7, 7, 7]])).toBe(1)
    expect(column([x, x.map((each) => 2 * each + 1)])).toBe(2)
    expect(column([[1, 2, 3, 4, 5, Infinity]])).toContain('row 5 has covariate 0 Infinity')
    expect(column([[1, 2]])).toContain('2 values of covariate 0')
    expect(() => stats.logisticRegression([], [])).toThrow('no rows')
    expect(() => stats.logisticRegression(mixed, [x], { ridge: -1 })).toThrow('ridge is -1')
  })
})

test('matching: scores and who is treated', () => {
  expect([...stats.nearestUntreated([1, 2, 4], [true, false, false])]).toEqual([1])
  expect(() => stats.nearestUntreated([1, NaN, 4], [1, 0, 0])).toThrow('row 1 has score NaN')
  expect(() => stats.nearestUntreated([1, 2, 4], [1, 2, 0])).toThrow('row 1 has treated 2')
  expect(() => stats.nearestUntreated([1, 2, 4], [1, 0])).toThrow('2 values of treated')
})

describe('bootstrap', () => {
  const options = { seed: 'seed', draws: 200 }
  const values = [3, 1, 4, 1, 5, 9]
  const mean = (drawn: Int32Array) => drawn.reduce((sum, k) => sum + values[k], 0) / drawn.length

  test('counts that are none are named, so that nothing runs for ever', () => {
    for (const count of [1, 2.5, NaN, Infinity])
      expect(() => stats.bootstrapReplicates(count, mean, options)).toThrow(`replicates: ${count}`)
    for (const draws of [1, 2.5, NaN, Infinity, 1e15])
      expect(() => stats.bootstrapReplicates(6, mean, { ...options, draws })).toThrow(`draws: ${draws}`)
    expect(() => stats.bootstrapReplicates(6, mean, { ...options, level: 1 })).toThrow('level is 1')
    expect(() => stats.bootstrapSample(3, 'seed', 0)).toThrow('draw: 0')
  })

  test('what cannot be said is not: no spread, no estimate, nothing finite, draws to one side', () => {
    const of = (statistic: (drawn: Int32Array) => number) => stats.bootstrapReplicates(6, statistic, options)
    expect(of(mean).interval[0]).toBeGreaterThan(1)
    expect(of(() => 7)).toMatchObject({ estimate: 7, standardError: 0, interval: [NaN, NaN] })
    expect(of(() => NaN)).toMatchObject({ standardError: NaN, interval: [NaN, NaN], failed: 200 })
    const isAll = (drawn: Int32Array) => drawn.every((k, at) => k === at)
    expect(of((drawn) => (isAll(drawn) ? NaN : mean(drawn))).interval).toEqual([NaN, NaN])
    expect(of((drawn) => (isAll(drawn) ? 100 : mean(drawn))).interval).toEqual([NaN, NaN])
  })
})

describe('distributions', () => {
  test('Student’s with very many degrees is told at once, and meets the sums', () => {
    near(stats.studentLimit(0.95, 1_000_000_000), stats.normalLimit(0.95), 1e-8)
    // R: qt(0.975, 20001), pt(2.5, 1e6).
    near(stats.studentLimit(0.95, 20_001), 1.960082599227047, 1e-12)
    near(stats.studentWithin(2.5, 1_000_000), 0.9875805104978368, 1e-12)
    for (const t of [0.01, 1, 3, 8])
      near(
        stats.studentWithin(t, 20_001),
        (stats.studentWithin(t, 19_999) + stats.studentWithin(t, 20_000)) / 2,
        1e-8,
      )
  })

  test('a limit that no double reaches ends its search', () => {
    expect(stats.studentLimit(1 - 2 ** -53, 1)).toBeGreaterThan(1e14)
    expect(stats.studentWithin(Infinity, 3)).toBe(1)
    expect(() => stats.studentWithin(-1, 3)).toThrow('t is -1')
    expect(stats.studentWithin(NaN, 3)).toBeNaN()
    expect(() => stats.studentLimit(0.95, Infinity)).toThrow('degrees')
  })

  test('chi-square has a million degrees at most; the density far out is 0', () => {
    expect(() => stats.chiSquareTail(1, 1e15)).toThrow('degrees')
    // R: pchisq(1e6, 1e6, lower = FALSE) and pchisq(1e6, 1e6 - 1, lower = FALSE).
    near(stats.chiSquareTail(1_000_000, 1_000_000), 0.4998119368033945)
    near(stats.chiSquareTail(1_000_000, 999_999), 0.4995298419881127)
    near(stats.chiSquareTail(1600, 1500), 0.0360264467040266)
    near(stats.chiSquareTail(2000, 1501) / 6.722869461401741e-17, 1)
    expect(stats.chiSquareTail(1500, 2)).toBe(0)
    expect(stats.chiSquareTail(NaN, 2)).toBeNaN()
    expect(stats.normalTail(Infinity)).toBe(0)
    expect(stats.normalTail(-Infinity)).toBe(1)
  })
})

test('sign test, Shapley’s value, gain of pairing', () => {
  for (const count of [-1, 0.5, NaN, Infinity]) expect(() => stats.signTest(count, 3)).toThrow('two counts')
  expect(() => stats.shapleyValues(2, () => undefined as never)).toThrow('coalition 0 has worth undefined')
  expect(() => stats.shapleyValues(NaN, () => 0)).toThrow('players')
  expect(() => stats.pairingGain([1, 2], [1], 'seed')).toThrow('2 values of one twin')
  expect(stats.pairingGain([1, 2, 3, 4, NaN], [1, 3, 2, 4, 5], 'seed').mean).toBeNaN()
})
