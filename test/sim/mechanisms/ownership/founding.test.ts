/** Size, cost and money of a new firm, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  goodUnits,
  startingCash,
  startingMonth,
  startingSales,
  startingStaff,
  wonFromOutside,
} from '../../../../sim/mechanisms/ownership/founding.equations.ts'

test('goodUnits: a quarter of 8 units is scrap', () => {
  expect(goodUnits(8, 1 / 4)).toBe(6)
})

test('startingSales = base · exp(appeal) · perAttraction', () => {
  expect(startingSales(2, 0, 500)).toBe(1000)
  expect(startingSales(2, Math.LN2, 500)).toBeCloseTo(2000, 10)
})

describe('startingStaff = max(1, ⌊min(people, sales / price / perWorker) + 1/2⌋)', () => {
  test.each([
    ['1000 / 10 / 25 = 4', 1000, 4],
    ['4.48 is 4', 1120, 4],
    ['4.5 is 5', 1125, 5],
    ['the owner at least', 10, 1],
    ['everybody in the city at most', 1e12, 40],
  ])('%s', (_, sales, staff) => {
    expect(startingStaff(sales, 10, 25, 40)).toBe(staff)
  })
})

test('startingMonth: 400 and 1000 / 10 units at 2', () => {
  expect(startingMonth(400, 1000, 10, 2)).toBe(600)
})

describe('startingCash = outflow · months, rounded', () => {
  test('400 · 3', () => {
    expect(startingCash(400, 3)).toBe(1200)
  })
  test('to the nearest fen, halves up', () => {
    expect(startingCash(1, 0.5)).toBe(1)
    expect(startingCash(1, 0.25)).toBe(0)
  })
})

describe('wonFromOutside: a share of the base in whole quanta, no more than outsiders have', () => {
  test('half of 3', () => {
    expect(wonFromOutside(3, 1 / 2, 10, 4)).toBe(1.5)
  })
  test('half of 3/4, in quarters: round(1.5) = 2 of them', () => {
    expect(wonFromOutside(3 / 4, 1 / 2, 10, 4)).toBe(1 / 2)
  })
  test('outsiders have only 1', () => {
    expect(wonFromOutside(3, 1 / 2, 1, 4)).toBe(1)
  })
})
