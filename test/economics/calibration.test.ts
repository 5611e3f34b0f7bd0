/** The calibration experiment on a small population, and its estimators by hand. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { missed, scored } from '../../experiments/calibration/calibration.ts'
import {
  hazardsByYear,
  registerByCalendarYear,
  survivalAfter,
} from '../../experiments/calibration/hazards.ts'
import { implausibility, isMet } from '../../experiments/calibration/implausibility.ts'
import { measureMoments, type Moments } from '../../experiments/calibration/moments.ts'
import { tailIndex } from '../../experiments/calibration/sizes.ts'
import { contradictions, REMOVED } from '../../experiments/calibration/targets/contradictions.ts'
import { TARGETS, TOLD, type Profile } from '../../experiments/calibration/targets/index.ts'
import { MISSES } from '../../experiments/calibration/targets/misses.ts'
import { between, near } from '../../experiments/calibration/targets/target.ts'
import { momentOf, momentsOver } from '../../experiments/populations.ts'
import type { FirmLives } from '../../src/index.ts'

const PROFILES = Object.entries(TARGETS)

describe('the committed table', () => {
  const { profiles, moments } = JSON.parse(readFileSync('experiments/calibration/moments.json', 'utf8')) as {
    profiles: Record<Profile, unknown[]>
    moments: Record<Profile, Moments>
  }

  test.each(PROFILES)(
    '%s has a moment for every target, and says of each whether it is met',
    (name, targets) => {
      const told = targets.map((target) => scored(target, moments[name as Profile]))
      expect(profiles[name as Profile]).toEqual(JSON.parse(JSON.stringify(told)))
    },
  )
})

test.each(PROFILES)('%s says why it misses what it misses, and of nothing else', (name) => {
  const { moments } = JSON.parse(readFileSync('experiments/calibration/moments.json', 'utf8')) as {
    moments: Record<Profile, Moments>
  }
  const keys = missed(name as Profile, moments[name as Profile]).map(({ key }) => key)
  expect(Object.keys(MISSES[name as Profile]).toSorted()).toEqual(keys.toSorted())
})

describe('targets', () => {
  test.each(PROFILES)('%s asks for nothing twice, and for nothing that is impossible', (_name, targets) => {
    expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length)
    expect(contradictions(targets)).toEqual([])
  })

  test.each(REMOVED)('$target.key of $target.source would contradict another', ({ profile, target }) => {
    expect(contradictions([...TARGETS[profile], target])).toHaveLength(1)
  })

  test('a curve of survival that rises is refused', () => {
    const curve = [0.8, 0.33, 0.44].map((alive, at) => near(`alive${2 * at + 1}`, '', alive, ''))
    expect(contradictions(curve).map(({ keys }) => keys)).toEqual([['alive5', 'alive3']])
  })

  test('what is a share is met within a fifth of it, or of what it lacks; a range up to its ends', () => {
    const exact = (value: number) => ({ value, error: NaN })
    expect(isMet(near('', '', 0.1, ''), exact(0.1199))).toBe(true)
    expect(isMet(near('', '', 0.1, ''), exact(0.1201))).toBe(false)
    expect(isMet(near('', '', 0.9, ''), exact(0.9201))).toBe(false)
    expect(isMet(between('', '', [2, 4], ''), exact(3.999))).toBe(true)
    expect(isMet(between('', '', [2, 4], ''), exact(4.001))).toBe(false)
  })

  test('what its own error drowns is not met', () => {
    const target = near('', '', 2, '')
    expect(isMet(target, { value: 90, error: 1.9 })).toBe(false)
    expect(isMet(target, { value: 2, error: 1.9 })).toBe(true)
    expect(isMet(target, { value: 90, error: 100 })).toBe(false)
  })

  test('implausibility of 5 beside 1, with errors 2 and 1 and a tolerance of 2: 4 / 3', () => {
    const target = { figure: 1, error: 1, tolerance: 2 }
    expect(implausibility(target, { value: 5, error: 2 })).toBeCloseTo(4 / 3, 12)
  })
})

describe('populations', () => {
  test('1, 2 and 6: mean 3, variance 7, error √(7/3); what is unknown is left out', () => {
    expect(momentOf([1, 2, NaN, 6])).toEqual({ value: 3, error: Math.sqrt(7 / 3) })
    expect(momentsOver([{ a: 1 }, { a: 3 }])).toEqual({ a: { value: 2, error: 1 } })
  })
})

describe('two populations of 2 000 firms', () => {
  let moments: Moments
  beforeAll(async () => {
    moments = await measureMoments(
      { firms: 2000, populations: 2, firmsForSizes: 4000, populationsForSizes: 1 },
      'china',
    )
  })

  test('every moment of the tables is measured', () => {
    const keys = [
      ...PROFILES.flatMap(([, targets]) => targets.map(({ key }) => key)),
      ...TOLD.map(([key]) => key),
    ]
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
    const hazards = hazardsByYear(lives, 3)
    expect(hazards[0]).toBeCloseTo(1 / 4, 12)
    expect(hazards[1]).toBeCloseTo(1 / 2, 12)
    // In month 26 of age the old firm is one of two.
    expect(hazards[2]).toBeCloseTo(1 / 2, 12)
    expect(survivalAfter(hazards, 2)).toBeCloseTo(3 / 8, 12)
  })

  test('the register by calendar year: one of four leaves in the second, one is bought, one never leaves', () => {
    const hazards = registerByCalendarYear(lives, 36, 3)
    expect(hazards[0]).toBe(0)
    // Bought in month 11, and gone from sight with its year.
    expect(hazards[1]).toBeCloseTo(1 / 3, 12)
    expect(hazards[2]).toBe(0)
  })

  test('founded in December, struck off in January: half a year more or less', () => {
    const two = {
      count: 2,
      entry: Int32Array.of(1, 1),
      entryMonth: Int32Array.of(12, 13),
      stop: Int32Array.of(12, 36),
      cause: Int32Array.of(2, 0),
      deregisteredMonth: Int32Array.of(13, 0),
    } as unknown as FirmLives
    expect(registerByCalendarYear(two, 36, 2)).toEqual([0, 1 / 2])
  })
})
