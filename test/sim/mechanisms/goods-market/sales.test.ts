/** Demand and what of it is served, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  deliveredOf,
  demandWithLuck,
  secondRoundShare,
  servedFrom,
  shareServed,
} from '../../../../sim/mechanisms/goods-market/sales.equations.ts'

describe('demandWithLuck = attraction · perAttraction · max(0, 1 + noise · luck)', () => {
  test.each([
    ['no luck', 0, 200],
    ['one standard deviation up: 2 · 100 · 5/4', 1, 250],
    ['one down: 2 · 100 · 3/4', -1, 150],
    ['worse luck than any customers', -5, 0],
  ])('%s', (_, luck, demand) => {
    expect(demandWithLuck(2, 100, 1 / 4, luck)).toBe(demand)
  })
})

test('servedFrom: the wanted, as far as goods go', () => {
  expect(servedFrom(80, 100)).toBe(80)
  expect(servedFrom(120, 100)).toBe(100)
  expect(servedFrom(120, 0)).toBe(0)
})

test('shareServed: 75 of 100 are 3/4; who wants nothing is served', () => {
  expect(shareServed(100, 75)).toBe(3 / 4)
  expect(shareServed(100, 0)).toBe(0)
  expect(shareServed(0, 0)).toBe(1)
})

test('secondRoundShare = min(1, missing / spare)', () => {
  expect(secondRoundShare(25, 100)).toBe(1 / 4)
  expect(secondRoundShare(200, 100)).toBe(1)
  expect(secondRoundShare(200, 0)).toBe(0)
})

test('deliveredOf = ⌊101 · (1 − 1/4)⌋ = 75', () => {
  expect(deliveredOf(101, 1 / 4)).toBe(75)
  expect(deliveredOf(101, 0)).toBe(101)
  expect(deliveredOf(101, 1)).toBe(0)
})
