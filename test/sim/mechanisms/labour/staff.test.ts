/** Quits, dismissals and hiring, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  gapActedOn,
  headsToMove,
  quitsOf,
  seekingWork,
  skillAfterHiring,
  staffGap,
} from '../../../../sim/mechanisms/labour/staff.equations.ts'

describe('quitsOf = min(employees, ⌊rate · propensity · employees + u⌋)', () => {
  test.each([
    ['1/8 · 2 · 10 = 2.5: two, at a draw below a half', 2, 10, 0.49, 2],
    ['three, at one from there on', 2, 10, 0.5, 3],
    ['nobody leaves where all belong', 0, 10, 0.99, 0],
    ['an owner alone has nobody to lose', 2, 0, 0.99, 0],
    ['no more than there are', 100, 2, 0, 2],
  ])('%s', (_, propensity, employees, u, quits) => {
    expect(quitsOf(1 / 8, propensity, employees, u)).toBe(quits)
  })
})

describe('staffGap = plan / (units · (1 − defects)) − staff', () => {
  test('600 / (200 · 3/4) − 3 = 1', () => {
    expect(staffGap(600, 200, 1 / 4, 3)).toBe(1)
  })
  test('too many: 600 / 150 − 6 = −2', () => {
    expect(staffGap(600, 200, 1 / 4, 6)).toBe(-2)
  })
})

test('gapActedOn: who is behind with wages lets people go and hires nobody', () => {
  expect(gapActedOn(3, false)).toBe(3)
  expect(gapActedOn(-3, false)).toBe(-3)
  expect(gapActedOn(3, true)).toBe(0)
  expect(gapActedOn(-3, true)).toBe(-3)
})

describe('headsToMove = ⌊|gap| · speed + u⌋: hiring at 1/2, firing at 1/4', () => {
  test.each([
    ['5 short: 2.5', 5, 0.49, 2],
    ['rounded up by chance', 5, 0.5, 3],
    ['6 too many: 1.5', -6, 0.49, 1],
    ['and by chance two', -6, 0.5, 2],
    ['none', 0, 0.99, 0],
  ])('%s', (_, gap, u, heads) => {
    expect(headsToMove(gap, 1 / 2, 1 / 4, u)).toBe(heads)
  })
})

test('seekingWork = max(0, labour force − employed)', () => {
  expect(seekingWork(100, 92)).toBe(8)
  expect(seekingWork(100, 103)).toBe(0)
})

test('skillAfterHiring: two of now eight bring 1/2 where it was 3/4: 3/4 + (1/2 − 3/4) · 2/8 = 11/16', () => {
  expect(skillAfterHiring(3 / 4, 1 / 2, 2, 8)).toBe(11 / 16)
})
