/** Plans that core enterprises share, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  demandByPlan,
  leanStockWish,
  plannedOrders,
} from '../../../../sim/mechanisms/goods-market/shared-plans.equations.ts'

describe('plannedOrders = sales · (inputs · local + outsourceLimit · outsourcing)', () => {
  const shares = { coreInputs: 1 / 2, coreLocal: 3 / 4, outsourceLimit: 1 / 4 }
  test('800 · (1/2 · 3/4 + 1/4 · 1/2) = 400', () => {
    expect(plannedOrders(shares, 800, 1 / 2)).toBe(400)
  })
  test('without work given out 800 · 3/8 = 300', () => {
    expect(plannedOrders(shares, 800, 0)).toBe(300)
  })
})

test('demandByPlan: orders that grow from 200 to 300 raise a demand of 40 to 60', () => {
  expect(demandByPlan(40, 300, 200)).toBe(60)
})

test('leanStockWish = wish · (1 − leanness · sharing): 1/2 · (1 − 1/4 · 1/2) = 7/16', () => {
  expect(leanStockWish(1 / 2, 1 / 4, 1 / 2)).toBe(7 / 16)
  expect(leanStockWish(1 / 2, 1 / 4, 0)).toBe(1 / 2)
})
