/** Bridges, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  bridgedRisk,
  bridgeFee,
  bridgeFundLeft,
  paysFee,
  withdrawalProbability,
  wouldLendAgain,
} from '../../../../sim/mechanisms/credit/maturity.equations.ts'

test('bridgeFee: 1.2% of 1 000 000 are 12 000; halves of a fen upwards', () => {
  expect(bridgeFee(1000000, 0.012)).toBe(12000)
  expect(bridgeFee(1, 0.5)).toBe(1)
})

describe('withdrawalProbability = herd · downturn · (1 − curb)', () => {
  test('2 · 1/8 · (1 − 1/4) = 3/16', () => {
    expect(withdrawalProbability(2, 1 / 8, 1 / 4)).toBe(3 / 16)
  })
  test('in normal times banks keep their word', () => {
    expect(withdrawalProbability(1.6, 0, 0)).toBe(0)
  })
  test('a full curb prevents all', () => {
    expect(withdrawalProbability(1.6, 0.3, 1)).toBe(0)
  })
})

test('bridgeFundLeft: ⌊1/2 · 1001⌋ − 300 = 200, never below 0', () => {
  expect(bridgeFundLeft(0.5, 1001, 300)).toBe(200)
  expect(bridgeFundLeft(0.5, 1001, 501)).toBe(0)
})

describe('wouldLendAgain: risk < cutoff + cover · screen', () => {
  test.each([
    ['1/8 not reached', 0.124, 0, true],
    ['reached', 0.125, 0, false],
    ['half covered: 1/8 + 1/2 · 1/4 = 1/4', 0.249, 0.5, true],
    ['at it no more', 0.25, 0.5, false],
  ])('%s', (_, risk, cover, sound) => {
    expect(wouldLendAgain(risk, 1 / 8, cover, 1 / 4)).toBe(sound)
  })
})

test('bridgedRisk = cutoff · (1 − breaking); nobody bridges for who refused to pay', () => {
  expect(bridgedRisk(1 / 8, 1 / 4, false)).toBe(3 / 32)
  expect(bridgedRisk(1 / 8, 1 / 4, true)).toBe(0)
})

test('paysFee: 1/8 of 1000 and a fen', () => {
  expect(paysFee(126, 1000, 1 / 8)).toBe(true)
  expect(paysFee(125, 1000, 1 / 8)).toBe(false)
})
