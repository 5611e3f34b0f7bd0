/** Advances on orders, against values worked out by hand. */
import { expect, test } from 'vitest'
import { advanceWanted, orderLine } from '../../../../sim/mechanisms/credit/order-finance.equations.ts'

test('advanceWanted: ⌊1/2 · 3/2 · 1001 − 250⌋ = 500', () => {
  expect(advanceWanted(0.5, 1.5, 1001, 250)).toBe(500)
})

test('orderLine: ⌊1/2 · 3 · 101⌋ = 151', () => {
  expect(orderLine(0.5, 3, 101)).toBe(151)
})
