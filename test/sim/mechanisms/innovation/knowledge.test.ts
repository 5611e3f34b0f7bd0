/** Knowledge around a firm, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  absorptiveCapacityOf,
  knowledgeInReach,
  spillover,
  uptakeChance,
  wornKnowledge,
} from '../../../../sim/mechanisms/innovation/knowledge.equations.ts'

test('knowledgeInReach = 1/2 + 1/2 · 1/2 · (5/2 − 1/2) = 1', () => {
  expect(knowledgeInReach(1 / 2, 5 / 2, 1 / 2, 1 / 2)).toBe(1)
  expect(knowledgeInReach(1 / 2, 5 / 2, 0, 1 / 2)).toBe(1 / 2)
  expect(knowledgeInReach(5 / 2, 5 / 2, 1, 1)).toBe(5 / 2)
})

test('absorptiveCapacity = 1/2 · 1/4 / (1/8) = 1', () => {
  expect(absorptiveCapacityOf(1 / 2, 1 / 4, 1 / 8)).toBe(1)
  expect(absorptiveCapacityOf(1, 1, 1 / 8)).toBe(8)
  expect(absorptiveCapacityOf(0, 1, 1 / 8)).toBe(0)
})

describe('spillover = max(0, 1 + spill · (reached − 1))', () => {
  test.each([
    ['the usual', 1, 1],
    ['1 + 1/4 · 2', 3, 3 / 2],
    ['nothing known around', 0, 3 / 4],
  ])('%s', (_, reached, factor) => {
    expect(spillover(1 / 4, reached)).toBe(factor)
  })
  test('never below 0', () => {
    expect(spillover(2, 0)).toBe(0)
  })
})

test('uptakeChance = 1/4 · 1/2 · 1/2 = 1/16', () => {
  expect(uptakeChance(1 / 4, 1 / 2, 1 / 2)).toBe(1 / 16)
  expect(uptakeChance(1 / 4, 1, 0)).toBe(0)
})

describe('wornKnowledge = max(0, knowledge · (1 − solved / firms))', () => {
  test('2 · (1 − 25/100) = 3/2', () => {
    expect(wornKnowledge(2, 25, 100)).toBe(3 / 2)
  })
  test('nothing is left where all are worked for, and of one firm at least', () => {
    expect(wornKnowledge(2, 100, 100)).toBe(0)
    expect(wornKnowledge(2, 1, 0)).toBe(0)
  })
})
