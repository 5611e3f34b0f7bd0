/** Fee, split of a loss and the guarantor's screen, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  guaranteeFee,
  guarantorTolerance,
  splitLoss,
} from '../../../../sim/mechanisms/guarantee/guarantee-split.equations.ts'

describe('guaranteeFee = amount · cover · rate · months / 12', () => {
  test('1 000 000 fen, 80% covered, 1% a year, one year: 8000 fen', () => {
    expect(guaranteeFee(1000000, 0.8, 0.01, 12)).toBe(8000)
  })
  test('for the whole term: three years cost three times as much', () => {
    expect(guaranteeFee(1000000, 0.8, 0.01, 36)).toBe(24000)
  })
  test('in whole fen, halves upwards: 100 · 1/2 · 1/100 = 1/2', () => {
    expect(guaranteeFee(100, 0.5, 0.01, 12)).toBe(1)
  })
  test('no cover, no fee', () => {
    expect(guaranteeFee(1000000, 0, 0.01, 12)).toBe(0)
  })
})

describe('splitLoss', () => {
  test('the usual split of 80: 30 local, 20 provincial, 20 national, 10 public', () => {
    expect(splitLoss(80, 0.375, 0.4)).toEqual([30, 20, 20, 10])
  })
  test('floors leave the last fen to the government: 81 → 30 + 20 + 20 + 11', () => {
    expect(splitLoss(81, 0.375, 0.4)).toEqual([30, 20, 20, 11])
  })
  test('two upper halves leave nothing to the government: 100 → 50 + 25 + 25', () => {
    expect(splitLoss(100, 0.5, 0.5)).toEqual([50, 25, 25, 0])
  })
  test('parts are whole, none is negative, and they add up', () => {
    for (let amount = 0; amount < 500; amount++) {
      const parts = splitLoss(amount, 0.37, 0.41)
      expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
      expect(parts.reduce((a, b) => a + b)).toBe(amount)
    }
  })
})

test('guarantorTolerance = most / (1 + localShare): who bears all takes half the risk', () => {
  expect(guarantorTolerance(0.4, 0)).toBe(0.4)
  expect(guarantorTolerance(0.4, 1)).toBe(0.2)
})
