/** The estate, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  defaultLoss,
  estatePrice,
  recoveryShare,
  repaidOf,
  saleProceeds,
} from '../../../../sim/mechanisms/payment/liquidation.equations.ts'

test('saleProceeds: 1/2 · 1000 + 1/4 · 402 = 600.5, rounded up', () => {
  expect(saleProceeds(1000, 0.5, 402, 0.25)).toBe(601)
})

test('recoveryShare: 300 for 400 are 3/4; nobody gets more than is owed', () => {
  expect(recoveryShare(300, 400)).toBe(3 / 4)
  expect(recoveryShare(500, 400)).toBe(1)
})

test('estatePrice: ⌊3/4 · 101⌋ = 75', () => {
  expect(estatePrice(101, 0.75)).toBe(75)
})

test('repaidOf = min(cash, ⌊principal · share⌋)', () => {
  expect(repaidOf(1001, 1 / 2, 9000)).toBe(500)
  expect(repaidOf(1001, 1, 9000)).toBe(1001)
  expect(repaidOf(1001, 1 / 2, 400)).toBe(400)
})

test('defaultLoss: up to a fen per loan is rounding', () => {
  expect(defaultLoss(4, 4)).toBe(0)
  expect(defaultLoss(5, 4)).toBe(5)
})
