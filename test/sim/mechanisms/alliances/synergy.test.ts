/** Fit, synergy and what allies share, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  compatibilityOf,
  complementarityAt,
  gainFromAllies,
  gainPerMember,
  knowledgeDistance,
  pairsAmong,
  sharedOverheads,
  synergyOf,
} from '../../../../sim/mechanisms/alliances/synergy.equations.ts'

describe('compatibilityOf = 1 − (|Δopenness| + |Δpatience|) / 2', () => {
  test.each([
    ['who is alike gets on', 0.5, 0.5, 0.25, 0.25, 1],
    ['1 − (1/4 + 1/2) / 2 = 5/8', 0.75, 0.5, 0.25, 0.75, 5 / 8],
    ['the same the other way round', 0.5, 0.75, 0.75, 0.25, 5 / 8],
    ['opposites do not', 0, 1, 1, 0, 0],
  ])('%s', (_, openness, otherOpenness, patience, otherPatience, worth) => {
    expect(compatibilityOf(openness, otherOpenness, patience, otherPatience)).toBe(worth)
  })
})

describe('knowledgeDistance = (|Δproductivity| + |Δquality|) / bestDistance', () => {
  test.each([
    ['(1/4 + 1/8) / (1/4) = 3/2', 0.5, 0.25, 0, 0.125, 1.5],
    ['the same the other way round', 0.25, 0.5, 0.125, 0, 1.5],
    ['who knows the same is at distance 0', 0.3, 0.3, 0.1, 0.1, 0],
  ])('%s', (_, productivity, other, quality, otherQuality, distance) => {
    expect(knowledgeDistance(productivity, other, quality, otherQuality, 0.25)).toBe(distance)
  })
})

describe('complementarityAt = 2d / (1 + d²)', () => {
  test.each([
    ['nothing to teach at distance 0', 0, 0],
    ['all of it at the best distance', 1, 1],
    ['2 · 1/2 / (5/4) = 4/5 on the near side', 0.5, 0.8],
    ['2 · 2 / 5 = 4/5 on the far side', 2, 0.8],
  ])('%s', (_, distance, worth) => {
    expect(complementarityAt(distance)).toBe(worth)
  })
})

test('gainFromAllies = √others: one gives one, four give two', () => {
  expect([0, 1, 4].map(gainFromAllies)).toEqual([0, 1, 2])
})

test('pairsAmong = n(n − 1)/2; one alone counts as one', () => {
  expect([1, 2, 3, 6, 8].map(pairsAmong)).toEqual([1, 1, 3, 15, 28])
})

describe('synergyOf = max(0, 1 + synergy · trust · compatibility · complementarity · √(n − 1) − ties · (n − 1)/2)', () => {
  test('a firm alone gains and loses nothing', () => {
    expect(synergyOf(1, 4, 1, 1, 1, 2)).toBe(1)
  })
  test('five: 1 + 2 · 1/2 · 3/4 · 1/2 · √4 − 1/4 · 4/2 = 5/4', () => {
    expect(synergyOf(5, 2, 1 / 2, 3 / 4, 1 / 2, 1 / 4)).toBe(5 / 4)
  })
  test('a pair has half a tie each: 1 + 0 − 1/4 · 1/2 = 7/8', () => {
    expect(synergyOf(2, 2, 0, 1, 1, 1 / 4)).toBe(7 / 8)
  })
  test('ties cannot eat more than there is', () => {
    expect(synergyOf(8, 1, 0, 1, 1, 2)).toBe(0)
  })
})

describe('sharedOverheads = 1 − sharing · trust · √others', () => {
  test.each([
    ['alone', 0, 1, 1],
    ['a trusting pair: 1 − 1/8 · 1', 1, 1, 7 / 8],
    ['five at half trust: 1 − 1/8 · 1/2 · √4', 4, 0.5, 7 / 8],
    ['without trust nothing', 3, 0, 1],
  ])('%s', (_, others, trust, factor) => {
    expect(sharedOverheads(others, trust, 1 / 8)).toBe(factor)
  })
})

test('gainPerMember: three at 4 in all, who made 2 and 1 apart: 1/3', () => {
  expect(gainPerMember(4, 2, 1, 3)).toBe(1 / 3)
  expect(gainPerMember(2, 2, 1, 4)).toBe(-1 / 4)
})
