/** What core enterprises pay, against values worked out by hand. */
import { expect, test } from 'vitest'
import { paidOfDue } from '../../../../sim/mechanisms/banking/confirmed-receivables.equations.ts'

test('paidOfDue: ⌊3/4 · 101⌋ = 75; all or nothing at 1 and 0', () => {
  expect(paidOfDue(101, 0.75)).toBe(75)
  expect(paidOfDue(101, 1)).toBe(101)
  expect(paidOfDue(101, 0)).toBe(0)
})
