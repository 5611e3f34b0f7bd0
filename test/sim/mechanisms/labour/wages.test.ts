/** The wage curve, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  searchSpeed,
  trendAfterMonth,
  wageAfterMonth,
  wageCurve,
} from '../../../../sim/mechanisms/labour/wages.equations.ts'

describe('wageCurve = trend · (unemployment / normal)^−slope', () => {
  test('normal unemployment, 8 of 64 at 1/8: the trend wage', () => {
    expect(wageCurve(5000, 8, 64, 1 / 8, 0.1)).toBe(5000)
  })
  test('four times the normal at a slope of 1/2: half the trend', () => {
    expect(wageCurve(5000, 32, 64, 1 / 8, 0.5)).toBeCloseTo(2500, 9)
  })
  test('a quarter of the normal at a slope of 1/2: twice the trend', () => {
    expect(wageCurve(5000, 2, 64, 1 / 8, 0.5)).toBeCloseTo(10000, 9)
  })
  test('unemployment doubled at the slope of −0.1 (Blanchflower & Oswald 1994): 2^−0.1 = 0.933', () => {
    expect(wageCurve(1, 16, 64, 1 / 8, 0.1)).toBeCloseTo(0.933033, 6)
  })
  test('wages fall with unemployment', () => {
    expect(wageCurve(5000, 9, 64, 1 / 8, 0.1)).toBeLessThan(wageCurve(5000, 8, 64, 1 / 8, 0.1))
  })
  test('nobody free counts as one, so does an empty city', () => {
    expect(wageCurve(5000, 0, 64, 1 / 8, 0.1)).toBe(wageCurve(5000, 1, 64, 1 / 8, 0.1))
    expect(wageCurve(5000, -3, 0, 1, 0.1)).toBe(5000)
  })
})

test('wageAfterMonth: 1/8 of the way from 1000 to 1200', () => {
  expect(wageAfterMonth(1000, 1200, 1 / 8)).toBe(1025)
  expect(wageAfterMonth(1000, 800, 1 / 8)).toBe(975)
})

describe('trendAfterMonth = trend · (unemployment / normal)^−slope', () => {
  test('it stays where as many as normal are out of work', () => {
    expect(trendAfterMonth(5000, 8, 64, 1 / 8, 0.002)).toBe(5000)
  })
  test('with twice as many it falls by 0.14% a month, 1.65% a year', () => {
    expect(trendAfterMonth(1, 16, 64, 1 / 8, 0.002)).toBeCloseTo(0.998615, 6)
  })
})

test('searchSpeed = 1/100 · (1 + 12 · 1/2) half way through the search, 1/100 from its end on', () => {
  expect(searchSpeed(1 / 100, 12, 1 / 2)).toBeCloseTo(7 / 100, 12)
  expect(searchSpeed(1 / 100, 12, 0)).toBe(1 / 100)
  expect(searchSpeed(1 / 100, 12, -1)).toBe(1 / 100)
})
