/** The year a month lies in, as its first month. */
import { expect, test } from 'vitest'
import { yearOf } from '../../../../sim/mechanisms/public-sector/year.ts'

test('months 0 to 11 are of the year 0, the twelfth begins another', () => {
  expect([0, 1, 11, 12, 23, 24].map(yearOf)).toEqual([0, 0, 0, 12, 12, 24])
})

test('months of a burn-in are counted from below', () => {
  expect([-1, -12, -13].map(yearOf)).toEqual([-12, -12, -24])
})
