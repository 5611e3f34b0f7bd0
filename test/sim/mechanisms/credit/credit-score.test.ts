/** Score, risk and limit of credit, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  assetsOf,
  carefulReading,
  defaultRisk,
  hardFactsScore,
  limitOfCredit,
  profitMargin,
  trackRecord,
} from '../../../../sim/mechanisms/credit/credit-score.equations.ts'

const WEIGHTS = {
  scoreBase: -3,
  scoreLeverage: 2,
  scoreProfit: 4,
  scoreRecord: 1,
}

describe('trackRecord: full after five years, if so many are asked', () => {
  test.each([
    [0, 0],
    [15, 1 / 4],
    [59, 59 / 60],
    [60, 1],
    [600, 1],
  ])('%i months', (age, record) => {
    expect(trackRecord(age, 60)).toBe(record)
  })
})

describe('profitMargin = profit / (sales + 1 fen), within ±1', () => {
  test.each([
    [25, 99, 1 / 4],
    [-25, 99, -1 / 4],
    [500, 99, 1],
    [-500, 99, -1],
    [-7, 0, -1],
    [0, 0, 0],
  ])('profit %i of sales %i', (profit, sales, margin) => {
    expect(profitMargin(profit, sales)).toBe(margin)
  })
})

describe('hardFactsScore', () => {
  test('−3 + 2·1/2 − 4·1/4 + 1·(1 − 1/4 + 2) = −1/4', () => {
    expect(hardFactsScore(WEIGHTS, 1 / 2, 1 / 4, 1 / 4, 2)).toBe(-1 / 4)
  })
  test('the usual firm without debt or profit, with a full record: the base', () => {
    expect(hardFactsScore(WEIGHTS, 0, 0, 1, 0)).toBe(-3)
  })
  test('debt and missed months raise it; profit and a record lower it', () => {
    const base = hardFactsScore(WEIGHTS, 0.5, 0.1, 0.5, 1)
    expect(hardFactsScore(WEIGHTS, 0.6, 0.1, 0.5, 1)).toBeGreaterThan(base)
    expect(hardFactsScore(WEIGHTS, 0.5, 0.1, 0.5, 2)).toBeGreaterThan(base)
    expect(hardFactsScore(WEIGHTS, 0.5, 0.2, 0.5, 1)).toBeLessThan(base)
    expect(hardFactsScore(WEIGHTS, 0.5, 0.1, 0.6, 1)).toBeLessThan(base)
  })
})

describe('carefulReading = hard + softSignal · ((1 − seen) · noise − seen · quality)', () => {
  test('half seen: −3 + 1/2·(1/2·3 − 1/2·2) = −11/4', () => {
    expect(carefulReading(-3, 1 / 2, 2, 1 / 2, 3)).toBe(-11 / 4)
  })
  test('who sees all is not misled: −3 − 1/2·2 = −4', () => {
    expect(carefulReading(-3, 1 / 2, 2, 1, 3)).toBe(-4)
  })
  test('who sees nothing has noise alone: −3 + 1/2·3 = −3/2', () => {
    expect(carefulReading(-3, 1 / 2, 2, 0, 3)).toBe(-3 / 2)
  })
})

describe('defaultRisk = logistic(usual + care · (reading − usual))', () => {
  test('log odds 0 are one half', () => {
    expect(defaultRisk(0, -3, 1)).toBe(1 / 2)
  })
  test('log odds −log 3 are a quarter', () => {
    expect(defaultRisk(-Math.log(3), 0, 1)).toBeCloseTo(1 / 4, 14)
  })
  test('without care all firms are the usual one', () => {
    expect(defaultRisk(5, 0, 0)).toBe(1 / 2)
    expect(defaultRisk(-5, 0, 0)).toBe(1 / 2)
  })
  test('half the care, half the way from −2 to 2: one half', () => {
    expect(defaultRisk(2, -2, 1 / 2)).toBe(1 / 2)
  })
})

describe('limitOfCredit', () => {
  const rules = { haircut: 1 / 2, unsecured: 2, cutoff: 1 / 8, guaranteedExtra: 4 }
  test('1/2·(600 + 200) + 2·(1 − 1/2)·100 + 3/4·4·100 = 400 + 100 + 300', () => {
    expect(limitOfCredit(rules, 600, 200, 100, 1 / 16, 3 / 4)).toBe(800)
  })
  test('at the cutoff and beyond it collateral alone counts', () => {
    expect(limitOfCredit(rules, 600, 200, 100, 1 / 8, 0)).toBe(400)
    expect(limitOfCredit(rules, 600, 200, 100, 1 / 2, 0)).toBe(400)
  })
})

test('assetsOf = capital + stock + max(0, cash) + receivables + 1', () => {
  expect(assetsOf(1000, 200, 50, 49)).toBe(1300)
  expect(assetsOf(1000, 200, -50, 49)).toBe(1250)
  expect(assetsOf(0, 0, 0, 0)).toBe(1)
})
