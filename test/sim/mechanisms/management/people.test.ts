/** Belonging, skill, training and incentives, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  belongingDeserved,
  costOfStep,
  recognitionSeen,
  quitPropensityAt,
  worthOfMotivation,
  worthOfSkill,
  worthOfTraining,
} from '../../../../sim/mechanisms/management/people.equations.ts'

test('belongingDeserved: the mean of recognition, practice, patience and pay; nothing while wages are owed', () => {
  expect(belongingDeserved(1, 0, 0, 0, false)).toBe(1 / 4)
  expect(belongingDeserved(1, 1 / 2, 1 / 4, 1 / 4, false)).toBe(1 / 2)
  expect(belongingDeserved(1, 1, 1, 1, false)).toBe(1)
  expect(belongingDeserved(1, 1, 1, 1, true)).toBe(0)
})

test('quitPropensityAt = 2 · (1 − belonging): 1 at a half', () => {
  expect([0, 1 / 2, 3 / 4, 1].map(quitPropensityAt)).toEqual([2, 1, 1 / 2, 0])
})

test('worthOfSkill = 1/4 · (3/8 / (1/2)) · 1600 = 300', () => {
  expect(worthOfSkill(1 / 4, 3 / 8, 1 / 2, 1600)).toBe(300)
})

test('worthOfTraining = 1/8 · 320 · 24 · 1/2 = 480: nothing where nobody stays', () => {
  expect(worthOfTraining(1 / 8, 320, 24, 1 / 2)).toBe(480)
  expect(worthOfTraining(1 / 8, 320, 24, 0)).toBe(0)
})

test('worthOfMotivation = 800 · (3/4 − 1/2) = 200', () => {
  expect(worthOfMotivation(800, 1 / 2, 3 / 4)).toBe(200)
})

test('costOfStep: a tenth of 1/4 of 1000 is 25', () => {
  expect(costOfStep(1 / 4, 0.1, 1000)).toBe(25)
})

test('recognitionSeen: all with counsel, as much as the owner is open without', () => {
  expect(recognitionSeen(true, 1 / 4)).toBe(1)
  expect(recognitionSeen(false, 1 / 4)).toBe(1 / 4)
})
