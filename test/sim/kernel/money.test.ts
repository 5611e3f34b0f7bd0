import { expect, test } from 'vitest'
import { assertMoney, MAX, round, YUAN } from '../../../sim/kernel/money.ts'

test('money rounds to whole fen, halves upwards, and knows no negative zero', () => {
  expect(round(0.5)).toBe(1)
  expect(round(-0.5)).toBe(0)
  expect(Object.is(round(-0.4), 0)).toBe(true)
  expect(round(1.499999999999999 * YUAN)).toBe(150)
  expect(round(0.4999999999999999)).toBe(0)
  expect(round(4503599627370495)).toBe(4503599627370495)
  expect(round(-4503599627370495)).toBe(-4503599627370495)
})

test('money is a whole number below 2^53 in size', () => {
  expect(assertMoney(-12, 'cash')).toBe(-12)
  expect(assertMoney(MAX - 1, 'cash')).toBe(MAX - 1)
  for (const bad of [0.5, NaN, Infinity, MAX, -MAX]) expect(() => assertMoney(bad, 'cash')).toThrow(/cash/)
})
