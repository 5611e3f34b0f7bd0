/** Costs of output, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  costInWages,
  materialsPerUnit,
  normalUnitCost,
  overheadsOf,
  spaceAfterMonth,
  wagesOf,
} from '../../../../sim/mechanisms/production/costs.equations.ts'

test('wagesOf: three of four are paid; a firm of one has no wages', () => {
  expect(wagesOf(4, 1000)).toBe(3000)
  expect(wagesOf(1, 1000)).toBe(0)
})

test('overheadsOf = 1000 · (1/4 + 1/8 · 6) = 1000', () => {
  expect(overheadsOf(1000, 1 / 4, 1 / 8, 6)).toBe(1000)
  expect(overheadsOf(1000, 1 / 4, 1 / 8, 0)).toBe(250)
})

describe('spaceAfterMonth', () => {
  test('room for more people is leased at once', () => {
    expect(spaceAfterMonth(4, 7, 12)).toBe(7)
  })
  test('an eighth of what is not needed is given up: 12 − 4 / 8', () => {
    expect(spaceAfterMonth(12, 8, 8)).toBe(11.5)
  })
})

test('costInWages = 1/4 · 1002 · 3 = 751.5, to whole fen', () => {
  expect(costInWages(1 / 4, 1002, 3)).toBe(752)
})

test('materialsPerUnit = 3/4 · 100 / (1 − 1/4) = 100', () => {
  expect(materialsPerUnit(3 / 4, 100, 1 / 4)).toBe(100)
  expect(materialsPerUnit(3 / 4, 100, 0)).toBe(75)
})

describe('normalUnitCost = (pay + (overheads + depreciation) / staff) / sound units + materials', () => {
  test('(1000 + (600 + 200) / 4) / 30 + 60 = 100', () => {
    expect(normalUnitCost(1000, 600, 200, 4, 30, 60)).toBe(100)
  })
  test('capital that lets a worker make a quarter less makes labour, premises and equipment dearer by a third', () => {
    expect(normalUnitCost(1000, 600, 200, 4, 22.5, 60)).toBeCloseTo(60 + 160 / 3, 10)
  })
  test('premises weigh more on a firm of one', () => {
    expect(normalUnitCost(1000, 600, 200, 1, 30, 60)).toBe(120)
  })
})
