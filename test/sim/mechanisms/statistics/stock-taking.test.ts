/** Zombies, concentration and cash for some months, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  concentrationPart,
  coversInterest,
  isOldAndUncovered,
  lastsAtMost,
  monthsInsolvent,
  monthsUncovered,
} from '../../../../sim/mechanisms/statistics/stock-taking.equations.ts'

describe('coversInterest: profit after interest pays for the owner’s work', () => {
  test.each([
    ['just so', 500, 500, 1000, true],
    ['not quite', 499, 500, 1000, false],
    ['who owes nothing has nothing to cover', -100, 500, 0, true],
  ])('%s', (_, profit, wage, debt, covered) => {
    expect(coversInterest(profit, wage, debt)).toBe(covered ? 1 : 0)
  })
})

test('monthsUncovered counts up, stops at 250 and starts again', () => {
  expect(monthsUncovered(0, 0)).toBe(1)
  expect(monthsUncovered(249, 0)).toBe(250)
  expect(monthsUncovered(250, 0)).toBe(250)
  expect(monthsUncovered(35, 1)).toBe(0)
})

test('monthsInsolvent counts up where debts exceed assets, stops at 250 and starts again', () => {
  expect(monthsInsolvent(3, -1)).toBe(4)
  expect(monthsInsolvent(250, -1)).toBe(250)
  expect(monthsInsolvent(3, 0)).toBe(0)
})

describe('isOldAndUncovered: ten years old, three years uncovered', () => {
  test.each([
    ['both', 36, 120, true],
    ['a month too young', 36, 119, false],
    ['a month too short', 35, 120, false],
    ['long since', 250, 600, true],
  ])('%s', (_, uncovered, age, zombie) => {
    expect(isOldAndUncovered(uncovered, age)).toBe(zombie)
  })
})

describe('concentrationPart = revenue/sector · revenue/all · parts', () => {
  test('100 of 400 in a sector of 1600 in all: 1/4 · 1/16', () => {
    expect(concentrationPart(100, 400, 1600, 1024)).toBe(16)
  })
  test('a monopolist of the only sector is all of it', () => {
    expect(concentrationPart(400, 400, 400, 1024)).toBe(1024)
  })
  test('four alike in one sector add up to a quarter', () => {
    expect(4 * concentrationPart(100, 400, 400, 1024)).toBe(256)
  })
  test('in whole parts', () => {
    expect(concentrationPart(1, 3, 3, 10)).toBe(1)
  })
})

test('lastsAtMost: cash for three months of outflow', () => {
  expect(lastsAtMost(3, 300, 100)).toBe(1)
  expect(lastsAtMost(3, 301, 100)).toBe(0)
  expect(lastsAtMost(1, -5, 100)).toBe(1)
})
