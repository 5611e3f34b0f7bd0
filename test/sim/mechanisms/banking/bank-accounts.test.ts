/** A bank's month, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  bankDividend,
  claimShare,
  depositInterest,
  equityTarget,
  monthlyCost,
} from '../../../../sim/mechanisms/banking/bank-accounts.equations.ts'

test('monthlyCost: ⌊1300 · 1/8 · 1/4 / 12⌋ = ⌊3.39⌋', () => {
  expect(monthlyCost(1300, 1 / 8, 1 / 4)).toBe(3)
})

test('depositInterest: ⌊1300 · 1/2 · 1/8 / 12⌋ = ⌊6.77⌋; none on debt', () => {
  expect(depositInterest(1300, 1 / 2, 1 / 8)).toBe(6)
  expect(depositInterest(-1300, 1 / 2, 1 / 8)).toBe(0)
})

test('equityTarget: 3/2 · 1/8 · 1600 = 300', () => {
  expect(equityTarget(1.5, 1 / 8, 1600)).toBe(300)
})

test('bankDividend: ⌊1001.5 − 900⌋ = 101; below 0 under the target', () => {
  expect(bankDividend(1001.5, 900)).toBe(101)
  expect(bankDividend(800, 900)).toBe(-100)
})

describe('claimShare = min(1, max(0, deposits) / due)', () => {
  test.each([
    ['enough for all', 500, 400, 1],
    ['300 for 400: 3/4', 300, 400, 3 / 4],
    ['an empty fund pays nothing', 0, 400, 0],
    ['nor does an overdrawn one', -100, 400, 0],
  ])('%s', (_, deposits, due, share) => {
    expect(claimShare(deposits, due)).toBe(share)
  })
})
