/** Leadership teams and delegation, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  delegationAfter,
  isWillingToDelegate,
  leadershipAfter,
  reliefByTeam,
  welcomeOfTeam,
  worthOfTeam,
} from '../../../../sim/mechanisms/management/organisation.equations.ts'

test('reliefByTeam = 1/4 · 1/2 = 1/8 beyond the span, nothing within', () => {
  expect(reliefByTeam(0.1, 1 / 4, 1 / 2)).toBe(1 / 8)
  expect(reliefByTeam(0, 1 / 4, 1 / 2)).toBe(0)
})

describe('worthOfTeam = first · (1 − leadership) · (effect + skillEffect · mismatch · skill + relief) · wage bill', () => {
  test('2 · 1/2 · (1/16 + 1/4 · 1/2 · 1/2 + 1/8) · 1000 = 250', () => {
    expect(worthOfTeam(2, 1 / 2, 1 / 16, 1 / 4, 1 / 2, 1 / 2, 1 / 8, 1000)).toBe(250)
  })
  test('the first of a team brings twice the mean, the last nothing', () => {
    expect(worthOfTeam(2, 0, 1 / 16, 0, 0, 0, 0, 1000)).toBe(125)
    expect(worthOfTeam(2, 1, 1 / 16, 0, 0, 0, 0, 1000)).toBe(0)
  })
})

test('welcomeOfTeam = 100 · (1 + reluctance · (1/2 − independence)): 100 for the usual owner', () => {
  expect([0, 1 / 2, 1].map((independence) => welcomeOfTeam(100, 1, independence))).toEqual([150, 100, 50])
  expect([0, 1 / 2, 1].map((independence) => welcomeOfTeam(100, 1 / 4, independence))).toEqual([
    112.5, 100, 87.5,
  ])
})

describe('leadershipAfter: a step is a fifth of the way', () => {
  test.each([
    ['up, if judged above its cost: 1/2 + 1/5 · 1/2', false, 301, 0.6],
    ['not at its cost', false, 300, 0.5],
    ['not at a third of it', false, 100, 0.5],
    ['down, below a third of it: 1/2 · 4/5', false, 99, 0.4],
    ['up, if founded, whatever is thought of it', true, 0, 0.6],
  ])('%s', (_, founded, judged, after) => {
    expect(leadershipAfter(0.5, 0.2, founded, judged, 300, 3)).toBeCloseTo(after, 15)
  })
})

describe('isWillingToDelegate: u < (1 − independence) · (alone + belonging), alone 1/2', () => {
  test('1/2 · (1/2 + 1/4) = 3/8', () => {
    expect(isWillingToDelegate(0.374, 1 / 2, 1 / 2, 1 / 4)).toBe(true)
    expect(isWillingToDelegate(3 / 8, 1 / 2, 1 / 2, 1 / 4)).toBe(false)
  })
  test('never who wants to be wholly independent; half the time where nobody belongs', () => {
    expect(isWillingToDelegate(0, 1, 1 / 2, 1)).toBe(false)
    expect(isWillingToDelegate(0.49, 0, 1 / 2, 0)).toBe(true)
    expect(isWillingToDelegate(0.5, 0, 1 / 2, 0)).toBe(false)
  })
})

describe('delegationAfter: a step is a fifth of the way', () => {
  test.each([
    ['up beyond the span, if willing', false, true, 0.1, 0.6],
    ['not within it', false, true, 0, 0.5],
    ['not unwilling', false, false, 0.1, 0.5],
    ['up if advised', true, false, -3, 0.6],
    ['not taken back at one log point within', false, false, -1, 0.5],
    ['taken back well within', false, true, -1.1, 0.4],
  ])('%s', (_, advised, willing, beyond, after) => {
    expect(delegationAfter(0.5, 0.2, advised, willing, beyond, -1)).toBeCloseTo(after, 15)
  })
})
