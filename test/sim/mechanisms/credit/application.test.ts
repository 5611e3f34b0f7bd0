/** Need of credit and the decision to apply, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  beliefAfterMonth,
  beliefWithCover,
  capitalGap,
  cashGap,
  isWorthApplying,
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

test('capitalGap = perWorker · staff − capital: 50 · 4 − 120 = 80', () => {
  expect(capitalGap(50, 4, 120)).toBe(80)
})

describe('wantsToInvest: earns, has less than 3/4 of its capital, and 3/4 of the gap is a loan', () => {
  test.each([
    ['740 of 1000, 3/4 of 260 = 195 ≥ 195', 740, 1, 195, 1],
    ['740 of 1000, 195 < 196', 740, 1, 196, 0],
    ['750 of 1000 is enough', 750, 1, 1, 0],
    ['without profit nobody invests', 100, 0, 1, 0],
  ])('%s', (_, capital, profit, smallestLoan, wants) => {
    expect(wantsToInvest(1000, capital, profit, smallestLoan)).toBe(wants)
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

test('valueOfCredit = 1/8 · 800 + 1/2 · 200 = 200', () => {
  expect(valueOfCredit(800, 200, 1 / 8, 1 / 2)).toBe(200)
})

test('isWorthApplying: belief · value must exceed the burden, not equal it', () => {
  expect(isWorthApplying(1 / 2, 200, 100)).toBe(false)
  expect(isWorthApplying(1 / 2, 202, 100)).toBe(true)
})
