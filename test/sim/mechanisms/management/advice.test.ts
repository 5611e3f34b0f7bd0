/** How an owner weighs what lies ahead, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  horizonOf,
  judgedWorth,
  stepTowardsFull,
} from '../../../../sim/mechanisms/management/advice.equations.ts'

test('horizonOf: 6 months, and 42 more times patience', () => {
  expect(horizonOf(6, 42, 0)).toBe(6)
  expect(horizonOf(6, 42, 1 / 2)).toBe(27)
  expect(horizonOf(6, 42, 1)).toBe(48)
})

test('judgedWorth lies as far below the worth as above it: (1 − error + 2 · error · u) · 100', () => {
  expect([0, 1 / 2, 3 / 4].map((u) => judgedWorth(100, 1, u))).toEqual([0, 100, 150])
  expect([0, 1 / 2, 3 / 4].map((u) => judgedWorth(100, 1 / 4, u))).toEqual([75, 100, 112.5])
  expect(judgedWorth(100, 0, 0)).toBe(100)
})

test('stepTowardsFull: a quarter of what is missing', () => {
  expect(stepTowardsFull(1 / 2, 1 / 4)).toBe(1 / 8)
  expect(stepTowardsFull(0, 1 / 4)).toBe(1 / 4)
  expect(stepTowardsFull(1, 1 / 4)).toBe(0)
})
