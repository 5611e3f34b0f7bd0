/** Balanced growth, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { grownBy, grownByMonth } from '../../../../sim/mechanisms/labour/growth.equations.ts'

test('grownByMonth = 1 + growth / 12', () => {
  expect(grownByMonth(0.75)).toBe(1.0625)
  expect(grownByMonth(-0.75)).toBe(0.9375)
})

describe('grownBy = (1 + growth / 12)^months', () => {
  test('1.0625² = 1.12890625 after two months, its reciprocal two months before', () => {
    expect(grownBy(0.75, 2)).toBeCloseTo(1.12890625, 14)
    expect(grownBy(0.75, -2)).toBeCloseTo(1 / 1.12890625, 14)
    expect(grownBy(-0.75, 2)).toBeCloseTo(0.87890625, 14)
  })
  test('exactly 1 without growth', () => {
    expect(grownBy(0, 600)).toBe(1)
  })
})
