/** Fit and choice of management modes, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  blindnessOf,
  fitOfDataDriven,
  fitOfFunctional,
  fitOfOwnerRun,
  fitOfTeamLed,
  isWorthLearning,
} from '../../../../sim/mechanisms/management/management-mode.equations.ts'

describe('each mode fits wholly at a corner of its own, and half as well where one of two conditions is missing', () => {
  test('owner-run: the firm of one, not the large one', () => {
    expect([0, 1 / 4, 1].map(fitOfOwnerRun)).toEqual([1, 3 / 4, 0])
  })
  test('functional: large, and without a culture', () => {
    expect([fitOfFunctional(1, 0), fitOfFunctional(1, 1), fitOfFunctional(0, 1)]).toEqual([1, 1 / 2, 0])
  })
  test('team-led: large, and with one', () => {
    expect([fitOfTeamLed(1, 1), fitOfTeamLed(1, 0), fitOfTeamLed(0, 0)]).toEqual([1, 1 / 2, 0])
  })
  test('data-driven: large and digital', () => {
    expect([fitOfDataDriven(1, 1), fitOfDataDriven(1, 0), fitOfDataDriven(0, 0)]).toEqual([1, 1 / 2, 0])
  })
})

describe('isWorthLearning: better · (speed · months − 1) > fit · speed · months', () => {
  test('of 40 months at an eighth eight are lost: from 1/2, 5/8 are too little', () => {
    expect(isWorthLearning(1 / 2, 5 / 8, 1 / 8, 40)).toBe(false)
    expect(isWorthLearning(1 / 2, 0.626, 1 / 8, 40)).toBe(true)
  })
  test('to who looks no further than that nothing is', () => {
    expect(isWorthLearning(0, 1, 1 / 8, 8)).toBe(false)
  })
})

test('blindnessOf = 1/4 · (1 − 1/2) · (1 + 1) = 1/4', () => {
  expect(blindnessOf(1 / 4, 1 / 2, 1)).toBe(1 / 4)
  expect(blindnessOf(1 / 4, 1 / 2, 0)).toBe(1 / 8)
  expect(blindnessOf(1 / 4, 1, 1)).toBe(0)
})
