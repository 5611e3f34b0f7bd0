/** Execution, organisation and pay, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  gainFromManagement,
  lossFromManagement,
  motivation,
  overheadsOfOrganisation,
  payWithBonus,
  skillMatched,
  staffBeyondSpan,
} from '../../../../sim/mechanisms/management/execution.equations.ts'

test('motivation = √(bonus · recognition): √(1/4 · 1) = 1/2, and neither works alone', () => {
  expect(motivation(1 / 4, 1)).toBe(1 / 2)
  expect(motivation(1 / 2, 1 / 2)).toBe(1 / 2)
  expect(motivation(1, 0)).toBe(0)
  expect(motivation(0, 1)).toBe(0)
})

describe('staffBeyondSpan = log staff − (owner + delegated · delegation + led · leadership)', () => {
  const span = { spanOwner: 2, spanDelegated: 1, spanLed: 1 / 2 }
  test('alone: 5/2 − 2 = 1/2', () => {
    expect(staffBeyondSpan(span, 5 / 2, 0, 0)).toBe(1 / 2)
  })
  test('half delegated, fully led: 5/2 − (2 + 1/2 + 1/2) = −1/2', () => {
    expect(staffBeyondSpan(span, 5 / 2, 1 / 2, 1)).toBe(-1 / 2)
  })
})

test('skillMatched = 1/2 · (1 − 1/2 · (1 − 1/2)) = 3/8; a full team loses nothing', () => {
  expect(skillMatched(1 / 2, 1 / 2, 1 / 2)).toBe(3 / 8)
  expect(skillMatched(1 / 2, 1 / 2, 1)).toBe(1 / 2)
  expect(skillMatched(1 / 2, 1 / 2, 0)).toBe(1 / 4)
})

describe('gainFromManagement', () => {
  const effects = { fitEffect: 1 / 2, leadershipEffect: 1 / 4, skillEffect: 1 / 8, motivationEffect: 1 / 16 }
  test.each([
    ['fit', 1, 0, 0, 0, 1 / 2],
    ['leadership', 0, 1, 0, 0, 1 / 4],
    ['skill', 0, 0, 1, 0, 1 / 8],
    ['motivation', 0, 0, 0, 1, 1 / 16],
    ['half of each', 1 / 2, 1 / 2, 1 / 2, 1 / 2, 15 / 32],
  ])('%s', (_, fit, leadership, skill, motivated, gain) => {
    expect(gainFromManagement(effects, fit, leadership, skill, motivated)).toBe(gain)
  })
})

describe('lossFromManagement', () => {
  const effects = { switchingLoss: 1 / 2, stepsEffect: 1 / 4, focusLoss: 1 / 8, spanLoss: 1 / 16 }
  test.each([
    ['a mode being learned', true, 0, 0, 0, 1 / 2],
    ['superfluous steps', false, 1, 0, 0, 1 / 4],
    ['too many things', false, 0, 1, 0, 1 / 8],
    ['two log points beyond the span', false, 0, 0, 2, 1 / 8],
    ['nothing within it', false, 0, 0, -2, 0],
    ['all', true, 1, 1, 1, 15 / 16],
  ])('%s', (_, isSwitching, steps, spread, beyond, loss) => {
    expect(lossFromManagement(effects, isSwitching, steps, spread, beyond)).toBe(loss)
  })
})

describe('overheadsOfOrganisation', () => {
  const costs = {
    leadershipCost: 1 / 2,
    recognitionCost: 1 / 4,
    stepsCost: 1 / 8,
    digitalSaving: 1 / 16,
    organisationNormal: 1 / 4,
  }
  test.each([
    ['nothing of all: 1 − 1/4', 0, 0, 0, 0, 3 / 4],
    ['a team', 1, 0, 0, 0, 5 / 4],
    ['recognition', 0, 1, 0, 0, 1],
    ['paperwork', 0, 0, 1, 0, 7 / 8],
    ['digital work saves', 0, 0, 0, 1, 11 / 16],
  ])('%s', (_, leadership, recognition, steps, digital, factor) => {
    expect(overheadsOfOrganisation(costs, leadership, recognition, steps, digital)).toBe(factor)
  })
})

test('payWithBonus = 1 + 1/8 · (3/4 − 1/2) = 33/32; less than the usual bonus, less pay', () => {
  expect(payWithBonus(1 / 8, 3 / 4, 1 / 2)).toBe(33 / 32)
  expect(payWithBonus(1 / 8, 1 / 2, 1 / 2)).toBe(1)
  expect(payWithBonus(1 / 8, 1 / 4, 1 / 2)).toBe(31 / 32)
})
