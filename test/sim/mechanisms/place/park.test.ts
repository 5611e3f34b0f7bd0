/** Parks, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  crowding,
  outsideGain,
  outsideUpkeep,
  parkGain,
  parkPremium,
  parkProbability,
  rentRelief,
  standingOf,
  usualFirms,
} from '../../../../sim/mechanisms/place/park.equations.ts'

test('usualFirms = population / 2 / parks, at least 1', () => {
  expect(usualFirms(1000, 20)).toBe(25)
  expect(usualFirms(10, 20)).toBe(1)
})

test('crowding: 50 firms where 25 are usual; the empty count as one', () => {
  expect(crowding(50, 25)).toBe(2)
  expect(crowding(0, 25)).toBe(1 / 25)
})

describe('parkGain = agglomeration · (1/2 + log(crowd))', () => {
  test('the usual park: 1/8 / 2', () => {
    expect(parkGain(1 / 8, 1)).toBe(1 / 16)
  })
  test('twice as crowded: log 2 / 8 more', () => {
    expect(parkGain(1 / 8, 2)).toBeCloseTo(1 / 16 + Math.LN2 / 8, 15)
  })
  test('on average place makes no difference: half inside, half outside', () => {
    expect(outsideGain(1 / 8)).toBe(-1 / 16)
    expect(parkGain(1 / 8, 1) + outsideGain(1 / 8)).toBe(0)
  })
})

describe('rent and services', () => {
  test('parkPremium = premium · √crowd', () => {
    expect(parkPremium(1 / 8, 1)).toBe(1 / 8)
    expect(parkPremium(1 / 8, 4)).toBe(1 / 4)
  })
  test('outside: 1 − 1/8 / 2 = 15/16', () => {
    expect(outsideUpkeep(1 / 8)).toBe(15 / 16)
  })
})

test('rentRelief = rent · share · strength, rounded', () => {
  expect(rentRelief(1000, 1 / 4, 1 / 2)).toBe(125)
  expect(rentRelief(1001, 1 / 2, 1)).toBe(501)
  expect(rentRelief(1000, 1 / 4, 0)).toBe(0)
})

describe('who settles in a park', () => {
  test('standingOf: in standard deviations; 0 where all are alike', () => {
    expect(standingOf(1 / 4, 1 / 8)).toBe(2)
    expect(standingOf(1 / 4, 0)).toBe(0)
  })
  test('half of the usual founders', () => {
    expect(parkProbability(1 / 2, 1 / 2, 0, 0)).toBe(1 / 2)
  })
  test.each([
    ['the open: log odds 1', 1, 0, 0, 1],
    ['the closed: log odds −1', 0, 0, 0, -1],
    ['two deviations better: log odds 1', 0.5, 2, 0, 1],
    ['half the premium paid: log odds 1/2', 0.5, 0, 0.5, 0.5],
  ])('%s', (_, openness, standing, support, odds) => {
    expect(parkProbability(openness, 1 / 2, standing, support)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 15)
  })
})
