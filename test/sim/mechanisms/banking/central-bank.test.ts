/** Interest on reserves, against values worked out by hand. */
import { expect, test } from 'vitest'
import { reserveInterest } from '../../../../sim/mechanisms/banking/central-bank.equations.ts'

test('reserveInterest: ⌊1000 · 1/8 / 12⌋ = ⌊10.4⌋, the same on what was borrowed', () => {
  expect(reserveInterest(1000, 1 / 8)).toBe(10)
  expect(reserveInterest(-1000, 1 / 8)).toBe(10)
})
