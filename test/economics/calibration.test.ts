/** The calibration experiment on a small population, and its estimators by hand. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { isMet } from '../../experiments/calibration/calibration.ts'
import { hazardsByYear, survivalAfter } from '../../experiments/calibration/hazards.ts'
import { measureMoments, type Moments } from '../../experiments/calibration/moments.ts'
import { tailIndex } from '../../experiments/calibration/sizes.ts'
import { TARGETS, TOLD } from '../../experiments/calibration/targets.ts'
import type { FirmLives } from '../../src/index.ts'

describe('the committed table', () => {
  const { targets, moments } = JSON.parse(readFileSync('experiments/calibration/moments.json', 'utf8')) as {
    targets: { key: string; met: boolean }[]
    moments: Moments
  }

  test('has a moment for every target, and says of each whether it is met', () => {
    expect(targets.map(({ key, met }) => [key, met])).toEqual(
      TARGETS.map((target) => [target.key, isMet(target, moments)]),
    )
  })
})

describe('600 firms, two replicates', () => {
  let moments: Moments
  beforeAll(async () => {
    moments = await measureMoments({ firms: 600, replicates: 2, firmsForSizes: 2000 })
  })

  test('every moment of the tables is measured', () => {
    const keys = [...TARGETS.map(({ key }) => key), ...TOLD.map(([key]) => key)]
    for (const key of keys) expect(Number.isFinite(moments[key]?.value), key).toBe(true)
  })

  // Bounds wide enough for so few firms, narrow enough for a broken mechanism.
  test.each([
    ['registered1', 0, 0.06],
    ['exitRate', 0.05, 0.11],
    ['entryOverExit', 0.75, 1.25],
    ['micro', 0.8, 1],
    ['growthSpread', 0.15, 0.5],
    ['bankRate', 0.05, 0.075],
    ['nonPerforming', 0.003, 0.06],
    ['firstLoanYears', 2, 7],
    ['runway3', 0.75, 0.95],
    ['spinOffs', 0.1, 0.45],
    ['loansOverSales', 0.2, 1],
  ])('%s lies between %d and %d', (key, low, high) => {
    expect(moments[key].value).toBeGreaterThan(low)
    expect(moments[key].value).toBeLessThan(high)
  })

  test('the register learns of exits late: its hazard starts below that of trading and peaks later', () => {
    expect(moments['registered1'].value).toBeLessThan(moments['operating1'].value / 2)
    expect(moments['registered2'].value).toBeGreaterThan(moments['registered1'].value)
  })
})

describe('estimators', () => {
  test('sizes 2, 4, 8 from 2 on: 3 / (ln 2/1.5 + ln 4/1.5 + ln 8/1.5)', () => {
    const { index, count } = tailIndex([1, 2, 4, 8], 2)
    expect(index).toBeCloseTo(3 / Math.log((2 * 4 * 8) / 1.5 ** 3), 12)
    expect(count).toBe(3)
  })

  /** Four firms founded in month 1 and one of month 0 at two years; 36 months. */
  const lives = {
    count: 5,
    entry: Int32Array.of(1, 1, 1, 1, 0),
    entryMonth: Int32Array.of(1, 1, 1, 1, 0),
    ageAtStart: Int32Array.of(0, 0, 0, 0, 24),
    stop: Int32Array.of(6, 18, 10, 36, 2),
    // Bankrupt, closed, bought, alive, closed.
    cause: Int32Array.of(1, 2, 3, 0, 2),
    deregisteredMonth: Int32Array.of(14, 0, 11, 0, 5),
  } as unknown as FirmLives

  test('of four, one stops in month 6 and one is bought in month 10: a quarter dies in year 1, half of two in year 2', () => {
    const hazards = hazardsByYear(lives, 'operating', 36, 3)
    expect(hazards[0]).toBeCloseTo(1 / 4, 12)
    expect(hazards[1]).toBeCloseTo(1 / 2, 12)
    // In month 26 of age the old firm is one of two.
    expect(hazards[2]).toBeCloseTo(1 / 2, 12)
    expect(survivalAfter(hazards, 2)).toBeCloseTo(3 / 8, 12)
  })

  test('the register misses who never deregisters, and whoever ceased before month 0', () => {
    const hazards = hazardsByYear(lives, 'registered', 36, 3)
    expect(hazards[0]).toBe(0)
    // Month 14: one of the three that are left.
    expect(hazards[1]).toBeCloseTo(1 / 3, 12)
    expect(hazards[2]).toBe(0)
  })
})
