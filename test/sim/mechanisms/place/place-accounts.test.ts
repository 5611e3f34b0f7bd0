/** What measures of place cost the public, against values worked out by hand. */
import { expect, test } from 'vitest'
import { publicServicesCost } from '../../../../sim/mechanisms/place/place-accounts.equations.ts'

test('publicServicesCost = ⌊relief · (1 + waste)⌋', () => {
  expect(publicServicesCost(1000, 1 / 4)).toBe(1250)
  expect(publicServicesCost(1001, 1 / 4)).toBe(1251)
  expect(publicServicesCost(1000, 0)).toBe(1000)
})
