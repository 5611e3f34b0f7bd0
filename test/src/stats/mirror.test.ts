/** What the mirror is made of: logistic regression against R's glm, matching and the gain of pairing by hand. */
import { expect, test } from 'vitest'
import { logisticRegression, nearestUntreated, pairingGain, SingularError } from '../../../src/stats/index.ts'

// R's mtcars: manual gear, weight in tonnes (1 000 lb), and seconds for a quarter mile, by which the former can be told exactly.
// oxfmt-ignore
const manual = [1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,1,1,1,1,1,1,1]
// oxfmt-ignore
const weight = [2.62,2.875,2.32,3.215,3.44,3.46,3.57,3.19,3.15,3.44,3.44,4.07,3.73,3.78,5.25,5.424,5.345,2.2,1.615,1.835,2.465,3.52,3.435,3.84,3.845,1.935,2.14,1.513,3.17,2.77,3.57,2.78]
// oxfmt-ignore
const seconds = [16.46,17.02,18.61,19.44,17.02,20.22,15.84,20,22.9,18.3,18.9,17.4,17.6,18,17.98,17.82,17.42,19.47,18.52,19.9,20.01,16.87,17.3,15.41,17.05,18.9,16.7,16.9,14.5,15.5,14.6,18.6]

test('logistic regression: a constant alone is the log odds', () => {
  const fit = logisticRegression([1, 0, 0, 0], [])
  expect(fit.coefficients[0]).toBeCloseTo(-1.0986122886681098, 12)
  expect(fit.converged).toBe(true)
})

test('logistic regression: glm(am ~ wt, binomial, mtcars)', () => {
  const { coefficients, standardErrors, logOdds } = logisticRegression(manual, [weight])
  expect(coefficients[0]).toBeCloseTo(12.0403697286573177, 9)
  expect(coefficients[1]).toBeCloseTo(-4.0239699621732008, 9)
  expect(standardErrors[0]).toBeCloseTo(4.5100662389667558, 9)
  expect(standardErrors[1]).toBeCloseTo(1.4365277526235574, 9)
  expect(logOdds[0]).toBeCloseTo(coefficients[0] + coefficients[1] * 2.62, 12)
})

test('logistic regression: what tells outcomes apart has no estimate, and a finite one with a ridge', () => {
  const plain = () => logisticRegression(manual, [weight, seconds])
  let converged = false
  try {
    ;({ converged } = plain())
  } catch (error) {
    expect(error).toBeInstanceOf(SingularError)
  }
  expect(converged).toBe(false)
  const held = logisticRegression(manual, [weight, seconds], { ridge: 0.01 })
  expect(held.converged).toBe(true)
  expect(held.coefficients.every((value) => Math.abs(value) < 100)).toBe(true)
  expect(() => logisticRegression([0, 1, 1], [[1, 1, 1]])).toThrow(SingularError)
  expect(() => logisticRegression([0, 1, 1], [[1, 1]])).toThrow(RangeError)
})

test('matching: the nearest, of equally near ones the smaller score, then the smaller row', () => {
  const score = [0.5, 0.1, 0.4, 0.6, 0.6, 9, -9]
  const treated = [1, 0, 0, 0, 0, 1, 1]
  expect([...nearestUntreated(score, treated)]).toEqual([2, 3, 1])
  expect([...nearestUntreated([0, 1, 1, 2], [0, 1, 0, 0])]).toEqual([2])
  expect([...nearestUntreated([1, 2], [1, 1])]).toEqual([-1, -1])
  expect([...nearestUntreated([5, 5, 5], [0, 0, 1])]).toEqual([0])
})

test('the gain of pairing: variances by hand', () => {
  // Variances 5/2 and 5/2; differences 1, 1, 1, 1, 2 with 1/5.
  const a = [1, 2, 3, 4, 5]
  const b = [2, 3, 4, 5, 7]
  const gain = pairingGain(a, b, 'test')
  expect(gain.mean).toBeCloseTo((2.5 + 3.7) / 0.2, 12)
  expect(gain.interval[0]).toBeLessThanOrEqual(gain.mean)
  expect(pairingGain(a, b, 'test')).toEqual(gain)
  // No gain without anything in common: 5/2 + 5/2 over the variance of −4, −2, 0, 2, 4.
  expect(pairingGain(a, [...a].toReversed(), 'test').mean).toBe(1 / 2)
  expect(
    pairingGain(
      a,
      a.map((value) => value + 1),
      'test',
    ).mean,
  ).toBeNaN()
  expect(pairingGain([1, 2], [3, 5], 'test').interval[0]).toBeNaN()
})
