/** Elimination and renewal, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  closedPerMonth,
  gainOfRebuilding,
} from '../../../../sim/mechanisms/innovation/upgrading.equations.ts'

test('closedPerMonth: a twelfth of the year’s share', () => {
  expect(closedPerMonth(3 / 4)).toBe(1 / 16)
})

describe('gainOfRebuilding = max(0, closed · lag / months left · part)', () => {
  test('3/4 of a lag of 1/2, four months left, to each half: 3/64', () => {
    expect(gainOfRebuilding(3 / 4, 1 / 2, 4, 1 / 2)).toBe(3 / 64)
  })
  test('the last month closes what is to be closed: 3/16 each', () => {
    expect(gainOfRebuilding(3 / 4, 1 / 2, 1, 1 / 2)).toBe(3 / 16)
  })
  test('who is ahead loses nothing', () => {
    expect(gainOfRebuilding(3 / 4, -1 / 2, 4, 1 / 2)).toBe(0)
  })
})
