/** Employees who leave to found a firm of their own, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  abilityToLeave,
  followersOf,
  levelTakenAlong,
  mostSpinOffsPerHead,
  spinOffProbability,
} from '../../../../sim/mechanisms/ownership/spin-off.equations.ts'

describe('abilityToLeave = 2 · skill + leadership', () => {
  test.each([
    ['the usual firm', 1 / 2, 0, 1],
    ['the skilled', 1, 0, 2],
    ['those who decide', 1 / 2, 1 / 2, 3 / 2],
    ['the unskilled', 1 / 4, 0, 1 / 2],
  ])('%s', (_, skill, leadership, able) => {
    expect(abilityToLeave(skill, leadership)).toBe(able)
  })
})

describe('spinOffProbability = rate · employees · propensity · (1 − barrier) · able', () => {
  test.each([
    ['8 employees of the usual firm', 8, 1, 0, 1, 1 / 128],
    ['twice the propensity', 8, 2, 0, 1, 1 / 64],
    ['behind a barrier of 1/2', 8, 1, 0.5, 1, 1 / 256],
    ['twice as able', 8, 1, 0, 2, 1 / 64],
    ['an owner alone has nobody who could leave', 0, 1, 0, 1, 0],
    ['nor do the unable', 8, 1, 0, -1, 0],
  ])('%s', (_, employees, propensity, barrier, able, chance) => {
    expect(spinOffProbability(1 / 1024, employees, propensity, barrier, able)).toBe(chance)
  })
})

test('mostSpinOffsPerHead: no employee is likelier to leave', () => {
  const able = abilityToLeave(1, 1)
  expect(able).toBe(3)
  // Where nobody belongs, the propensity to quit is 2.
  expect(mostSpinOffsPerHead(1 / 1024, 0.5, 2 * able)).toBe((0.5 * 6) / 1024)
  expect(spinOffProbability(1 / 1024, 1, 2, 0.5, able)).toBe(mostSpinOffsPerHead(1 / 1024, 0.5, 2 * able))
})

test('levelTakenAlong: −1/4 + 3/4 · (1/4 + 1/4) = 1/8', () => {
  expect(levelTakenAlong(-1 / 4, 1 / 4, 3 / 4)).toBe(1 / 8)
  expect(levelTakenAlong(-1 / 4, 1 / 4, 0)).toBe(-1 / 4)
})

test('followersOf: 1/8 of 5 customers, in quarters: round(2.5) = 3 of them', () => {
  expect(followersOf(5, 1 / 8, 4)).toBe(3 / 4)
  expect(followersOf(5, 1 / 8, 1024)).toBe(5 / 8)
})
