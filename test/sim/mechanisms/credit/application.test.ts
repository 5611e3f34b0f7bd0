/** Need of credit and the decision to apply, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  beliefAfterMonth,
  beliefWithCover,
  cashGap,
  cashLeft,
  isWorthApplying,
  principalExpected,
  salesReceipts,
  standingAt,
  tradeReceipts,
  valueOfCredit,
  wantsToInvest,
} from '../../../../sim/mechanisms/credit/application.equations.ts'

describe('cashGap = (wish · outflow − left) · ahead', () => {
  test('(1/2 · 1000 − 300) · 3/2 = 300', () => {
    expect(cashGap(0.5, 1000, 300, 1.5)).toBe(300)
  })
  test('bills that lack cash widen it: (1/2 · 1000 + 300) · 3/2 = 1200', () => {
    expect(cashGap(0.5, 1000, -300, 1.5)).toBe(1200)
  })
  test('who has more than the wish has a gap below 0', () => {
    expect(cashGap(0.5, 1000, 700, 1)).toBe(-200)
  })
})

describe('wantsToInvest: earns, has less than 3/4 of its capital, and 3/4 of the gap is a loan', () => {
  test.each([
    ['740 of 1000, 3/4 of 260 = 195 ≥ 195', 740, 1, 195, 1],
    ['740 of 1000, 195 < 196', 740, 1, 196, 0],
    ['750 of 1000 is enough', 750, 1, 1, 0],
    ['without profit nobody invests', 100, 0, 1, 0],
  ])('%s', (_, capital, profit, smallestLoan, wants) => {
    const rules = { investBelow: 3 / 4, investLoan: 3 / 4, smallestLoan }
    expect(wantsToInvest(rules, 1000, capital, profit)).toBe(wants)
  })
  test('of 740 of 1000 half the gap is 130', () => {
    const rules = { investBelow: 3 / 4, investLoan: 1 / 2, smallestLoan: 131 }
    expect(wantsToInvest(rules, 1000, 740, 1)).toBe(0)
    expect(wantsToInvest({ ...rules, smallestLoan: 130 }, 1000, 740, 1)).toBe(1)
  })
})

test('beliefAfterMonth goes a part of the way: 1/4 + 1/8 · (3/4 − 1/4) = 5/16', () => {
  expect(beliefAfterMonth(1 / 4, 1 / 8, 3 / 4)).toBe(5 / 16)
})

describe('beliefWithCover = belief + hope · (1 − belief)', () => {
  test('1/4 + 1/2 · 3/4 = 5/8', () => {
    expect(beliefWithCover(1 / 4, 1 / 2)).toBe(5 / 8)
  })
  test('stays within 0 and 1', () => {
    expect(beliefWithCover(0.3, 0)).toBe(0.3)
    expect(beliefWithCover(0.25, 1)).toBe(1)
  })
})

test('valueOfCredit = 800 + 200 = 1000', () => {
  expect(valueOfCredit(800, 200)).toBe(1000)
})

test('isWorthApplying: belief · value must exceed the burden, not equal it', () => {
  expect(isWorthApplying(1 / 2, 200, 100)).toBe(false)
  expect(isWorthApplying(1 / 2, 202, 100)).toBe(true)
})

test('salesReceipts = sales · (cashShare − salesTax)', () => {
  expect(salesReceipts(1000, 1, 1 / 8)).toBe(875)
  expect(salesReceipts(1000, 1 / 2, 1 / 8)).toBe(375)
})

describe('tradeReceipts = due · paying + elsewhere', () => {
  test('half of the 400 due by now, and 25', () => {
    expect(tradeReceipts(400, 1 / 2, 25)).toBe(225)
  })
  test('a core enterprise that has failed pays nothing', () => {
    expect(tradeReceipts(400, 0, 25)).toBe(25)
  })
})

describe('principalExpected', () => {
  test.each([
    ['by instalments: 1000 / 8', 1000, 8, 0, true, 125],
    ['not rounded: 1000 / 3', 1000, 3, 0, true, 1000 / 3],
    ['one that has ended is due as a whole', 1000, 0, 1, true, 1000],
    ['a bullet not yet', 1000, 8, 0, false, 0],
    ['a bullet that has ended', 1000, 0, 1, false, 1000],
    ['no loan, nothing due', 0, 0, 1, false, 0],
    ['nor by instalments', 0, 0, 1, true, 0],
  ])('%s', (_, principal, left, ended, byInstalments, due) => {
    expect(principalExpected(principal, left, ended, byInstalments)).toBe(due)
  })
})

test('cashLeft = deposits + receipts − outflow − materials − due', () => {
  expect(cashLeft(500, 400, 300, 200, 100)).toBe(300)
  expect(cashLeft(100, 0, 300, 200, 100)).toBe(-500)
})

test('standingAt: a full standing after so many months', () => {
  expect([0, 15, 60, 61, 600].map((age) => standingAt(age, 60))).toEqual([0, 1 / 4, 1, 1, 1])
})
