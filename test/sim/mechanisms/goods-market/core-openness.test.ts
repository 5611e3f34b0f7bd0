/** Teaching of suppliers, against values worked out by hand. */
import { expect, test } from 'vitest'
import { learnedFromCore } from '../../../../sim/mechanisms/goods-market/core-openness.equations.ts'

test('learnedFromCore: 1/8 of the gap from 1/4 to 3/4 is 1/16', () => {
  expect(learnedFromCore(1 / 8, 3 / 4, 1 / 4)).toBe(1 / 16)
  expect(learnedFromCore(1 / 8, 1 / 4, -1 / 4)).toBe(1 / 16)
})

test('who is ahead of the core enterprise loses nothing', () => {
  expect(learnedFromCore(1 / 8, 1 / 4, 1 / 2)).toBe(0)
})
