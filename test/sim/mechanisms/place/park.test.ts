/** Parks, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  crowding,
  moveProbability,
  movingCost,
  outsideGain,
  outsideUpkeep,
  parkGain,
  parkPremium,
  parkProbability,
  parkUpkeep,
  placesOpened,
  rentRelief,
  standingOf,
  usualFirms,
  usualOdds,
} from '../../../../sim/mechanisms/place/park.equations.ts'

test('usualFirms = population · share / parks, at least 1', () => {
  expect(usualFirms(1000, 1 / 2, 20)).toBe(25)
  expect(usualFirms(10, 1 / 2, 20)).toBe(1)
})

test('crowding: 50 firms where 25 are usual; the empty count as one', () => {
  expect(crowding(50, 25)).toBe(2)
  expect(crowding(0, 25)).toBe(1 / 25)
})

describe('parkGain = gain · (1 − share) + agglomeration · log(crowd)', () => {
  test('the usual park: 1/8 · 3/4', () => {
    expect(parkGain(1 / 8, 1 / 4, 1 / 16, 1)).toBe(3 / 32)
  })
  test('twice as crowded: log 2 / 16 more', () => {
    expect(parkGain(1 / 8, 1 / 4, 1 / 16, 2)).toBeCloseTo(3 / 32 + Math.LN2 / 16, 15)
  })
  test('on average place makes no difference: 1/4 inside, 3/4 outside', () => {
    expect(outsideGain(1 / 8, 1 / 4)).toBe(-1 / 32)
    expect((1 / 4) * parkGain(1 / 8, 1 / 4, 1 / 16, 1) + (3 / 4) * outsideGain(1 / 8, 1 / 4)).toBe(0)
  })
})

describe('rent and services', () => {
  test('parkPremium = premium · √crowd', () => {
    expect(parkPremium(1 / 8, 1)).toBe(1 / 8)
    expect(parkPremium(1 / 8, 4)).toBe(1 / 4)
  })
  test('outside: 1 − 1/4 · (1/4 − 1/8) = 31/32', () => {
    expect(outsideUpkeep(1 / 4, 1 / 4, 1 / 8)).toBe(31 / 32)
  })
  test('inside the premium comes on top, what sharing saves goes off: 31/32 + 1/4 − 1/8', () => {
    expect(parkUpkeep(31 / 32, 1 / 4, 1 / 8)).toBe(35 / 32)
  })
  test('on average 1: 1/4 inside, 3/4 outside', () => {
    expect((1 / 4) * (35 / 32) + (3 / 4) * (31 / 32)).toBe(1)
  })
})

test('rentRelief = rent · share · strength, rounded', () => {
  expect(rentRelief(1000, 1 / 4, 1 / 2)).toBe(125)
  expect(rentRelief(1001, 1 / 2, 1)).toBe(501)
  expect(rentRelief(1000, 1 / 4, 0)).toBe(0)
})

describe('who settles in a park', () => {
  const pulls = { parkOpen: 1, parkBetter: 0.5, parkDraw: 2 }
  const log3 = Math.log(3)
  test('usualOdds: log(share / (1 − share)); 0 where all settle', () => {
    expect(usualOdds(1 / 2)).toBe(0)
    expect(usualOdds(3 / 4)).toBeCloseTo(log3, 15)
    expect(usualOdds(1)).toBe(0)
  })
  test('standingOf: in standard deviations; 0 where all are alike', () => {
    expect(standingOf(1 / 4, 1 / 8)).toBe(2)
    expect(standingOf(1 / 4, 0)).toBe(0)
  })
  test('the usual founder settles as founders do', () => {
    expect(parkProbability(pulls, log3, 1 / 2, 0, 0)).toBeCloseTo(3 / 4, 15)
  })
  test.each([
    ['the open: log odds 1', 1, 0, 0, 1],
    ['the closed: log odds −1', 0, 0, 0, -1],
    ['two deviations better: log odds 1', 0.5, 2, 0, 1],
    ['half the premium paid: log odds 1', 0.5, 0, 0.5, 1],
  ])('%s', (_, openness, standing, support, odds) => {
    expect(parkProbability(pulls, 0, openness, standing, support)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 15)
  })
})

test('moveProbability = rate · openness', () => {
  expect(moveProbability(1 / 32, 1 / 2)).toBe(1 / 64)
})

test('movingCost: half a wage of 501 for each of 3, rounded', () => {
  expect(movingCost(1 / 2, 501, 3)).toBe(752)
})

test('placesOpened = ⌈support · perFirm · population⌉', () => {
  expect(placesOpened(1, 1 / 64, 640)).toBe(10)
  expect(placesOpened(1 / 4, 1 / 64, 640)).toBe(3)
  expect(placesOpened(0, 1 / 64, 640)).toBe(0)
})
