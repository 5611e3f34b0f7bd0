/** Search for partners and trust in them, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  departureProbability,
  mostSearching,
  searchProbability,
  trustAfterMerger,
  trustAfterMonth,
} from '../../../../sim/mechanisms/alliances/alliance.equations.ts'

describe('searchProbability = most · openness · (1 − independence) · trust, most = 2 · rate', () => {
  test.each([
    ['fully open, usual independence: the rate itself', 1, 0.5, 1, 1 / 64],
    ['half as open, half as often', 0.5, 0.5, 1, 1 / 128],
    ['an alliance at half trust, half as often', 1, 0.5, 0.5, 1 / 128],
    ['the closed never', 0, 0, 1, 0],
    ['the fully independent never', 1, 1, 1, 0],
  ])('%s', (_, openness, independence, trust, chance) => {
    expect(searchProbability(mostSearching(1 / 64), openness, independence, trust)).toBe(chance)
  })
  test('nobody looks more often than mostSearching says', () => {
    expect(mostSearching(1 / 64)).toBe(1 / 32)
    expect(searchProbability(1 / 32, 1, 0, 1)).toBe(1 / 32)
  })
})

describe('trustAfterMonth moves towards compatibility, and up with a common find', () => {
  test('1/2 + 1/8 · (1 − 1/2) = 9/16', () => {
    expect(trustAfterMonth(1 / 2, 1 / 8, 1, false, 1 / 4)).toBe(9 / 16)
  })
  test('falls where owners do not get on: 1/2 + 1/8 · (0 − 1/2) = 7/16', () => {
    expect(trustAfterMonth(1 / 2, 1 / 8, 0, false, 1 / 4)).toBe(7 / 16)
  })
  test('a find takes a quarter of the distrust left: 9/16 + 1/4 · 7/16 = 43/64', () => {
    expect(trustAfterMonth(1 / 2, 1 / 8, 1, true, 1 / 4)).toBe(43 / 64)
  })
  test('full trust stays full', () => {
    expect(trustAfterMonth(1, 1 / 8, 1, true, 1 / 4)).toBe(1)
  })
})

describe('departureProbability = rate · (1 − trust) · (1 + byIndependence · (independence − 1/2))', () => {
  test.each([
    ['without trust, of usual independence: the rate', 0, 0.5, 1 / 32],
    ['half the trust, half the chance', 0.5, 0.5, 1 / 64],
    ['the independent leave three times as readily', 0, 1, 3 / 64],
    ['as those who do not care for independence', 0, 0, 1 / 64],
    ['nobody leaves whom it trusts', 1, 1, 0],
  ])('%s', (_, trust, independence, chance) => {
    expect(departureProbability(1 / 32, trust, 1, independence)).toBe(chance)
  })
  test('where independence does not count all leave at the rate', () => {
    expect([0, 1 / 2, 1].map((wish) => departureProbability(1 / 32, 0, 0, wish))).toEqual([
      1 / 32,
      1 / 32,
      1 / 32,
    ])
  })
})

describe('trustAfterMerger: the mean over those known and those new', () => {
  test('one known at 3/4, two strangers at 1/2: (3/4 + 1) / 3 = 7/12', () => {
    expect(trustAfterMerger(3 / 4, 1, 1 / 2, 3)).toBe(1.75 / 3)
  })
  test('a firm alone trusts as strangers do', () => {
    expect(trustAfterMerger(0, 0, 1 / 2, 2)).toBe(1 / 2)
  })
})
