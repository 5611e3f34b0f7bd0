/** Belonging, skill, training and incentives, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  belongingDeserved,
  costOfStep,
  incentiveAfter,
  recognitionSeen,
  quitPropensityAt,
  skillAfterLeaving,
  worthOfMotivation,
  worthOfSkill,
  worthOfTraining,
} from '../../../../sim/mechanisms/management/people.equations.ts'

describe('belongingDeserved', () => {
  const parts = {
    belongingRecognition: 1 / 2,
    belongingPractice: 1 / 4,
    belongingPatience: 1 / 8,
    belongingBonus: 1 / 16,
    belongingArrears: 3 / 8,
  }
  test.each([
    ['recognition', 1, 0, 0, 0, 1 / 2],
    ['practice', 0, 1, 0, 0, 1 / 4],
    ['patience', 0, 0, 1, 0, 1 / 8],
    ['bonus', 0, 0, 0, 1, 1 / 16],
    ['all of them', 1, 1, 1, 1, 15 / 16],
    ['never above 1', 2, 2, 2, 2, 1],
  ])('%s', (_, recognition, practice, patience, bonus, belonging) => {
    expect(belongingDeserved(parts, recognition, practice, patience, bonus, false)).toBe(belonging)
  })
  test('wages owed take 3/8, never below 0', () => {
    expect(belongingDeserved(parts, 1, 0, 0, 0, true)).toBe(1 / 8)
    expect(belongingDeserved(parts, 0, 1, 0, 0, true)).toBe(0)
  })
})

test('quitPropensityAt = (1 − belonging) / (1 − normal): 1 at the normal', () => {
  expect(quitPropensityAt(1 / 2, 1 / 2)).toBe(1)
  expect(quitPropensityAt(0, 1 / 2)).toBe(2)
  expect(quitPropensityAt(3 / 4, 1 / 2)).toBe(1 / 2)
  expect(quitPropensityAt(1, 1 / 2)).toBe(0)
})

describe('skillAfterLeaving = skill · max(0, 1 − outflow · leavers / employees)', () => {
  test.each([
    ['one of four: 1/2 · (1 − 1/2 · 1/4)', 1 / 2, 1, 4, 7 / 16],
    ['nobody', 1 / 2, 0, 4, 1 / 2],
    ['an owner alone', 1 / 2, 0, 0, 1 / 2],
    ['all that there was', 2, 3, 4, 0],
  ])('%s', (_, outflow, leavers, employees, skill) => {
    expect(skillAfterLeaving(1 / 2, outflow, leavers, employees)).toBe(skill)
  })
})

test('worthOfSkill = 1/4 · (3/8 / (1/2)) · 1600 = 300', () => {
  expect(worthOfSkill(1 / 4, 3 / 8, 1 / 2, 1600)).toBe(300)
})

describe('worthOfTraining = learned · per skill · months · (1 − fear · (1 − belonging))', () => {
  test('1/8 · 320 · 24 · (1 − 3/4 · 1/2) = 600', () => {
    expect(worthOfTraining(1 / 8, 320, 24, 3 / 4, 1 / 2)).toBe(600)
  })
  test('nothing is feared of those who belong', () => {
    expect(worthOfTraining(1 / 8, 320, 24, 3 / 4, 1)).toBe(960)
  })
})

test('worthOfMotivation = 800 · (3/4 − 1/2) = 200', () => {
  expect(worthOfMotivation(800, 1 / 2, 3 / 4)).toBe(200)
})

test('costOfStep: a tenth of 1/4 of 1000 is 25', () => {
  expect(costOfStep(1 / 4, 0.1, 1000)).toBe(25)
})

describe('incentiveAfter: a step is a tenth', () => {
  test.each([
    ['up, if judged above its cost', 0.5, 101, 0.6],
    ['not at its cost', 0.5, 100, 0.5],
    ['not at half of it', 0.5, 50, 0.5],
    ['down below half of it', 0.5, 49, 0.4],
    ['no further than 1', 0.95, 101, 1],
    ['no further than 0', 0.05, 49, 0],
  ])('%s', (_, level, judged, after) => {
    expect(incentiveAfter(level, 0.1, judged, 100, 2)).toBeCloseTo(after, 15)
  })
})

test('recognitionSeen: all with counsel, half of the openness without', () => {
  expect(recognitionSeen(true, 1 / 4, 1 / 2)).toBe(1)
  expect(recognitionSeen(false, 1 / 4, 1 / 2)).toBe(1 / 8)
  expect(recognitionSeen(false, 1, 1 / 2)).toBe(1 / 2)
})
