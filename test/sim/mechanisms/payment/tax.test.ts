/** Tax, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { taxOn } from '../../../../sim/mechanisms/payment/tax.equations.ts'

describe('taxOn = salesTax · revenue + profitTax · max(0, profit − salesTax · revenue)', () => {
  test('1/32 · 3200 + 1/8 · (900 − 100) = 100 + 100', () => {
    expect(taxOn(3200, 900, 1 / 32, 1 / 8)).toBe(200)
  })
  test('a loss is not taxed, and takes nothing off the tax on sales', () => {
    expect(taxOn(3200, -900, 1 / 32, 1 / 8)).toBe(100)
  })
  test('profit that the tax on sales eats up is not taxed: 100 − 100 = 0', () => {
    expect(taxOn(3200, 100, 1 / 32, 1 / 8)).toBe(100)
    expect(taxOn(3200, 108, 1 / 32, 1 / 8)).toBe(101)
  })
})
