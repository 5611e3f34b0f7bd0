/** Fit, synergy and what allies share, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  afterLearning,
  compatibilityOf,
  complementarityAt,
  gainPerMember,
  knowledgeDistance,
  pairsAmong,
  sharedInnovationCost,
  sharedOverheads,
  synergyOf,
} from '../../../../sim/mechanisms/alliances/synergy.equations.ts'

describe('compatibilityOf = (1 − (|Δopenness| + |Δpatience|) / 2) · nearness', () => {
  test.each([
    ['who is alike and near gets on', 0.5, 0.5, 0.25, 0.25, true, 1],
    ['1 − (1/4 + 1/2) / 2 = 5/8', 0.75, 0.5, 0.25, 0.75, true, 5 / 8],
    ['the same the other way round', 0.5, 0.75, 0.75, 0.25, true, 5 / 8],
    ['5/8 · 1/2 between cities', 0.75, 0.5, 0.25, 0.75, false, 5 / 16],
    ['opposites do not', 0, 1, 1, 0, true, 0],
  ])('%s', (_, openness, otherOpenness, patience, otherPatience, sameCity, worth) => {
    expect(compatibilityOf(openness, otherOpenness, patience, otherPatience, sameCity, 0.5)).toBe(worth)
  })
})

describe('knowledgeDistance = (|Δproductivity| + |Δquality| + sectorDistance) / bestDistance', () => {
  test.each([
    ['(1/4 + 1/8) / (1/4) = 3/2 in a sector', 0.5, 0.25, 0, 0.125, true, 1.5],
    ['the same the other way round', 0.25, 0.5, 0.125, 0, true, 1.5],
    ['(3/8 + 1/8) / (1/4) = 2 between sectors', 0.5, 0.25, 0, 0.125, false, 2],
    ['who knows the same is at distance 0', 0.3, 0.3, 0.1, 0.1, true, 0],
    ['another trade keeps some distance', 0.3, 0.3, 0.1, 0.1, false, 0.5],
  ])('%s', (_, productivity, other, quality, otherQuality, sameSector, distance) => {
    expect(knowledgeDistance(productivity, other, quality, otherQuality, sameSector, 0.125, 0.25)).toBe(
      distance,
    )
  })
})

describe('complementarityAt = 2d / (1 + d²), less the overlap of rivals', () => {
  test.each([
    ['nothing to teach at distance 0', 0, false, 0],
    ['all of it at the best distance', 1, false, 1],
    ['2 · 1/2 / (5/4) = 4/5 on the near side', 0.5, false, 0.8],
    ['2 · 2 / 5 = 4/5 on the far side', 2, false, 0.8],
    ['rivals lack a quarter', 1, true, 0.75],
  ])('%s', (_, distance, rivals, worth) => {
    expect(complementarityAt(distance, rivals, 0.25)).toBe(worth)
  })
})

test('pairsAmong = n(n − 1)/2; one alone counts as one', () => {
  expect([1, 2, 3, 6, 8].map(pairsAmong)).toEqual([1, 1, 3, 15, 28])
})

describe('synergyOf = max(0, 1 + synergy · trust · compatibility · complementarity · (n − 1)^η − ties · (n − 1)/2)', () => {
  test('a firm alone gains and loses nothing', () => {
    expect(synergyOf(1, 4, 1, 1, 1, 0, 2)).toBe(1)
  })
  test('a trio: 1 + 2 · 1/2 · 3/4 · 1/2 · 2 − 1/4 · 2/2 = 3/2', () => {
    expect(synergyOf(3, 2, 1 / 2, 3 / 4, 1 / 2, 2, 1 / 4)).toBe(1.5)
  })
  test('a pair has half a tie each: 1 + 0 − 1/4 · 1/2 = 7/8', () => {
    expect(synergyOf(2, 2, 0, 1, 1, 1, 1 / 4)).toBe(7 / 8)
  })
  test('ties cannot eat more than there is', () => {
    expect(synergyOf(8, 1, 0, 1, 1, 1, 2)).toBe(0)
  })
})

describe('sharedOverheads = 1 + coordination · others − service · trust · 2 · others / (others + 1)', () => {
  test.each([
    ['alone', 0, 1, 1],
    ['a trusting pair: 1 + 1/32 − 1/8 · 1', 1, 1, 1 + 1 / 32 - 1 / 8],
    ['without trust only coordination: 1 + 3/32', 3, 0, 1 + 3 / 32],
    ['four at half trust: 1 + 3/32 − 1/8 · 1/2 · 3/2 = 1', 3, 0.5, 1],
  ])('%s', (_, others, trust, factor) => {
    expect(sharedOverheads(others, trust, 1 / 32, 1 / 8)).toBe(factor)
  })
})

describe('sharedInnovationCost = 1 − share · trust · others / (others + 1)', () => {
  test.each([
    ['alone the whole cost', 0, 1, 1],
    ['a trusting pair saves half the share', 1, 1, 3 / 4],
    ['four at half trust: 1 − 1/2 · 1/2 · 3/4', 3, 0.5, 13 / 16],
    ['without trust nothing', 3, 0, 1],
  ])('%s', (_, others, trust, factor) => {
    expect(sharedInnovationCost(others, trust, 0.5)).toBe(factor)
  })
})

describe('afterLearning closes rate · trust of the gap to the best', () => {
  test('1/4 + 1/4 · 1/2 · (3/4 − 1/4) = 5/16', () => {
    expect(afterLearning(1 / 4, 3 / 4, 1 / 4, 1 / 2)).toBe(5 / 16)
  })
  test('the best stays, and nobody learns without trust', () => {
    expect(afterLearning(3 / 4, 3 / 4, 1 / 4, 1 / 2)).toBe(3 / 4)
    expect(afterLearning(1 / 4, 3 / 4, 1 / 4, 0)).toBe(1 / 4)
  })
})

test('gainPerMember: three at 4 in all, who made 2 and 1 apart: 1/3', () => {
  expect(gainPerMember(4, 2, 1, 3)).toBe(1 / 3)
  expect(gainPerMember(2, 2, 1, 4)).toBe(-1 / 4)
})
