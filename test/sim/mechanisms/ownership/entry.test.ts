/** Entry of start-ups, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  earningsNeeded,
  entryFactor,
  entryProbability,
  entryPull,
  expectedEarnings,
  potentialEntrants,
  readinessAfterMonth,
} from '../../../../sim/mechanisms/ownership/entry.equations.ts'

test('expectedEarnings = size · profit: a quarter of a mean firm that earns 8 000', () => {
  expect(expectedEarnings(1 / 4, 8000)).toBe(2000)
})

test('earningsNeeded = option · wage + (1 − recovered) · capital / months: 0.5 · 4 000 + 0.75 · 48 000 / 36 = 3 000', () => {
  expect(earningsNeeded(0.5, 4000, 48000, 0.25, 36)).toBe(3000)
})

describe('entryPull = expected / needed', () => {
  test('8 / 2 = 4; where founding just pays it is 1', () => {
    expect(entryPull(8, 2)).toBe(4)
    expect(entryPull(3, 3)).toBe(1)
  })
  test('nobody enters for losses', () => {
    expect(entryPull(0, 2)).toBe(0)
    expect(entryPull(-1, 2)).toBe(0)
  })
  test('where founding asks for nothing, earnings do not count', () => {
    expect(entryPull(5, 0)).toBe(1)
  })
})

describe('entryFactor = pull · (1 − barrier) · (1 + founders)', () => {
  test.each([
    ['twice as many at a pull of 2', 2, 0, 0, 2],
    ['half as many behind a barrier of 1/2', 1, 0.5, 0, 1 / 2],
    ['3/2 · 5/4 = 15/8 at a pull of 3/2 with trained founders', 1.5, 0, 0.25, 15 / 8],
    ['closed', 1, 1, 0.25, 0],
  ])('%s', (_, pull, barrier, founders, factor) => {
    expect(entryFactor(pull, barrier, founders)).toBe(factor)
  })
})

describe('entryProbability = min(1, mass / slots · factor)', () => {
  test.each([
    ['2 births over 8 slots', 2, 1, 1 / 4],
    ['twice as many at a factor of 2', 2, 2, 1 / 2],
    ['never above 1', 8, 3, 1],
  ])('%s', (_, mass, factor, chance) => {
    expect(entryProbability(mass, 8, factor)).toBe(chance)
  })
})

test('potentialEntrants = ⌈4 · mass⌉ + 1, nobody where nobody is expected', () => {
  expect(potentialEntrants(0.5)).toBe(3)
  expect(potentialEntrants(2)).toBe(9)
  expect(potentialEntrants(0)).toBe(0)
})

describe('readinessAfterMonth = readiness + speed · (1 − firms / meant), within 1/4 and 4', () => {
  test.each([
    ['as many as are meant', 1, 8, 8, 1],
    ['half as many: it rises by speed / 2', 1, 4, 8, 1.0625],
    ['half as many again: it falls by speed / 2', 1, 12, 8, 0.9375],
    ['never below 1/4', 0.25, 16, 8, 0.25],
    ['never above 4', 4, 0, 8, 4],
  ])('%s', (_, before, firms, meant, after) => {
    expect(readinessAfterMonth(before, firms, meant, 1 / 8)).toBe(after)
  })
})
