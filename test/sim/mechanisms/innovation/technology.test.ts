/** What a worker makes, and defects, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  defectsAfterMonth,
  unitsOfWorker,
} from '../../../../sim/mechanisms/innovation/technology.equations.ts'

describe('unitsOfWorker = e^(sum of log points)', () => {
  test('a firm of nought in all makes a unit', () => {
    expect(unitsOfWorker(0, 0, 0, 0, 0)).toBe(1)
  })
  test.each([0, 1, 2, 3, 4])('log 2 at place %i doubles it', (at) => {
    const points = [0, 0, 0, 0, 0].map((_, i) => (i === at ? Math.LN2 : 0))
    const [ability, productivity, place, practice, execution] = points
    expect(unitsOfWorker(ability, productivity, place, practice, execution)).toBeCloseTo(2, 12)
  })
  test('what one brings the other can take: log 2 − log 4', () => {
    expect(unitsOfWorker(Math.LN2, -Math.log(4), 0, 0, 0)).toBeCloseTo(1 / 2, 12)
  })
})

test('defectsAfterMonth = 7/8 · 1/4 + 1/8 · 1/2 = 9/32: back towards normal', () => {
  expect(defectsAfterMonth(1 / 4, 1 / 8, 1 / 2)).toBe(9 / 32)
  expect(defectsAfterMonth(1 / 2, 1 / 8, 1 / 2)).toBe(1 / 2)
})
