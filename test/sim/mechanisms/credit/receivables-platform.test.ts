/** The price of a receivable, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  discountedPrice,
  faceSold,
  liquidityGap,
} from '../../../../sim/mechanisms/credit/receivables-platform.equations.ts'

test('discountedPrice: 1001 · (1 − 6% · 2/12) = 990.99, rounded down', () => {
  expect(discountedPrice(1001, 0.06, 2)).toBe(990)
})

test('the later it falls due, the less it brings; due now it brings its face', () => {
  expect(discountedPrice(1001, 0.06, 0)).toBe(1001)
  expect(discountedPrice(100000, 0.06, 3)).toBeLessThan(discountedPrice(100000, 0.06, 2))
})

test('liquidityGap = wish · outflow − cash', () => {
  expect(liquidityGap(1.5, 400, 250)).toBe(350)
  expect(liquidityGap(1.5, 400, 700)).toBe(-100)
})

test('faceSold = ⌊min(gap, reach · receivable)⌋', () => {
  expect(faceSold(350, 1 / 2, 401)).toBe(200)
  expect(faceSold(100.9, 1 / 2, 401)).toBe(100)
  expect(faceSold(350, 0, 401)).toBe(0)
})
