/** Attention, against values worked out by hand. */
import { expect, test } from 'vitest'
import { attentionOf } from '../../../../sim/mechanisms/management/reconsider.equations.ts'

test('attentionOf = min(1, alone + open · openness + led · leadership)', () => {
  expect(attentionOf(1 / 8, 1 / 2, 1 / 2, 1 / 4, 1 / 2)).toBe(1 / 2)
  expect(attentionOf(1 / 8, 1 / 2, 0, 1 / 4, 0)).toBe(1 / 8)
  expect(attentionOf(1 / 2, 1 / 2, 1, 1 / 4, 1)).toBe(1)
})
