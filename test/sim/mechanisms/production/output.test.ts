/** Output, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  capitalForPeople,
  capitalShortfall,
  feasibleUnits,
  peopleForOrders,
  presentShare,
  soundUnits,
  unitsWithinMeans,
  wagesInGoods,
} from '../../../../sim/mechanisms/production/output.equations.ts'

describe('presentShare = opening · max(0, 1 − (1 − attendance) · exposure)', () => {
  test.each([
    ['open, all there', 1, 1, 2, 1],
    ['a quarter absent, exposed twice, open half the time: 1/2 · (1 − 1/4 · 2)', 1 / 2, 3 / 4, 2, 1 / 4],
    ['not exposed', 1 / 2, 3 / 4, 0, 1 / 2],
    ['exposed beyond all', 1, 1 / 4, 2, 0],
    ['closed', 0, 1, 1, 0],
  ])('%s', (_, opening, attendance, exposure, share) => {
    expect(presentShare(opening, attendance, exposure)).toBe(share)
  })
})

describe('capitalShortfall = max(0, 1 − capital / (perWorker · staff))', () => {
  test.each([
    ['150 of 50 · 4', 150, 1 / 4],
    ['none', 0, 1],
    ['in full', 200, 0],
    ['more than needed', 300, 0],
  ])('%s', (_, capital, short) => {
    expect(capitalShortfall(capital, 50, 4)).toBe(short)
  })
})

describe('soundUnits = units · (1 − defects) · (1 − capitalEffect · shortfall)', () => {
  test('200 · 3/4 · (1 − 1/2 · 1/2) = 112.5', () => {
    expect(soundUnits(200, 1 / 4, 1 / 2, 1 / 2)).toBe(112.5)
  })
  test('capital in full: 150', () => {
    expect(soundUnits(200, 1 / 4, 1 / 2, 0)).toBe(150)
  })
})

describe('feasibleUnits = max(0, min(plan, people · perWorker))', () => {
  test.each([
    ['the plan', 70, 70],
    ['no more than 4 · 20', 100, 80],
    ['nothing where stocks are too long', -10, 0],
  ])('%s', (_, plan, units) => {
    expect(feasibleUnits(plan, 4, 20)).toBe(units)
  })
})

describe('unitsWithinMeans: at 5 fen a unit', () => {
  test.each([
    ['all of 100 with 500', 500, 100],
    ['80 with 400', 400, 80],
    ['none with nothing', 0, 0],
    ['none in debt', -400, 0],
  ])('%s', (_, means, units) => {
    expect(unitsWithinMeans(100, 5, means)).toBe(units)
  })
  test('materials on credit need no means', () => {
    expect(unitsWithinMeans(100, 0, 0)).toBe(100)
  })
})

test('peopleForOrders = sales / (price · sound): 4000 / (10 · 100)', () => {
  expect(peopleForOrders(4000, 10, 100)).toBe(4)
})

test('capitalForPeople = perWorker · (staff + newcomers)', () => {
  expect(capitalForPeople(50, 4, 1.5)).toBe(275)
})

describe('wagesInGoods = ⌊wages · units / (staff · sound)⌋, at most all wages', () => {
  test.each([
    ['half of capacity: ⌊999 / 2⌋', 200, 499],
    ['all of it', 400, 999],
    ['nothing made, nothing in goods', 0, 0],
  ])('%s', (_, units, inGoods) => {
    expect(wagesInGoods(999, units, 4, 100)).toBe(inGoods)
  })
})
