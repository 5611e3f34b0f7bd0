/** Cultivation, against values worked out by hand. */
import { expect, test } from 'vitest'
import { grantedShare, UPPER_TIER } from '../../../../sim/mechanisms/innovation/cultivation.equations.ts'

test('grantedShare: the upper of two tiers gets the full rate, the lower half of it', () => {
  expect(grantedShare(1 / 4, UPPER_TIER)).toBe(1 / 4)
  expect(grantedShare(1 / 4, 1)).toBe(1 / 8)
})
