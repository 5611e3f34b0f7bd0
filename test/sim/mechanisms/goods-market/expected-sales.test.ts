/** Expected sales, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  lastingSurprise,
  lookAhead,
  relativeSurprise,
  salesExpected,
  weightOfLastMonth,
} from '../../../../sim/mechanisms/goods-market/expected-sales.equations.ts'

describe('relativeSurprise = (demand − expected) / expected, at most 1', () => {
  test.each([
    [125, 100, 1 / 4],
    [75, 100, -1 / 4],
    [0, 100, -1],
    [200, 100, 1],
    [900, 100, 1],
    [50, 0, 1],
    [0, 0, 0],
  ])('%i instead of %i', (demand, expected, surprise) => {
    expect(relativeSurprise(demand, expected)).toBe(surprise)
  })
})

describe('lastingSurprise: the smaller of surprise and trend, if both go one way', () => {
  test.each([
    [1 / 4, 1 / 8, 1 / 8],
    [1 / 8, 1 / 4, 1 / 8],
    [-1 / 4, -1 / 8, -1 / 8],
    [-1 / 8, -1 / 4, -1 / 8],
    [1 / 4, -1 / 8, 0],
    [-1 / 4, 1 / 8, 0],
    [0, 1 / 8, 0],
  ])('surprise %d, trend %d', (surprise, trend, lasting) => {
    expect(lastingSurprise(surprise, trend)).toBe(lasting)
  })
})

test('weightOfLastMonth: a fall that is deeper than the usual weight weighs as much as it is deep', () => {
  expect(weightOfLastMonth(-0.25, 0.25)).toBe(0.25)
  expect(weightOfLastMonth(-0.75, 0.25)).toBe(0.75)
  expect(weightOfLastMonth(0.75, 0.25)).toBe(0.25)
})

test('lookAhead = 1 + 1/2 · 1/4 = 9/8; who decides alone looks nowhere', () => {
  expect(lookAhead(1 / 2, 1 / 4)).toBe(9 / 8)
  expect(lookAhead(1 / 2, -1 / 4)).toBe(7 / 8)
  expect(lookAhead(0, 1 / 4)).toBe(1)
})

test('salesExpected = (100 + 1/4 · (140 − 100)) · 3/2 = 165', () => {
  expect(salesExpected(100, 140, 1 / 4, 3 / 2)).toBe(165)
  expect(salesExpected(100, 60, 1 / 2, 1)).toBe(80)
})
