/** Strategic default and imitation, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  dispositionAfterMonth,
  gainOfRefusal,
  meanOf,
  monthsKept,
  peersHold,
  probabilityUnfound,
  refusalProbability,
} from '../../../../sim/mechanisms/credit/repayment-game.equations.ts'

describe('refusalProbability = disposition · (1 − peerPressure · peers) · (1 − deterrence)', () => {
  test('1/2 · (1 − 3/4 · 1) · (1 − 1/2) = 1/16', () => {
    expect(refusalProbability(1 / 2, 3 / 4, 1, 1 / 2)).toBe(1 / 16)
  })
  test('with neither peers nor sensors it is the disposition', () => {
    expect(refusalProbability(0.3, 0.8, 0, 0)).toBe(0.3)
  })
})

test('probabilityUnfound: (1 − 1/2 · 1/2) · (1 − 1/4) = 9/16', () => {
  expect(probabilityUnfound(1 / 2, 1 / 2, 1 / 4)).toBe(9 / 16)
})

test('monthsKept: 500 of an outflow of 99 + 1 are five months; never more than so many', () => {
  expect(monthsKept(500, 99, 12)).toBe(5)
  expect(monthsKept(5000, 99, 12)).toBe(12)
})

describe('dispositionAfterMonth: replicator dynamics and conformity', () => {
  test('1/2 + 1/4 · 2 · 1/2 · 1/2 + 1/8 · (1 − 1/2) = 11/16', () => {
    expect(dispositionAfterMonth(1 / 2, 1 / 4, 2, 1 / 8, 1)).toBe(11 / 16)
  })
  test('what does not pay is given up: 1/2 − 1/8 = 3/8', () => {
    expect(dispositionAfterMonth(1 / 2, 1 / 4, -2, 0, 1)).toBe(3 / 8)
  })
  test('pure dispositions imitate nobody', () => {
    expect(dispositionAfterMonth(0, 1, 5, 0, 0.5)).toBe(0)
    expect(dispositionAfterMonth(1, 1, -5, 0, 0.5)).toBe(1)
  })
  test('stays within 0 and 1', () => {
    expect(dispositionAfterMonth(1 / 2, 1, 12, 0, 0)).toBe(1)
    expect(dispositionAfterMonth(1 / 2, 1, -12, 0, 0)).toBe(0)
  })
})

test('gainOfRefusal: months kept, or a penalty, less the cost of exclusion', () => {
  expect(gainOfRefusal(6, 1 / 4, 12)).toBe(3)
  expect(gainOfRefusal(-2, 1 / 4, 12)).toBe(-5)
})

test('peersHold: trust of allies, or all of it under joint liability', () => {
  expect(peersHold(1 / 4, false)).toBe(1 / 4)
  expect(peersHold(1 / 4, true)).toBe(1)
  expect(peersHold(0, false)).toBe(0)
})

test('meanOf: 24 quanta of 4 over 3 cases; 0 of none', () => {
  expect(meanOf(24, 3, 4)).toBe(2)
  expect(meanOf(-24, 3, 4)).toBe(-2)
  expect(meanOf(24, 0, 4)).toBe(0)
})
