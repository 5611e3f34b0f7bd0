/** Normal and chi-square tails: closed forms by hand, then R's pnorm, qnorm and pchisq (test/reference/distributions.R). */
import { expect, test } from 'vitest'
import { chiSquareTail } from '../../../src/stats/chi-square.ts'
import { normalBeyond, normalLimit, normalQuantile, normalTail } from '../../../src/stats/normal.ts'
import reference from '../../reference/distributions.json' with { type: 'json' }

/** Relative, and absolute below the square root of the least normal double. */
const near = (got: number, want: number) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-12 * Math.abs(want) + 1e-307)

test('two degrees leave e^(−x/2), four e^(−x/2)·(1 + x/2)', () => {
  near(chiSquareTail(3, 2), Math.exp(-3 / 2))
  near(chiSquareTail(3, 4), Math.exp(-3 / 2) * (1 + 3 / 2))
})

test('one degree is a squared normal, none is always 0', () => {
  near(chiSquareTail(2.25, 1), normalBeyond(-1.5))
  expect(chiSquareTail(5, 0)).toBe(1)
  expect(chiSquareTail(0, 3)).toBe(1)
  expect(chiSquareTail(Infinity, 3)).toBe(0)
})

test('pnorm', () => reference.z.forEach((z, k) => near(normalTail(z), reference.normalTail[k])))

test('the two tails are one', () => near(normalTail(-1.2) + normalTail(1.2), 1))

test('qnorm', () => {
  reference.p.forEach((p, k) => near(normalQuantile(p), reference.normalQuantile[k]))
  near(normalLimit(0.95), reference.normalQuantile[11])
  expect(normalQuantile(0)).toBe(-Infinity)
})

test('pchisq', () =>
  reference.x.forEach((x, k) => near(chiSquareTail(x, reference.degrees[k]), reference.chiSquareTail[k])))

test('what is no probability or no degree is refused', () => {
  expect(() => normalQuantile(1.5)).toThrow(RangeError)
  expect(() => normalLimit(1)).toThrow(RangeError)
  expect(() => chiSquareTail(1, 1.5)).toThrow(RangeError)
})
