/** Strategic default and imitation, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  dispositionAfterMonth,
  meanOf,
  outcomeOf,
  probabilityUnfound,
  refusalProbability,
} from '../../../../sim/mechanisms/credit/repayment-game.equations.ts'

test('refusalProbability: 1/2 · (1 − 3/4) = 1/8; without peers it is the disposition', () => {
  expect(refusalProbability(1 / 2, 3 / 4)).toBe(1 / 8)
  expect(refusalProbability(0.3, 0)).toBe(0.3)
})

test('probabilityUnfound: (1 − 1/2 · 1/2) · (1 − 1/4) = 9/16', () => {
  expect(probabilityUnfound(1 / 2, 1 / 2, 1 / 4)).toBe(9 / 16)
})

describe('dispositionAfterMonth: replicator dynamics and conformity', () => {
  test('1/2 + 1/4 · (1 · 1/2 · 1/2 + 1 − 1/2) = 11/16', () => {
    expect(dispositionAfterMonth(1 / 2, 1 / 4, 1, 1)).toBe(11 / 16)
  })
  test('what does not pay is given up: 1/2 − 1/2 · 1/4 = 3/8', () => {
    expect(dispositionAfterMonth(1 / 2, 1 / 2, -1, 1 / 2)).toBe(3 / 8)
  })
  test('pure dispositions imitate nobody', () => {
    expect(dispositionAfterMonth(0, 1 / 2, 1, 0)).toBe(0)
    expect(dispositionAfterMonth(1, 1 / 2, -1, 1)).toBe(1)
  })
})

test('outcomeOf: of four refusals one found, 1/2; none, 0', () => {
  expect(outcomeOf(3, 1)).toBe(1 / 2)
  expect(outcomeOf(0, 2)).toBe(-1)
  expect(outcomeOf(0, 0)).toBe(0)
})

test('meanOf: 24 quanta of 4 over 3 owners; 0 of none', () => {
  expect(meanOf(24, 3, 4)).toBe(2)
  expect(meanOf(24, 0, 4)).toBe(0)
})
