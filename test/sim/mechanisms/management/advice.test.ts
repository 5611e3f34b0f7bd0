/** How an owner weighs what lies ahead, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  judgedWorth,
  levelAfter,
  stepTowardsFull,
} from '../../../../sim/mechanisms/management/advice.equations.ts'

test('judgedWorth lies as far below the worth as above it: 100 · 2u', () => {
  expect([0, 1 / 2, 3 / 4].map((u) => judgedWorth(100, u))).toEqual([0, 100, 150])
})

test('stepTowardsFull: a quarter of what is missing', () => {
  expect(stepTowardsFull(1 / 2, 1 / 4)).toBe(1 / 8)
  expect(stepTowardsFull(0, 1 / 4)).toBe(1 / 4)
  expect(stepTowardsFull(1, 1 / 4)).toBe(0)
})

test('levelAfter: up by a quarter of what is missing, or down by a quarter of what is there', () => {
  expect(levelAfter(1 / 2, 1 / 4, true)).toBe(5 / 8)
  expect(levelAfter(1 / 2, 1 / 4, false)).toBe(3 / 8)
  expect(levelAfter(1, 1 / 4, true)).toBe(1)
  expect(levelAfter(0, 1 / 4, false)).toBe(0)
})
