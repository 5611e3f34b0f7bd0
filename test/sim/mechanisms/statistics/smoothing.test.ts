/** Exponential smoothing, against values worked out by hand. */
import { expect, test } from 'vitest'
import { smoothed } from '../../../../sim/mechanisms/statistics/smoothing.equations.ts'

test('smoothed = before + speed · (now − before)', () => {
  expect(smoothed(100, 180, 1 / 8)).toBe(110)
  expect(smoothed(100, 20, 1 / 8)).toBe(90)
})

test('what is remembered stays at speed 0 and is forgotten at 1', () => {
  expect(smoothed(100, 180, 0)).toBe(100)
  expect(smoothed(100, 180, 1)).toBe(180)
})

test('after two months a quarter of the old level is left at speed 1/2', () => {
  expect(smoothed(smoothed(100, 0, 1 / 2), 0, 1 / 2)).toBe(25)
})
