/** Venture equity, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  ventureCapital,
  ventureDividend,
  ventureScore,
} from '../../../../sim/mechanisms/credit/venture.equations.ts'

test('ventureScore: 1/2 + 1/4 = 3/4', () => {
  expect(ventureScore(1 / 2, 1 / 4)).toBe(3 / 4)
})

test('ventureDividend: a quarter of 1001 is 250, cash beyond 2 · 100 allowing', () => {
  expect(ventureDividend(1 / 4, 1001, 500, 2, 100)).toBe(250)
  expect(ventureDividend(1 / 4, 1001, 320, 2, 100)).toBe(120)
  expect(ventureDividend(1 / 4, 1001, 150, 2, 100)).toBe(0)
})

test('ventureCapital: six months of an outflow of 100.1, rounded', () => {
  expect(ventureCapital(6, 100.1)).toBe(601)
})
