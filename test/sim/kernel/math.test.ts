import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibLn from '@stdlib/math-base-special-ln'
import { expect, test } from 'vitest'
import { exp, half, log, logistic, meanOfTwo, power } from '../../../sim/kernel/math.ts'
import { uniformOf } from '../../../sim/kernel/normal.ts'
import reference from '../../reference/exp-log.json' with { type: 'json' }
import { ulp } from './ulp.ts'

/** Laws: 1. exp and log are within 1 ulp of the true value. 2. Special values are the usual ones. 3. Both are monotone. */

interface Points {
  x: number[]
  y: number[]
  rest: number[]
}

/** Largest error in units of the last place; `rest` is what the reference's nearest double misses, in the same unit. */
function worstError(f: (x: number) => number, { x, y, rest }: Points): number {
  let worst = 0
  for (let i = 0; i < x.length; i++) {
    const error = Math.abs((f(x[i]) - y[i]) / ulp(y[i]) - rest[i])
    // Negated, so that a NaN counts as an error without bound.
    if (!(error <= worst)) worst = Number.isNaN(error) ? Infinity : error
  }
  return worst
}

test('exp is within one unit in the last place at points that are hard', () => {
  expect(reference.exp.x.length).toBeGreaterThan(2500)
  expect(worstError(exp, reference.exp)).toBeLessThan(0.62)
})

test('log is within one unit in the last place at points that are hard', () => {
  expect(reference.log.x.length).toBeGreaterThan(2500)
  expect(worstError(log, reference.log)).toBeLessThan(0.62)
})

/** Words spread evenly: a Weyl sequence. */
function spread(i: number): number {
  return uniformOf(Math.imul(i, 0x9e3779b1) >>> 0)
}

test('exp and log stay within two units of @stdlib over their range', () => {
  let worst = 0
  for (let i = 0; i < 50_000; i++) {
    const x = (spread(i) - 0.512) * 1450
    worst = Math.max(worst, Math.abs(exp(x) - stdlibExp(x)) / ulp(stdlibExp(x)))
    const y = stdlibExp(x)
    if (y > 0 && y < Infinity) worst = Math.max(worst, Math.abs(log(y) - stdlibLn(y)) / ulp(stdlibLn(y)))
    const near = 0.5 + spread(i)
    worst = Math.max(worst, Math.abs(log(near) - stdlibLn(near)) / ulp(stdlibLn(near)))
  }
  expect(worst).toBeLessThanOrEqual(2)
})

test('exp at its edges', () => {
  expect(exp(0)).toBe(1)
  expect(exp(-0)).toBe(1)
  expect(exp(1)).toBe(Math.E)
  expect(exp(NaN)).toBeNaN()
  expect(exp(Infinity)).toBe(Infinity)
  expect(exp(-Infinity)).toBe(0)
  expect(exp(709.782712893384)).toBeLessThan(Infinity)
  expect(exp(709.7827128933841)).toBe(Infinity)
  expect(exp(1e300)).toBe(Infinity)
  expect(exp(-745.1332191019411)).toBe(5e-324)
  expect(exp(-745.1332191019412)).toBe(0)
  expect(exp(-1e300)).toBe(0)
  expect(exp(5e-324)).toBe(1)
})

test('log at its edges', () => {
  expect(Object.is(log(1), 0)).toBe(true)
  expect(log(0)).toBe(-Infinity)
  expect(log(-0)).toBe(-Infinity)
  expect(log(-1)).toBeNaN()
  expect(log(-5e-324)).toBeNaN()
  expect(log(-Infinity)).toBeNaN()
  expect(log(NaN)).toBeNaN()
  expect(log(Infinity)).toBe(Infinity)
  expect(log(2)).toBe(Math.LN2)
  expect(log(10)).toBe(Math.LN10)
  expect(log(1 + Number.EPSILON)).toBe(Number.EPSILON - Number.EPSILON ** 2 / 2)
})

test('exp and log never fall', () => {
  for (let i = 1; i < 20_000; i++) {
    const x = (i - 10_000) / 997
    expect(exp(x + ulp(x))).toBeGreaterThanOrEqual(exp(x))
    const y = 0.6 + i / 20_000
    expect(log(y + ulp(y))).toBeGreaterThanOrEqual(log(y))
  }
})

test('logistic is a probability, a half at zero, and symmetric', () => {
  expect(logistic(0)).toBe(0.5)
  expect(logistic(800)).toBe(1)
  expect(logistic(-800)).toBe(0)
  expect(logistic(NaN)).toBeNaN()
  for (let x = 0; x < 30; x += 0.37) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15)
})

test('power agrees with repeated products', () => {
  expect(power(7, 0)).toBe(1)
  expect(power(0, 2)).toBe(0)
  expect(power(4, 0.5)).toBeCloseTo(2, 14)
  expect(power(1.5, 3) / 3.375).toBeCloseTo(1, 14)
  expect(power(10, -2) * 100).toBeCloseTo(1, 14)
  expect(power(-1, 2)).toBeNaN()
})

test('half of three, and the mean of one and two', () => {
  expect(half(3)).toBe(1.5)
  expect(half(-1)).toBe(-0.5)
  expect(meanOfTwo(1, 2)).toBe(1.5)
  expect(meanOfTwo(-2, 2)).toBe(0)
})
