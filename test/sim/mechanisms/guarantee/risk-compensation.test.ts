/** The compensation pool, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  compensationDue,
  poolLeft,
  poolOfYear,
} from '../../../../sim/mechanisms/guarantee/risk-compensation.equations.ts'

test('poolOfYear: ⌊1/8 · 1001⌋ = 125', () => {
  expect(poolOfYear(1 / 8, 1001)).toBe(125)
})

test('compensationDue: ⌊3/4 · 1001⌋ = 750', () => {
  expect(compensationDue(1001, 0.75)).toBe(750)
})

test('poolLeft: all at first, 1/4 after 3/4 is paid, never below 0; a pool without money is full until it pays', () => {
  expect(poolLeft(0, 1000)).toBe(1)
  expect(poolLeft(750, 1000)).toBe(1 / 4)
  expect(poolLeft(1001, 1000)).toBe(0)
  expect(poolLeft(0, 0)).toBe(1)
})
