/** Cultivation, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  driveOfGrant,
  grantedShare,
  growthSinceReview,
  tierScore,
  UPPER_TIER,
} from '../../../../sim/mechanisms/innovation/cultivation.equations.ts'

test('growthSinceReview: from 8 to 10 is a quarter; newcomers have not grown', () => {
  expect(growthSinceReview(10, 8)).toBe(1 / 4)
  expect(growthSinceReview(6, 8)).toBe(-1 / 4)
  expect(growthSinceReview(10, 0)).toBe(0)
})

test('tierScore = 1/4 / (1/8) + 2 · 1/4 = 5/2', () => {
  expect(tierScore(1 / 4, 1 / 8, 2, 1 / 4)).toBe(5 / 2)
})

test('grantedShare: the upper of two tiers gets the full rate, the lower a part', () => {
  expect(grantedShare(1 / 4, UPPER_TIER, 1 / 2)).toBe(1 / 4)
  expect(grantedShare(1 / 4, 1, 1 / 2)).toBe(1 / 8)
})

test('driveOfGrant = 1 + 2 · 1/8 = 5/4', () => {
  expect(driveOfGrant(2, 1 / 8)).toBe(5 / 4)
  expect(driveOfGrant(2, 0)).toBe(1)
})
