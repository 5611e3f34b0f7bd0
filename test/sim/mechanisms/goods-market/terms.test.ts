/** Terms under a cap, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  cashUntilPaid,
  monthsCutBy,
  monthsWherePartIsCash,
  monthsUntilPaid,
  shareOfOrdersKept,
  termUnderCap,
} from '../../../../sim/mechanisms/goods-market/terms.equations.ts'

describe('termUnderCap = ⌊min(term, cap)⌋', () => {
  test.each([
    [2, 5, 2],
    [3, 1, 1],
    [3, 1.9, 1],
    [3, 0, 0],
  ])('%d months under a cap of %d: %i', (term, cap, months) => {
    expect(termUnderCap(term, cap)).toBe(months)
  })
})

test('monthsCutBy = max(0, term − cap): parts of months count', () => {
  expect(monthsCutBy(3, 1.5)).toBe(1.5)
  expect(monthsCutBy(2, 5)).toBe(0)
})

describe('shareOfOrdersKept = max(0, 1 − elasticity · rate / 12 · cut)', () => {
  test('1 − 2 · 3/8 / 12 · 2 = 7/8', () => {
    expect(shareOfOrdersKept(2, 3 / 8, 2)).toBe(7 / 8)
  })
  test('all without a cut, none below 0', () => {
    expect(shareOfOrdersKept(2, 3 / 8, 0)).toBe(1)
    expect(shareOfOrdersKept(8, 3 / 4, 3)).toBe(0)
  })
})

test('monthsWherePartIsCash: a quarter is sold on three months', () => {
  expect(monthsWherePartIsCash(3 / 4, 3)).toBe(3 / 4)
  expect(monthsWherePartIsCash(1, 3)).toBe(0)
})

describe('monthsUntilPaid = term + 1 / paying − 1', () => {
  test('half of what is due is paid each month: a month later on average', () => {
    expect(monthsUntilPaid(2, 1 / 2)).toBe(3)
  })
  test('who pays all that is due pays after the term', () => {
    expect(monthsUntilPaid(2, 1)).toBe(2)
  })
})

describe('cashUntilPaid = wait · outlay + max(0, wait − term) · materials', () => {
  test('three months of 100, and of 40 for materials the month beyond their term of two', () => {
    expect(cashUntilPaid(3, 100, 2, 40)).toBe(340)
  })
  test('customers pay before materials are due', () => {
    expect(cashUntilPaid(1, 100, 2, 40)).toBe(100)
  })
  test('at once: nothing', () => {
    expect(cashUntilPaid(0, 100, 2, 40)).toBe(0)
  })
})
