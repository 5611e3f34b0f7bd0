/** What a firm is like inside after a month, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  belongingAfterMonth,
  practiceAfterMonth,
  practiceLearning,
  practiceTaught,
  skillAfterMonth,
  stepsAfterMonth,
  stepsPerLogStaff,
  stepsPruned,
} from '../../../../sim/mechanisms/management/upkeep.equations.ts'

test('practiceTaught = 1/2 · 1/2 · (1 − 1/4) = 3/16; the closed learn nothing', () => {
  expect(practiceTaught(1 / 2, 1 / 2, 1 / 4)).toBe(3 / 16)
  expect(practiceTaught(1 / 2, 0, 1 / 4)).toBe(0)
  expect(practiceTaught(1 / 2, 1, 1)).toBe(0)
})

test('practiceLearning = 1/8 · 1/4 / (3/4) = 1/24: the usual owner learns what it forgets', () => {
  expect(practiceLearning(1 / 8, 1 / 4)).toBeCloseTo(1 / 24, 15)
  expect(practiceAfterMonth(1 / 2, practiceLearning(1 / 8, 1 / 2), 1 / 2, 0, 1 / 8)).toBe(1 / 2)
})

describe('practiceAfterMonth = practice + learning · 2 · openness · (1 − practice) + taught − decay · practice', () => {
  test('1/4 + 1/8 · 1 · 3/4 + 1/32 − 1/16 · 1/4 = 23/64', () => {
    expect(practiceAfterMonth(1 / 4, 1 / 8, 1 / 2, 1 / 32, 1 / 16)).toBe(23 / 64)
  })
  test('the closed learn nothing', () => {
    expect(practiceAfterMonth(0, 1 / 8, 0, 0, 1 / 16)).toBe(0)
  })
})

test('stepsPerLogStaff: a fifth, so that a log of staff of 5 grows in full', () => {
  expect(stepsPerLogStaff(0.625, 5)).toBe(0.125)
})

test('stepsPruned = 1/8 / 2 · (1 + 1/2) = 3/32', () => {
  expect(stepsPruned(1 / 8, 1, 1 / 2)).toBe(3 / 32)
  expect(stepsPruned(1 / 8, 0, 0)).toBe(0)
})

describe('stepsAfterMonth = grown + (1 − grown − pruned) · steps', () => {
  test('1/8 + (1 − 1/8 − 1/8) · 1/2 = 1/2: grown and pruned alike, half is where they rest', () => {
    expect(stepsAfterMonth(1 / 2, 1 / 8, 1 / 8)).toBe(1 / 2)
  })
  test('all superfluous is the most', () => {
    expect(stepsAfterMonth(1, 1 / 8, 0)).toBe(1)
    expect(stepsAfterMonth(0, 1 / 8, 1 / 8)).toBe(1 / 8)
  })
})

test('skillAfterMonth = 1/8 + (1 − 1/8 − 1/8) · 1/4 = 5/16', () => {
  expect(skillAfterMonth(1 / 4, 1 / 8, 1 / 8)).toBe(5 / 16)
  expect(skillAfterMonth(1 / 2, 1 / 8, 1 / 8)).toBe(1 / 2)
})

test('belongingAfterMonth = 1/4 · 1 + 3/4 · 1/2 = 5/8', () => {
  expect(belongingAfterMonth(1 / 2, 1, 1 / 4)).toBe(5 / 8)
  expect(belongingAfterMonth(1 / 2, 0, 1 / 4)).toBe(3 / 8)
})
