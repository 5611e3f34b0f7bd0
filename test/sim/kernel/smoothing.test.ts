/** Smoothing and fading, against values worked out by hand. */
import { expect, test } from 'vitest'
import { faded, smoothed } from '../../../sim/kernel/smoothing.ts'

test('smoothed goes a part of the way: 100 + 1/4 · (140 − 100) = 110, and down as well', () => {
  expect(smoothed(100, 140, 1 / 4)).toBe(110)
  expect(smoothed(100, 60, 1 / 4)).toBe(90)
  expect(smoothed(100, 140, 0)).toBe(100)
  expect(smoothed(100, 140, 1)).toBe(140)
})

test('after two months at 1/2 a quarter of the old level is left', () => {
  expect(smoothed(smoothed(100, 0, 1 / 2), 0, 1 / 2)).toBe(25)
})

test('faded: 8 · (1 − 1/4) = 6', () => {
  expect(faded(8, 1 / 4)).toBe(6)
  expect(faded(8, 0)).toBe(8)
  expect(faded(-8, 1 / 4)).toBe(-6)
})
