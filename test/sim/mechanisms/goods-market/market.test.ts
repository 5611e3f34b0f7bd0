/** Shares of markets and growth of customer bases, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  appealOf,
  baseGrowth,
  customLeft,
  customLost,
  freeCustomers,
  freePerPull,
  grownBase,
  keptShare,
  loyalCustomers,
  loyalShare,
  moneyPerAttraction,
  outsideAttractiveness,
  pullOnFree,
  settledBase,
} from '../../../../sim/mechanisms/goods-market/market.equations.ts'

const LOG_100 = Math.log(100)

describe('appealOf = quality − priceElasticity · log(price / world price)', () => {
  test('at the world price quality alone counts', () => {
    expect(appealOf(1 / 4, 100, 3, LOG_100)).toBeCloseTo(1 / 4, 14)
  })
  test('twice the price costs priceElasticity · log 2', () => {
    expect(appealOf(0, 200, 3, LOG_100)).toBeCloseTo(-3 * Math.LN2, 14)
    expect(appealOf(0, 50, 3, LOG_100)).toBeCloseTo(3 * Math.LN2, 14)
  })
})

describe('customLost = (1 − demand) · exposure · (1 − spread)', () => {
  test('half of demand gone, exposed twice, a quarter elsewhere: 1/2 · 2 · 3/4', () => {
    expect(customLost(1 / 2, 2, 1 / 4)).toBe(3 / 4)
  })
  test('usual demand costs nothing, more of it brings custom', () => {
    expect(customLost(1, 2, 1 / 4)).toBe(0)
    expect(customLost(3 / 2, 1, 0)).toBe(-1 / 2)
  })
  test('who has spread wholly loses nothing', () => {
    expect(customLost(1 / 2, 2, 1)).toBe(0)
  })
})

test('customLeft = max(0, 1 − lost)', () => {
  expect(customLeft(3 / 4)).toBe(1 / 4)
  expect(customLeft(-1 / 2)).toBe(3 / 2)
  expect(customLeft(1)).toBe(0)
  expect(customLeft(6)).toBe(0)
})

describe('moneyPerAttraction = (budget − reserved) / (inside + outside) + reserved / inside', () => {
  test('(1000 − 200) / (4 + 4) + 200 / 4 = 150', () => {
    expect(moneyPerAttraction(1000, 200, 4, 4)).toBe(150)
  })
  test('nothing reserved: all compete alike', () => {
    expect(moneyPerAttraction(1000, 0, 4, 4)).toBe(125)
  })
  test('nobody inside: what is reserved goes to nobody', () => {
    expect(moneyPerAttraction(1000, 200, 0, 4)).toBe(200)
  })
  test('nobody anywhere: nobody gets anything', () => {
    expect(moneyPerAttraction(1000, 0, 0, 0)).toBe(0)
  })
})

describe('loyalShare = (1 − looking around) · (1 − disappointed · unmet)', () => {
  test('3/4 · (1 − 1/2 · 1/2) = 9/16', () => {
    expect(loyalShare(1 / 4, 1 / 2, 1 / 2)).toBe(9 / 16)
  })
  test('all served: only those who look around leave', () => {
    expect(loyalShare(1 / 4, 1 / 2, 0)).toBe(3 / 4)
  })
})

describe('baseGrowth = e^(response · (appeal − mean) + noise · luck)', () => {
  test('none without an advantage or luck', () => {
    expect(baseGrowth(1 / 4, 2, 2, 1 / 8, 0)).toBe(1)
  })
  test('e^(1/4 · (3 − 1) + 1/8 · 4) = e', () => {
    expect(baseGrowth(1 / 4, 3, 1, 1 / 8, 4)).toBeCloseTo(Math.E, 14)
  })
  test('e^(1/4 · (1 − 3) − 1/8 · 4) = 1/e', () => {
    expect(baseGrowth(1 / 4, 1, 3, 1 / 8, -4)).toBeCloseTo(1 / Math.E, 14)
  })
})

test('grownBase = base · stay · growth', () => {
  expect(grownBase(2, 3 / 4, 2)).toBe(3)
})

describe('pullOnFree = attractiveness · (reach + base) · factor', () => {
  test('2 · (1/4 + 3) · 2 = 13', () => {
    expect(pullOnFree(2, 1 / 4, 3, 2)).toBe(13)
  })
  test('a firm without customers is found too', () => {
    expect(pullOnFree(2, 1 / 4, 0, 1)).toBe(1 / 2)
  })
})

test('outsideAttractiveness = 1 − 1/2 · 1/4 = 7/8', () => {
  expect(outsideAttractiveness(1 / 2, 1 / 4)).toBe(7 / 8)
  expect(outsideAttractiveness(1 / 2, 0)).toBe(1)
})

describe('customers who look around, of 60 inside and 40 outside, a quarter of all', () => {
  test('45 inside are loyal, 30 outside', () => {
    expect(loyalCustomers(60, 1 / 4, 1)).toBe(45)
    expect(loyalCustomers(40, 1 / 4, 1.5)).toBe(30)
  })
  test('where the market loses a quarter of its customers, 45 · 3/4 stay', () => {
    expect(loyalCustomers(60, 1 / 4, 3 / 4)).toBe(33.75)
  })
  test('nobody is free where more are kept than there are', () => {
    expect(freeCustomers(100, 60, 40.5)).toBe(0)
  })
  test('bases that grew to 50 by chance are brought back to 45', () => {
    expect(keptShare(50, 45)).toBe(45 / 50)
    expect(keptShare(45, 45)).toBe(1)
    expect(keptShare(30, 45)).toBe(1)
    expect(keptShare(0, -1)).toBe(1)
  })
  test('100 − 45 − 30 = 25 are free; of 104, since 4 came new, 29', () => {
    expect(freeCustomers(100, 45, 30)).toBe(25)
    expect(freeCustomers(104, 45, 30)).toBe(29)
  })
  test('25 / (30 + 20) a unit of pull, nobody where nobody pulls', () => {
    expect(freePerPull(25, 30, 20)).toBe(1 / 2)
    expect(freePerPull(25, 0, 50)).toBe(1 / 2)
    expect(freePerPull(25, 0, 0)).toBe(0)
  })
  test('settledBase = 8 · 3/4 + 4 · 1/2 = 8', () => {
    expect(settledBase(8, 3 / 4, 4, 1 / 2)).toBe(8)
  })
})
