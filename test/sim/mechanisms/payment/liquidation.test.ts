/** The estate, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  estatePrice,
  recoveryShare,
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
