/** Mark-up and price, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  marginOfMarkup,
  markupAfterMonth,
  priceOver,
  shortness,
} from '../../../../sim/mechanisms/goods-market/pricing.equations.ts'

describe('shortness = min(1, (wanted − stock) / (wanted + stock) + unmet)', () => {
  test.each([
    ['stock as wanted', 30, 30, 0, 0],
    ['a third of it', 30, 10, 0, 1 / 2],
    ['thrice as much', 10, 30, 0, -1 / 2],
    ['nothing there', 30, 0, 0, 1],
    ['nothing wanted', 0, 30, 0, 0],
    ['a quarter of demand missed', 30, 30, 1 / 4, 1 / 4],
    ['shorter than short', 30, 0, 1 / 2, 1],
  ])('%s', (_, wanted, stock, unmet, short) => {
    expect(shortness(wanted, stock, unmet)).toBe(short)
  })
})

describe('markupAfterMonth = (1 − speed) · markup + speed · normal + speed · band · shortness', () => {
  test('3/4 · 1/2 + 1/4 · 1/4 = 7/16', () => {
    expect(markupAfterMonth(1 / 2, 1 / 4, 1 / 4, 1 / 8, 0)).toBe(7 / 16)
  })
  test('short of all goods: 1/4 · 1/8 = 1/32 more, at a glut less', () => {
    expect(markupAfterMonth(1 / 2, 1 / 4, 1 / 4, 1 / 8, 1)).toBe(7 / 16 + 1 / 32)
    expect(markupAfterMonth(1 / 2, 1 / 4, 1 / 4, 1 / 8, -1)).toBe(7 / 16 - 1 / 32)
  })
  test('stays at normal + band once there', () => {
    expect(markupAfterMonth(3 / 8, 1 / 4, 1 / 4, 1 / 8, 1)).toBe(3 / 8)
  })
})

test('priceOver = (1 + 1/4) · 80 = 100', () => {
  expect(priceOver(80, 1 / 4)).toBe(100)
})

test('marginOfMarkup = 1/3 / (4/3) = 1/4', () => {
  expect(marginOfMarkup(1 / 3)).toBe(1 / 4)
  expect(marginOfMarkup(1)).toBe(1 / 2)
  expect(marginOfMarkup(0)).toBe(0)
})
