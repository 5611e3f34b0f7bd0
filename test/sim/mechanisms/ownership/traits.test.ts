/** What founders and new firms are like, against values worked out by hand; means by the midpoint rule. */
import { describe, expect, test } from 'vitest'
import {
  digitalOf,
  dispositionOf,
  entrySizeOf,
  exposureOf,
  incentivesOf,
  practiceOf,
  runwayWishOf,
  skillOf,
  softQualityOf,
  staffExposureOf,
} from '../../../../sim/mechanisms/ownership/traits.equations.ts'

const STEPS = 1000

function meanOf(trait: (u: number) => number): number {
  let sum = 0
  for (let i = 0; i < STEPS; i++) sum += trait((i + 0.5) / STEPS)
  return sum / STEPS
}

describe('values', () => {
  test('exposureOf = 6u⁵: 6/32 at 1/2', () => {
    expect([0, 1 / 2, 1].map(exposureOf)).toEqual([0, 6 / 32, 6])
  })
  test('staffExposureOf: 4(u − 1/2) where half is spared, 2u where nobody is', () => {
    expect([0, 0.49, 0.5, 0.75, 1].map((u) => staffExposureOf(1 / 2, u))).toEqual([0, 0, 0, 1, 2])
    expect([0, 1 / 2, 1].map((u) => staffExposureOf(0, u))).toEqual([0, 1, 2])
  })
  test('softQualityOf = 0.6 · ability + 0.8 · noise at a correlation of 0.6', () => {
    expect(softQualityOf(0.6, 1, 0)).toBe(0.6)
    expect(softQualityOf(0.6, 0, 1)).toBe(0.8)
    expect(softQualityOf(0.6, -2, 1)).toBeCloseTo(-0.4, 15)
  })
  test('practiceOf = 2 · mean · u, at most 1', () => {
    expect(practiceOf(0.5, 0)).toBe(0)
    expect(practiceOf(0.5, 0.5)).toBe(0.5)
    expect(practiceOf(0.75, 1)).toBe(1)
  })
  test('dispositionOf = 4 · mean · u³: 4 · 1/4 · 1/8 at 1/2', () => {
    expect([0, 1 / 2, 1].map((u) => dispositionOf(1 / 4, u))).toEqual([0, 1 / 8, 1])
  })
  test('digitalOf = 2 · mean · u', () => {
    expect([0, 1 / 4, 1].map((u) => digitalOf(1 / 4, u))).toEqual([0, 1 / 8, 1 / 2])
  })
  test('incentivesOf = 0.2 + 0.6u where the mean is 1/2 and the least 0.4 of it, at most 1', () => {
    expect([0, 0.5, 1].map((u) => incentivesOf(1 / 2, 0.4, u))).toEqual([0.2, 0.5, 0.8])
    expect(incentivesOf(3 / 4, 1 / 2, 1)).toBe(1)
  })
  test('skillOf = mean · (1/2 + u) where the least is half of the mean', () => {
    expect([0, 1 / 2, 1].map((u) => skillOf(1 / 4, 1 / 2, u))).toEqual([1 / 8, 1 / 4, 3 / 8])
  })
  test('runwayWishOf: the median at 0, twice that at log 2 / spread', () => {
    expect(runwayWishOf(3, 0.5, 0)).toBe(3)
    expect(runwayWishOf(3, 0.5, 2 * Math.LN2)).toBeCloseTo(6, 14)
  })
  test('entrySizeOf: exp(spread · z − spread²/2)', () => {
    expect(entrySizeOf(2, 0, 3)).toBe(2)
    expect(entrySizeOf(2, 1, 1 / 2)).toBe(2)
    expect(entrySizeOf(2, 1, 1 / 2 + Math.LN2)).toBeCloseTo(4, 14)
  })
})

describe('means over a uniform draw', () => {
  test.each([
    ['exposure', exposureOf, 1],
    ['staff exposure, a half spared', (u: number) => staffExposureOf(1 / 2, u), 1 / 2],
    ['staff exposure, a quarter spared', (u: number) => staffExposureOf(1 / 4, u), 3 / 4],
    ['practice', (u: number) => practiceOf(0.5, u), 0.5],
    ['disposition', (u: number) => dispositionOf(0.03, u), 0.03],
    ['digital level', (u: number) => digitalOf(0.2, u), 0.2],
    ['skill', (u: number) => skillOf(0.4, 1 / 4, u), 0.4],
  ])('%s', (_, trait, mean) => {
    expect(meanOf(trait)).toBeCloseTo(mean, 4)
  })
})

test('what is softly known has variance 0.6² + 0.8² = 1', () => {
  expect(softQualityOf(0.6, 1, 0) ** 2 + softQualityOf(0.6, 0, 1) ** 2).toBeCloseTo(1, 15)
})
