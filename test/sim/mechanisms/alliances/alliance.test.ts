/** Search for partners and trust in them, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  departureProbability,
  searchProbability,
  trustAfterMerger,
  trustAfterMonth,
} from '../../../../sim/mechanisms/alliances/alliance.equations.ts'

describe('searchProbability = rate · openness · (1 − independence) · trust', () => {
  test.each([
    ['fully open, no wish for independence: the rate itself', 1, 0, 1, 1 / 32],
    ['usual independence, half as often', 1, 0.5, 1, 1 / 64],
    ['half as open, half as often', 0.5, 0.5, 1, 1 / 128],
    ['an alliance at half trust, half as often', 1, 0.5, 0.5, 1 / 128],
    ['the closed never', 0, 0, 1, 0],
    ['the fully independent never', 1, 1, 1, 0],
  ])('%s', (_, openness, independence, trust, chance) => {
    expect(searchProbability(1 / 32, openness, independence, trust)).toBe(chance)
  })
})

describe('trustAfterMonth moves towards compatibility, or with a common find towards full trust', () => {
  test('1/2 + 1/8 · (3/4 − 1/2) = 17/32', () => {
    expect(trustAfterMonth(1 / 2, 1 / 8, 3 / 4, false)).toBe(17 / 32)
  })
  test('falls where owners do not get on: 1/2 + 1/8 · (0 − 1/2) = 7/16', () => {
    expect(trustAfterMonth(1 / 2, 1 / 8, 0, false)).toBe(7 / 16)
  })
  test('but rises with a find: 1/2 + 1/8 · (1 − 1/2) = 9/16', () => {
    expect(trustAfterMonth(1 / 2, 1 / 8, 0, true)).toBe(9 / 16)
  })
  test('full trust stays full', () => {
    expect(trustAfterMonth(1, 1 / 8, 1, true)).toBe(1)
  })
})

test('departureProbability = speed · (1 − trust)', () => {
  expect([0, 1 / 2, 1].map((trust) => departureProbability(1 / 32, trust))).toEqual([1 / 32, 1 / 64, 0])
})

describe('trustAfterMerger: the mean over those known and those new', () => {
  test('one known at 3/4, two strangers at 1/2: (3/4 + 1) / 3 = 7/12', () => {
    expect(trustAfterMerger(3 / 4, 1, 1 / 2, 3)).toBe(1.75 / 3)
  })
  test('a firm alone trusts as strangers do', () => {
    expect(trustAfterMerger(0, 0, 1 / 2, 2)).toBe(1 / 2)
  })
})
