/** Entry of start-ups, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  entryProbability,
  entryPull,
  relativeMargin,
} from '../../../../sim/mechanisms/ownership/entry.equations.ts'

test('relativeMargin = max(0, margin / normal)', () => {
  expect(relativeMargin(0.15, 0.1)).toBeCloseTo(1.5, 15)
  expect(relativeMargin(1 / 16, 1 / 8)).toBe(1 / 2)
  expect(relativeMargin(-0.1, 0.1)).toBe(0)
})
test('where no margin is normal, entry is as usual', () => {
  expect(relativeMargin(-0.1, 0)).toBe(1)
  expect(relativeMargin(0.1, -0.1)).toBe(1)
})

describe('entryPull = relative margin to the power of the elasticity', () => {
  test('4 to the power 1/2 = 2; 1/2 squared = 1/4', () => {
    expect(entryPull(4, 1 / 2)).toBeCloseTo(2, 14)
    expect(entryPull(1 / 2, 2)).toBeCloseTo(1 / 4, 15)
  })
  test('normal margins pull as usual, whatever the elasticity', () => {
    expect(entryPull(1, 3)).toBe(1)
  })
  test('nobody enters for losses, even where margins do not count', () => {
    expect(entryPull(0, 2)).toBe(0)
    expect(entryPull(0, 0)).toBe(0)
  })
})

describe('entryProbability = min(1, mass / slots · pull · (1 − barrier) · (1 + fair) · (1 + founders))', () => {
  test.each([
    ['2 births over 8 slots in normal times', 2, 1, 0, 0, 0, 1 / 4],
    ['twice as many at a pull of 2', 2, 2, 0, 0, 0, 1 / 2],
    ['half as many behind a barrier of 1/2', 2, 1, 0.5, 0, 0, 1 / 8],
    ['1/4 · 3/2 · 5/4 = 15/32 with fair competition and trained founders', 2, 1, 0, 0.5, 0.25, 15 / 32],
    ['closed', 2, 1, 1, 0.5, 0.25, 0],
    ['never above 1', 8, 3, 0, 0, 0, 1],
  ])('%s', (_, mass, pull, barrier, fair, founders, chance) => {
    expect(entryProbability(mass, 8, pull, barrier, fair, founders)).toBe(chance)
  })
})
