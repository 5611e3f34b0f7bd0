/** Attention, against values worked out by hand. */
import { expect, test } from 'vitest'
import { attentionOf } from '../../../../sim/mechanisms/management/reconsider.equations.ts'

test('attentionOf = 1 − (1 − openness) · (1 − leadership) · (1 − shown)', () => {
  expect(attentionOf(1 / 2, 1 / 2, 1 / 2)).toBe(7 / 8)
  expect(attentionOf(0, 0, 0)).toBe(0)
  expect(attentionOf(1 / 4, 0, 0)).toBe(1 / 4)
  expect(attentionOf(0, 0, 1)).toBe(1)
})
