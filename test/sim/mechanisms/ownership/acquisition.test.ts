/** What a firm in distress is worth to a buyer, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  acquisitionPrice,
  buyerProbability,
  coversDebts,
} from '../../../../sim/mechanisms/ownership/acquisition.equations.ts'

describe('buyerProbability = openness · (1 − independence)', () => {
  test.each([
    ['fully open, usual independence', 1, 0.5, 1 / 2],
    ['half as open', 0.5, 0.5, 1 / 4],
    ['without love of independence twice as likely', 1, 0, 1],
    ['the independent do not sell', 1, 1, 0],
  ])('%s', (_, openness, independence, chance) => {
    expect(buyerProbability(openness, independence)).toBe(chance)
  })
})

describe('acquisitionPrice = multiple · 12 · max(0, margin) · sales · max(0, 1 + quality + ability)', () => {
  test.each([
    ['half a year of margin: 1/2 · 12 · 1/8 · 1000', 1 / 8, 0, 0, 750],
    ['quality and ability raise it by a half', 1 / 8, 1 / 4, 1 / 4, 1125],
    ['ability below the usual lowers it', 1 / 8, 0, -1 / 2, 375],
    ['who is bad enough is worth nothing, not less', 1 / 8, -1, -1, 0],
    ['so is everybody in a sector that loses money', -1 / 8, 0, 0, 0],
  ])('%s', (_, margin, quality, ability, price) => {
    expect(acquisitionPrice(1 / 2, margin, 1000, quality, ability)).toBe(price)
  })
  test('in whole fen', () => {
    expect(acquisitionPrice(0.1, 0.1, 7.5, 0, 0)).toBe(1)
  })
})

test('coversDebts: price and cash reach what is owed', () => {
  expect(coversDebts(700, 1000, 300)).toBe(true)
  expect(coversDebts(699, 1000, 300)).toBe(false)
  expect(coversDebts(0, 1000, 1000)).toBe(true)
})
