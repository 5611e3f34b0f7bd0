/** Finished goods, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  plannedUnits,
  shareOf,
  unitsWanted,
} from '../../../../sim/mechanisms/goods-market/stock.equations.ts'

describe('shareOf: sold / has, at most all there is', () => {
  test.each([
    [25, 100, 1 / 4],
    [0, 100, 0],
    [100, 100, 1],
    [101, 100, 1],
    [10, 0, 0],
    [0, 0, 0],
  ])('%i of %i', (sold, has, share) => {
    expect(shareOf(sold, has)).toBe(share)
  })
})

test('unitsWanted = 1/4 · 8000 / 100 = 20', () => {
  expect(unitsWanted(1 / 4, 8000, 100)).toBe(20)
})

describe('plannedUnits = sales + speed · (wish · sales − stock)', () => {
  test('100 + 1/2 · (1/4 · 100 − 5) = 110', () => {
    expect(plannedUnits(100, 1 / 2, 1 / 4, 5)).toBe(110)
  })
  test('stocks as wished: sales', () => {
    expect(plannedUnits(100, 1 / 2, 1 / 4, 25)).toBe(100)
  })
  test('stocks far too long: 100 + 1/2 · (25 − 325) = −50', () => {
    expect(plannedUnits(100, 1 / 2, 1 / 4, 325)).toBe(-50)
  })
})
