/** Loss carry-back, against values worked out by hand. */
import { expect, test } from 'vitest'
import { changeOfTaxPaid, refundOf } from '../../../../sim/mechanisms/payment/tax-refund.equations.ts'

test('refundOf: half of the tax paid, ⌊1001/2⌋ = 500', () => {
  expect(refundOf(0.5, 1001, -1000)).toBe(500)
})

test('refundOf: half of no more than a year of such losses, 12 · 50 / 2 = 300', () => {
  expect(refundOf(0.5, 1001, -50)).toBe(300)
})

test('changeOfTaxPaid: 30 − 240/12 = 10; what is paid evenly settles at a year of it', () => {
  expect(changeOfTaxPaid(240, 30)).toBe(10)
  expect(changeOfTaxPaid(360, 30)).toBe(0)
})
