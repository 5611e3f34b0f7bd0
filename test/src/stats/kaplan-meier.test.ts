/**
 * Kaplan–Meier: first fractions worked out by hand, then the output of R's survival package on published data
 * (test/reference/kaplan-meier.R), then laws that hold for any lives.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countObservations, kaplanMeier, survivalAt } from '../../../src/stats/index.ts'
import type { Observations } from '../../../src/stats/index.ts'
import reference from '../../reference/kaplan-meier.json' with { type: 'json' }

const estimate = (lives: Observations) => kaplanMeier(countObservations(lives))
const near = (got: ArrayLike<number>, want: readonly (number | null)[]) => {
  expect(got.length).toBe(want.length)
  want.forEach((value, k) => {
    if (value === null) expect(got[k]).toBeNaN()
    else expect(Math.abs(got[k] - value)).toBeLessThanOrEqual(1e-12)
  })
}

describe('six mice, two dying together, one censored at a death', () => {
  // Deaths at 2, 4, 4, 9; censored at 4 and 7. At risk: 6, 5 (the one censored at 4 counts), 2, 1.
  const curve = estimate({ time: [2, 4, 4, 4, 7, 9], event: [1, 1, 1, 0, 0, 1] })

  test('the curve is 5/6, 1/2, 1/2, 0', () => {
    expect([...curve.time]).toEqual([2, 4, 7, 9])
    expect([...curve.atRisk]).toEqual([6, 5, 2, 1])
    expect([...curve.events]).toEqual([1, 2, 0, 1])
    expect([...curve.censored]).toEqual([0, 1, 1, 0])
    near(curve.survival, [5 / 6, (5 / 6) * (3 / 5), 1 / 2, 0])
  })

  test("Greenwood's variance is S² (1/30, 1/30 + 2/15, the same), and nothing is claimed at 0", () => {
    near(curve.standardError, [Math.sqrt(25 / 36 / 30), Math.sqrt(1 / 24), Math.sqrt(1 / 24), null])
  })

  test('limits are S^exp(±1.96 se / (S ln S))', () => {
    const se = Math.sqrt(1 / 24)
    const spread = (1.959963984540054 * se) / (0.5 * Math.log(0.5))
    near([curve.lower[1], curve.upper[1]], [0.5 ** Math.exp(-spread), 0.5 ** Math.exp(spread)])
    expect(curve.lower[3]).toBeNaN()
  })

  test('between times the curve is flat, before the first it is 1', () => {
    expect(survivalAt(curve, 1.9).estimate).toBe(1)
    expect(survivalAt(curve, 3.9).estimate).toBe(curve.survival[0])
    expect(survivalAt(curve, 8).interval).toEqual([curve.lower[2], curve.upper[2]])
    expect(survivalAt(curve, 99).estimate).toBe(0)
  })
})

test('nothing is said after the last life is lost from sight', () => {
  const curve = estimate({ time: [1, 5], event: [1, 0] })
  expect(survivalAt(curve, 5).estimate).toBe(1 / 2)
  expect(survivalAt(curve, 6).estimate).toBeNaN()
})

test('delayed entry: who comes at 2 is not at risk at 2', () => {
  // (0,2]† (0,5]† (2,3]† (2,6] censored: at risk 2 at time 2, 3 at 3, 2 at 5, 1 at 6.
  const curve = estimate({ entry: [0, 0, 2, 2], time: [2, 5, 3, 6], event: [1, 1, 1, 0] })
  expect([...curve.entered]).toEqual([2, 2, 0, 0])
  expect([...curve.atRisk]).toEqual([2, 3, 2, 1])
  near(curve.survival, [1 / 2, 1 / 3, 1 / 6, 1 / 6])
})

test('one cluster tells nothing about clusters', () => {
  const curve = estimate({ time: [1, 2], event: [1, 0], cluster: [7, 7] })
  expect(curve.clusteredStandardError[0]).toBeNaN()
})

test('two clusters by hand: at time 1 influence is (2·1/4 − 1)/4 and its opposite', () => {
  const curve = estimate({ time: [1, 2, 2, 2], event: [1, 0, 0, 0], cluster: [1, 1, 2, 2] })
  near(curve.clusteredStandardError, [Math.sqrt(2) / 8, Math.sqrt(2) / 8])
})

test('an empty life is refused', () => {
  expect(() => estimate({ entry: [3], time: [3], event: [1] })).toThrow(RangeError)
})

describe.each(['rats', 'heart'] as const)('R survival on %s', (name) => {
  const { data, curve: want } = reference[name]
  const curve = estimate(data)

  test.each([
    'time',
    'atRisk',
    'events',
    'censored',
    'survival',
    'standardError',
    'clusteredStandardError',
    'lower',
    'upper',
  ] as const)('%s', (column) => near(curve[column], want[column]))
})

const life = fc.record({
  entry: fc.integer({ min: 0, max: 20 }),
  months: fc.integer({ min: 1, max: 20 }),
  event: fc.integer({ min: 0, max: 1 }),
})

test('the curve never rises, the lives balance, and order does not matter', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 1, maxLength: 40 }), (lives) => {
      const asLives = (some: typeof lives) =>
        estimate({
          entry: some.map((l) => l.entry),
          time: some.map((l) => l.entry + l.months),
          event: some.map((l) => l.event),
        })
      const curve = asLives(lives)
      let present = 0
      curve.time.forEach((_, k) => {
        present += curve.entered[k]
        expect(curve.atRisk[k]).toBe(present)
        present -= curve.events[k] + curve.censored[k]
        expect(curve.survival[k]).toBeLessThanOrEqual(k === 0 ? 1 : curve.survival[k - 1])
      })
      expect(present).toBe(0)
      expect(asLives([...lives].reverse()).survival).toEqual(curve.survival)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('without truncation and clusters the clustered error is Greenwood’s: a known identity', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 2, maxLength: 30 }), (lives) => {
      const curve = estimate({ time: lives.map((l) => l.months), event: lives.map((l) => l.event) })
      near(
        curve.clusteredStandardError,
        [...curve.standardError].map((se) => (Number.isNaN(se) ? null : se)),
      )
    }),
    { seed: 2, numRuns: 200 },
  )
})
