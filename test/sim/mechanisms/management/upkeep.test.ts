/** Practice after a month, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { practiceAfterMonth, practiceTaught } from '../../../../sim/mechanisms/management/upkeep.equations.ts'

test('practiceTaught = 1/2 · 1/2 · (1 − 1/4) = 3/16; the closed learn nothing', () => {
  expect(practiceTaught(1 / 2, 1 / 2, 1 / 4)).toBe(3 / 16)
  expect(practiceTaught(1 / 2, 0, 1 / 4)).toBe(0)
  expect(practiceTaught(1 / 2, 1, 1)).toBe(0)
})

describe('practiceAfterMonth = practice + speed · (openness · (1 − practice) − practice) + taught', () => {
  test('1/4 + 1/8 · (1 · 3/4 − 1/4) + 1/32 = 11/32', () => {
    expect(practiceAfterMonth(1 / 4, 1 / 8, 1, 1 / 32)).toBe(11 / 32)
  })
  test('at openness / (1 + openness) it rests, and the closed forget', () => {
    expect(practiceAfterMonth(1 / 2, 1 / 8, 1, 0)).toBe(1 / 2)
    expect(practiceAfterMonth(1 / 2, 1 / 8, 0, 0)).toBe(7 / 16)
  })
})
