/** Quits, dismissals and hiring, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  chanceToFill,
  dismissalPay,
  gapActedOn,
  gapPaidFor,
  headsToMove,
  ofAllSeekers,
  outOfWork,
  placesFilled,
  quitsOf,
  searchWeight,
  skillAfterHiring,
  staffGap,
  yearsServed,
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

describe('headsToMove = ⌊gap + u⌋ looked for, ⌊−gap · speed + u⌋ let go at a speed of 1/4', () => {
  test.each([
    ['2.5 short', 2.5, 0.49, 2],
    ['rounded up by chance', 2.5, 0.5, 3],
    ['6 too many: 1.5', -6, 0.49, 1],
    ['and by chance two', -6, 0.5, 2],
    ['none', 0, 0.99, 0],
  ])('%s', (_, gap, u, heads) => {
    expect(headsToMove(gap, 1 / 4, u)).toBe(heads)
  })
})

describe('yearsServed = (1 − e^(−rate · age)) / rate / 12', () => {
  test('a new firm’s staff have served for nought', () => {
    expect(yearsServed(1 / 64, 0)).toBe(0)
  })
  test('in an old firm 64 months, where a sixty-fourth leaves each month', () => {
    expect(yearsServed(1 / 64, 6400)).toBeCloseTo(64 / 12, 10)
  })
  test('since the beginning, where nobody leaves', () => {
    expect(yearsServed(0, 30)).toBe(2.5)
  })
})

test('dismissalPay = 3 · 1/2 · 2.5 · 1001 = 3753.75, to whole fen', () => {
  expect(dismissalPay(3, 1 / 2, 2.5, 1001)).toBe(3754)
})

test('outOfWork = max(0, labour force − employed)', () => {
  expect(outOfWork(100, 92)).toBe(8)
  expect(outOfWork(100, 103)).toBe(0)
})

describe('searchWeight = (1 − commuting) · (force − employed) + commuting · unemployed · part', () => {
  test('3/4 · (100 − 92) + 1/4 · 40 · 1/2 = 11', () => {
    expect(searchWeight(100, 92, 1 / 4, 40, 1 / 2)).toBe(11)
  })
  test('more at work than live there: commuters alone, 1/4 · 40 · 1/2 = 5', () => {
    expect(searchWeight(100, 108, 1 / 4, 40, 1 / 2)).toBe(5)
  })
})

test('ofAllSeekers: weights 30 and 20 for 40 unemployed are 24 and 16', () => {
  expect(ofAllSeekers(30, 40, 50)).toBeCloseTo(24, 12)
  expect(ofAllSeekers(20, 40, 50)).toBeCloseTo(16, 12)
  expect(ofAllSeekers(0, 0, 0)).toBe(0)
})

describe('chanceToFill = min(1, seekers / vacancies, efficiency · √(seekers / vacancies))', () => {
  test.each([
    ['four seekers a place, efficiency 1/4: 1/4 · 2', 10, 40, 1 / 4, 1 / 2],
    ['one in sixteen at efficiency 1: no more than there are', 16, 1, 1, 1 / 16],
    ['never more than every place', 1, 100, 1 / 2, 1],
    ['nobody looks', 5, 0, 1, 0],
    ['no place', 0, 5, 1, 0],
  ])('%s', (_, vacancies, seekers, efficiency, chance) => {
    expect(chanceToFill(vacancies, seekers, efficiency)).toBe(chance)
  })
})

test('placesFilled = ⌊1/2 · 5 + u⌋', () => {
  expect(placesFilled(5, 1 / 2, 0.49)).toBe(2)
  expect(placesFilled(5, 1 / 2, 0.5)).toBe(3)
})

test('skillAfterHiring: two of now eight bring 1/2 where it was 3/4: 3/4 + (1/2 − 3/4) · 2/8 = 11/16', () => {
  expect(skillAfterHiring(3 / 4, 1 / 2, 2, 8)).toBe(11 / 16)
})

describe('gapPaidFor = min(gap, cash / perHead) where people are missing', () => {
  test.each([
    ['cash for all', 3, 100, 20, 3],
    ['cash for two and a half', 3, 50, 20, 2.5],
    ['more overdue than cash', 3, -10, 20, 0],
    ['nothing has to be laid out', 3, 0, 0, 3],
    ['too many people', -2, 0, 20, -2],
  ])('%s', (_, gap, cash, perHead, paidFor) => {
    expect(gapPaidFor(gap, cash, perHead)).toBe(paidFor)
  })
})
