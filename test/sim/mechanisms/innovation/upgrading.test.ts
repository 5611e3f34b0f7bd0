/** Elimination, against values worked out by hand. */
import { expect, test } from 'vitest'
import { closedPerMonth } from '../../../../sim/mechanisms/innovation/upgrading.equations.ts'

test('closedPerMonth: a twelfth of the year’s share', () => {
  expect(closedPerMonth(3 / 4)).toBe(1 / 16)
})
