/** Offers, cover and headroom, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  coverPays,
  guaranteeHeadroom,
  offeredAmount,
  weightedLoan,
} from '../../../../sim/mechanisms/credit/offers.equations.ts'

describe('offeredAmount = ⌊min(need, limit − debt)⌋', () => {
  test.each([
    ['the need, where the limit allows it', 500, 900.5, 100, 100, 500],
    ['⌊900.5 − 600⌋ = 300', 500, 900.5, 600, 100, 300],
    ['the smallest loan is still one', 500, 900, 600, 300, 300],
    ['below it the bank refuses', 500, 900, 601, 300, 0],
    ['as it does beyond the limit', 500, 900, 1000, 1, 0],
  ])('%s', (_, need, limit, debt, smallest, amount) => {
    expect(offeredAmount(need, limit, debt, smallest)).toBe(amount)
  })
})

test('coverPays from 1/8 · 1/2 · 3/4 = 3/64 of the loan on', () => {
  expect(coverPays(1 / 8, 1 / 2, 3 / 4, 3 / 64)).toBe(true)
  expect(coverPays(1 / 8, 1 / 2, 3 / 4, 4 / 64)).toBe(false)
})

describe('guaranteeHeadroom = max(0, ⌊(capital − provisions) · cap⌋ − liability)', () => {
  test('(300 − 50) · 10 − 1500 = 1000', () => {
    expect(guaranteeHeadroom(300, 50, 10, 1500)).toBe(1000)
  })
  test('never below 0', () => {
    expect(guaranteeHeadroom(300, 50, 10, 2501)).toBe(0)
  })
})

test('weightedLoan: 1001 · (3/4 · 1/5 + 1/4 · 4/5) = 350.35, rounded up', () => {
  expect(weightedLoan(1001, 0.8, 0.75, 0.25)).toBe(351)
})
