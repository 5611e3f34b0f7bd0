/** The month of a core enterprise, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  coreFreeCash,
  coreImports,
  coreSalesExpected,
  coreWages,
  localInputs,
  shareOfBillsPaid,
  wagesInWorkGivenOut,
  willingnessToPay,
  workGivenOut,
} from '../../../../sim/mechanisms/goods-market/core-accounts.equations.ts'

describe('willingnessToPay = max(0, (paying + (1 − paying) · enforcement) · (1 − lateness))', () => {
  test.each([
    ['usual', 0, 0, 1 / 2],
    ['half enforced: 1/2 + 1/2 · 1/2', 1 / 2, 0, 3 / 4],
    ['wholly enforced', 1, 0, 1],
    ['half enforced, a third as late again: 3/4 · 3/4', 1 / 2, 1 / 4, 9 / 16],
    ['lateness beyond all', 0, 1.5, 0],
  ])('%s', (_, enforcement, lateness, share) => {
    expect(willingnessToPay(1 / 2, enforcement, lateness)).toBe(share)
  })
})

describe('shareOfBillsPaid: what it wants to pay, as far as cash goes', () => {
  test.each([
    ['cash for all', 1000, 400, 1 / 2],
    ['cash for a quarter', 100, 400, 1 / 4],
    ['no cash', 0, 400, 0],
    ['nothing due', 0, 0, 1 / 2],
  ])('%s', (_, cash, due, share) => {
    expect(shareOfBillsPaid(1 / 2, cash, due)).toBe(share)
  })
})

test('wagesInWorkGivenOut = 1/8 · (1 − 3/4) = 1/32', () => {
  expect(wagesInWorkGivenOut(1 / 8, 3 / 4)).toBe(1 / 32)
})

describe('coreWages = ⌊sales · max(0, wageShare − wagesGivenOut)⌋', () => {
  test('⌊1001 · (1/4 − 1/8)⌋ = ⌊125.1⌋', () => {
    expect(coreWages(1001, 1 / 4, 1 / 8)).toBe(125)
  })
  test('who gives out more work than it does pays no wages', () => {
    expect(coreWages(1000, 1 / 4, 1 / 2)).toBe(0)
  })
})

describe('coreImports = max(0, ⌊sales · (inputs + wagesGivenOut)⌋ − bought)', () => {
  test('⌊1001 · (1/2 + 1/4)⌋ − 250 = 750 − 250', () => {
    expect(coreImports(1001, 1 / 2, 1 / 4, 250)).toBe(500)
  })
  test('none where suppliers delivered more', () => {
    expect(coreImports(1000, 1 / 2, 1 / 4, 800)).toBe(0)
  })
})

describe('coreFreeCash = deposits − sales − payables', () => {
  test('2000 − 1001 − 400 = 599', () => {
    expect(coreFreeCash(2000, 1001, 400)).toBe(599)
  })
  test('below 0 where cash is short', () => {
    expect(coreFreeCash(1000, 1000, 400)).toBe(-400)
  })
})

test('coreSalesExpected: 1000 + 1/8 · (1100 − 1000) = 1012.5, to whole fen', () => {
  expect(coreSalesExpected(1000, 1100, 1 / 8)).toBe(1013)
  expect(coreSalesExpected(1000, 900, 1 / 8)).toBe(988)
})

test('workGivenOut = ⌊1001 · 1/4 · 1/2⌋ = 125', () => {
  expect(workGivenOut(1001, 1 / 4, 1 / 2)).toBe(125)
  expect(workGivenOut(1001, 1 / 4, 0)).toBe(0)
})

test('localInputs = ⌊1001 · 1/2 · 3/4 · 1/2⌋ = ⌊187.7⌋', () => {
  expect(localInputs(1001, 1 / 2, 3 / 4, 1 / 2)).toBe(187)
})
