/** Prices and gains on the technology market, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  resultGain,
  technologyGain,
  technologyPrice,
} from '../../../../sim/mechanisms/innovation/technology-market.equations.ts'

describe('technologyPrice = perGain · gain · 12 · sales, whole fen', () => {
  test('1/2 · 1/16 of a year’s sales: 12 · 1000 / 32', () => {
    expect(technologyPrice(1 / 2, 1 / 16, 1000)).toBe(375)
  })
  test('1/2 · 1/16 · 12 · 1001 = 375.4', () => {
    expect(technologyPrice(1 / 2, 1 / 16, 1001)).toBe(375)
  })
})

test('technologyGain: half of the lead of who licenses, else an institute’s result', () => {
  expect(technologyGain(1 / 4, 1 / 2, 1 / 32)).toBe(1 / 8)
  expect(technologyGain(0, 1 / 2, 1 / 32)).toBe(1 / 32)
  expect(technologyGain(-1 / 4, 1 / 2, 1 / 32)).toBe(1 / 32)
})

test('resultGain = 2 · 1/32 · 3/4 · 2 = 3/32; the mean at the middle of luck', () => {
  expect(resultGain(1 / 32, 3 / 4, 2)).toBe(3 / 32)
  expect(resultGain(1 / 32, 1 / 2, 1)).toBe(1 / 32)
})
