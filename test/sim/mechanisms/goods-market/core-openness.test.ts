/** Teaching of suppliers, against values worked out by hand. */
import { expect, test } from 'vitest'
import { learnedFromCore } from '../../../../sim/mechanisms/goods-market/core-openness.equations.ts'

test('learnedFromCore = teaching · openness · practice: 1/8 · 1/2 · 1/4 = 1/64', () => {
  expect(learnedFromCore(1 / 8, 1 / 2, 1 / 4)).toBe(1 / 64)
})

test('behind closed doors nothing is learned', () => {
  expect(learnedFromCore(1 / 8, 0, 1)).toBe(0)
})
