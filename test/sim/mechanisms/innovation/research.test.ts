/** Incentives, costs and chances of innovation, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  gainInProductivity,
  gainInQuality,
  imitationOf,
  incentiveToResearch,
  juryScore,
  monthlyBudget,
  processRateWith,
  productChance,
  relabelledCost,
  standardQuality,
  valueOfProtection,
  effortOf,
} from '../../../../sim/mechanisms/innovation/research.equations.ts'

test('imitationOf = 1/8 · (1 − 1/2 · 1/2) = 3/32', () => {
  expect(imitationOf(1 / 8, 1 / 2, 1 / 2)).toBe(3 / 32)
  expect(imitationOf(1 / 8, 1 / 2, 0)).toBe(1 / 8)
})

describe('valueOfProtection = (discount + obsolescence) / (discount + imitation)', () => {
  test('(1/8 + 1/8) / (1/8 + 1/16) = 4/3', () => {
    expect(valueOfProtection(1 / 8, 1 / 8, 1 / 16)).toBeCloseTo(4 / 3, 15)
  })
  test('1 without protection', () => {
    expect(valueOfProtection(1 / 8, 1 / 8, 1 / 8)).toBe(1)
  })
})

test('incentiveToResearch = 2 · (1 + 3/2 · 1/4) = 11/4', () => {
  expect(incentiveToResearch(2, 3 / 2, 1 / 4)).toBe(11 / 4)
  expect(incentiveToResearch(2, 3 / 2, 0)).toBe(2)
})

test('relabelledCost = ⌊1001 · 1/2 · 1/4⌋ = 125', () => {
  expect(relabelledCost(1001, 1 / 2, 1 / 4)).toBe(125)
  expect(relabelledCost(1001, 1 / 2, 0)).toBe(0)
})

describe('productChance = rate · incentive · knowledge · cultivated', () => {
  test('1/64 · 2 · 3/2 · 2 · 4 = 3/8', () => {
    expect(productChance(1 / 64, 2, 3 / 2, 4)).toBe(3 / 16)
  })
  test('nobody tries where nothing is known', () => {
    expect(productChance(1 / 64, 2, 0, 4)).toBe(0)
  })
})

test('effortOf = 3/2 · (1/2 + 1/4) = 9/8', () => {
  expect(effortOf(3 / 2, 1 / 2, 1 / 4)).toBe(9 / 8)
})

test('processRateWith = 1/16 · (1 + 1/2) = 3/32', () => {
  expect(processRateWith(1 / 16, 1 / 2)).toBe(3 / 32)
  expect(processRateWith(1 / 16, 0)).toBe(1 / 16)
})

test('a find of 1/4 at a draw of 1/8 is 1/32 in productivity, 7/32 in quality', () => {
  expect(gainInProductivity(1 / 4, 1 / 8)).toBe(1 / 32)
  expect(gainInQuality(1 / 4, 1 / 8)).toBe(7 / 32)
})

test('standardQuality: 1/4 is two spreads of 1/8; nothing where none differ', () => {
  expect(standardQuality(1 / 4, 1 / 8)).toBe(2)
  expect(standardQuality(1 / 4, 0)).toBe(0)
})

test('juryScore = 1/2 · 2 + 3/4 = 7/4', () => {
  expect(juryScore(1 / 2, 2, 3 / 4)).toBe(7 / 4)
})

test('monthlyBudget: a twelfth of a year, ⌊1/2 · 12 010 / 12⌋ = ⌊500.4⌋', () => {
  expect(monthlyBudget(1 / 2, 12010)).toBe(500)
  expect(monthlyBudget(0, 12010)).toBe(0)
})
