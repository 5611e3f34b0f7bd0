/** Terms under a cap, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  monthsCutBy,
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

describe('shareOfOrdersKept = max(0, 1 − perMonth · cut)', () => {
  test('1 − 1/16 · 2 = 7/8', () => {
    expect(shareOfOrdersKept(1 / 16, 2)).toBe(7 / 8)
  })
  test('all without a cut, none below 0', () => {
    expect(shareOfOrdersKept(1 / 16, 0)).toBe(1)
    expect(shareOfOrdersKept(1 / 2, 3)).toBe(0)
  })
})
