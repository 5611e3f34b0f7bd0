/** Where inputs are bought and what a firm can afford, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  costInWages,
  isWithinMeans,
  spentAtCore,
} from '../../../../sim/mechanisms/payment/payments.equations.ts'

test('spentAtCore = ⌊amount · share⌋, nothing at one that has failed', () => {
  expect(spentAtCore(1000, 1 / 2, false)).toBe(500)
  expect(spentAtCore(1001, 1 / 2, false)).toBe(500)
  expect(spentAtCore(1001, 1 / 2, true)).toBe(0)
})

describe('isWithinMeans: cash ≥ cost + wish · outflow', () => {
  test.each([
    ['just so: 300 + 2 · 100', 500, true],
    ['a fen less', 499, false],
  ])('%s', (_, cash, affordable) => {
    expect(isWithinMeans(cash, 300, 2, 100)).toBe(affordable)
  })
})

test('costInWages: half a wage of 501, rounded', () => {
  expect(costInWages(1 / 2, 501)).toBe(251)
  expect(costInWages(0, 501)).toBe(0)
})
