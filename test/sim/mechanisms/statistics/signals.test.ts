/** What entrants, suppliers and banks see of a market's month, against values worked out by hand. */
import { expect, test } from 'vitest'
import { downturnOf, fallBelow, marginOf } from '../../../../sim/mechanisms/statistics/signals.equations.ts'

test('marginOf = profit / sales, 0 without sales', () => {
  expect(marginOf(125, 1000)).toBe(1 / 8)
  expect(marginOf(-125, 1000)).toBe(-1 / 8)
  expect(marginOf(-125, 0)).toBe(0)
})

test('fallBelow = 1 − now / normal; a rise is below 0', () => {
  expect(fallBelow(1000, 750)).toBe(1 / 4)
  expect(fallBelow(1000, 1250)).toBe(-1 / 4)
  expect(fallBelow(1000, 0)).toBe(1)
  expect(fallBelow(0, 750)).toBe(0)
})

test('downturnOf: the fall, but no rise', () => {
  expect(downturnOf(1000, 750)).toBe(1 / 4)
  expect(downturnOf(1000, 1250)).toBe(0)
  expect(downturnOf(0, 750)).toBe(0)
})
