/** Spending of households, government and the world, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  consumptionOf,
  coreExports,
  governmentPurchases,
  leftForOutsiders,
  partByWeight,
  partOf,
  purchasesFactor,
} from '../../../../sim/mechanisms/goods-market/spending.equations.ts'

test('partOf: ⌊999 · 1/2⌋ = 499', () => {
  expect(partOf(999, 1 / 2)).toBe(499)
  expect(partOf(999, 0)).toBe(0)
  expect(partOf(999, 1)).toBe(999)
})

test('partByWeight: 100 by weights 1, 1, 1 is 33, ⌊67/2⌋ = 33, and 34 for the last', () => {
  expect(partByWeight(100, 1, 3)).toBe(33)
  expect(partByWeight(67, 1, 2)).toBe(33)
  expect(partByWeight(34, 1, 1)).toBe(34)
})

test('partByWeight: three quarters of 101 are 75', () => {
  expect(partByWeight(101, 3, 4)).toBe(75)
})

describe('consumptionOf = ⌊min(wealth, outOfIncome · income + outOfWealth · wealth)⌋', () => {
  test('3/4 · 1001 + 1/8 · 4000 = 1250.75', () => {
    expect(consumptionOf(4000, 1001, 3 / 4, 1 / 8)).toBe(1250)
  })
  test('nobody spends more than there is', () => {
    expect(consumptionOf(500, 1000, 3 / 4, 1 / 8)).toBe(500)
  })
  test('nothing without deposits, out of wealth alone without income', () => {
    expect(consumptionOf(-100, 1000, 3 / 4, 1 / 8)).toBe(0)
    expect(consumptionOf(4000, -1000, 3 / 4, 1 / 8)).toBe(500)
  })
})

describe('purchasesFactor = max(0, 2 − debt / (target · income))', () => {
  test.each([
    ['at the target', 1200, 1],
    ['a quarter above it', 1500, 3 / 4],
    ['a quarter below it', 900, 5 / 4],
    ['no debt', 0, 2],
    ['twice the target', 2400, 0],
    ['thrice the target', 3600, 0],
  ])('%s', (_, debt, factor) => {
    expect(purchasesFactor(debt, 12, 100)).toBe(factor)
  })
  test('a region without income is one with an income of a fen over the target', () => {
    expect(purchasesFactor(1.25, 12, 0)).toBe(3 / 4)
  })
})

describe('governmentPurchases = max(0, ⌊share · wageBill · factor⌋ − displaced)', () => {
  test('⌊3/4 · 1001 · 1/2⌋ − 75 = 375 − 75', () => {
    expect(governmentPurchases(3 / 4, 1001, 1 / 2, 75)).toBe(300)
  })
  test('support that takes more than all leaves nothing', () => {
    expect(governmentPurchases(3 / 4, 1000, 1, 800)).toBe(0)
  })
})

test('coreExports = ⌊3 · 1001 · (1 − 1/8 · 1/2)⌋ = ⌊2815.3⌋', () => {
  expect(coreExports(3, 1001, 1 / 8, 1 / 2)).toBe(2815)
  expect(coreExports(3, 1001, 1 / 8, 0)).toBe(3003)
})

test('leftForOutsiders = max(0, ⌊1000 − 600 − 99.5⌋) = 300', () => {
  expect(leftForOutsiders(1000, 600, 99.5)).toBe(300)
  expect(leftForOutsiders(1000, 600, 500)).toBe(0)
})
