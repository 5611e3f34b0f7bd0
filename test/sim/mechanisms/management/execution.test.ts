/** Execution, organisation and pay, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  gainFromManagement,
  lossFromManagement,
  motivation,
  overheadsOfOrganisation,
  payWithIncentives,
  sizeOf,
  skillMatched,
  staffBeyondSpan,
  superfluousSteps,
} from '../../../../sim/mechanisms/management/execution.equations.ts'

test('motivation = √(bonus · recognition): √(1/4 · 1) = 1/2, and neither works alone', () => {
  expect(motivation(1 / 4, 1)).toBe(1 / 2)
  expect(motivation(1 / 2, 1 / 2)).toBe(1 / 2)
  expect(motivation(1, 0)).toBe(0)
  expect(motivation(0, 1)).toBe(0)
})

test('sizeOf: 0 for one person, 1/2 at the span of an owner, 1 at its square and beyond', () => {
  expect([0, 2, 4, 5].map((logOfStaff) => sizeOf(logOfStaff, 2))).toEqual([0, 1 / 2, 1, 1])
})

describe('staffBeyondSpan = log staff − span · (1 + leadership)', () => {
  test('alone: 5/2 − 2 = 1/2', () => {
    expect(staffBeyondSpan(2, 5 / 2, 0)).toBe(1 / 2)
  })
  test('with half a team: 5/2 − 3 = −1/2', () => {
    expect(staffBeyondSpan(2, 5 / 2, 1 / 2)).toBe(-1 / 2)
  })
})

test('superfluousSteps = 1/2 · (1 − (1/2 + 1/4) / 2) = 5/16; none where all is planned and practised', () => {
  expect(superfluousSteps(1 / 2, 1 / 2, 1 / 4)).toBe(5 / 16)
  expect(superfluousSteps(1, 0, 0)).toBe(1)
  expect(superfluousSteps(1, 1, 1)).toBe(0)
})

test('skillMatched = 1/2 · (1 − 1/2 · (1 − 1/2)) = 3/8; a full team loses nothing', () => {
  expect(skillMatched(1 / 2, 1 / 2, 1 / 2)).toBe(3 / 8)
  expect(skillMatched(1 / 2, 1 / 2, 1)).toBe(1 / 2)
  expect(skillMatched(1 / 2, 1 / 2, 0)).toBe(1 / 4)
})

describe('gainFromManagement', () => {
  const effects = { fitEffect: 1 / 2, skillEffect: 1 / 8, motivationEffect: 1 / 16 }
  test.each([
    ['fit', 1, 0, 0, 1 / 2],
    ['skill', 0, 1, 0, 1 / 8],
    ['motivation', 0, 0, 1, 1 / 16],
    ['half of each', 1 / 2, 1 / 2, 1 / 2, 11 / 32],
  ])('%s', (_, fit, skill, motivated, gain) => {
    expect(gainFromManagement(effects, fit, skill, motivated)).toBe(gain)
  })
})

describe('lossFromManagement', () => {
  const effects = { stepsEffect: 1 / 4, focusLoss: 1 / 8, spanLoss: 1 / 16 }
  test.each([
    ['superfluous steps', 1, 0, 0, 1 / 4],
    ['too many things', 0, 1, 0, 1 / 8],
    ['two log points beyond the span', 0, 0, 2, 1 / 8],
    ['nothing within it', 0, 0, -2, 0],
    ['all', 1, 1, 1, 7 / 16],
  ])('%s', (_, steps, spread, beyond, loss) => {
    expect(lossFromManagement(effects, steps, spread, beyond)).toBe(loss)
  })
})

test('overheadsOfOrganisation = 1 + 1/2 · 1/2 − 1/8 · 1 = 9/8', () => {
  expect(overheadsOfOrganisation(1 / 2, 1 / 2, 1 / 8, 1)).toBe(9 / 8)
  expect(overheadsOfOrganisation(1 / 2, 0, 1 / 8, 0)).toBe(1)
})

test('payWithIncentives = 1 + 1/8 · (3/4 + 1/2 − 1) = 33/32; less than half of both, less pay', () => {
  expect(payWithIncentives(1 / 8, 3 / 4, 1 / 2)).toBe(33 / 32)
  expect(payWithIncentives(1 / 8, 1 / 2, 1 / 2)).toBe(1)
  expect(payWithIncentives(1 / 8, 0, 0)).toBe(7 / 8)
})
