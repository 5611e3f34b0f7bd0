/**
 * Cover dulls screening: full cover behaves worse than 80%. Additionality is measured at the bank's desk. A compensation pool costs
 * what it pays and dulls screening too.
 *
 * Statistical: Jilin at 1 000 firms, five years, replicates of twins as told, Student's 95% interval of the paired difference;
 * everywhere news of measures spreads and guarantors have capital.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { effort } from '../../sim/mechanisms/credit/screening.ts'
import { burnIn, QUIET, smallSetup } from '../laws/small-worlds.ts'
import { constantCourse, effect, lives, mean, sum, told, type History } from './lives.ts'

const MONTHS = 60
const news = { publicity: 0.2, guaranteeCapital: 1 }
const under = (levers: Record<string, number>, replicates = 12): History[] =>
  lives(constantCourse({ ...news, ...levers }), replicates, { months: MONTHS })

/** Of each fen lent, written off. */
const lossRate = (history: History) => sum(history.loanLosses) / sum(history.creditGranted)
/** Of each guaranteed fen, not lent without cover. */
const additionality = (history: History) =>
  sum(history.guaranteed.map((fen, at) => fen * history.additionality[at])) / sum(history.guaranteed)
const lent = (history: History) => sum(history.creditGranted)

test('care falls with the share of the loss the bank keeps: little at first, to nothing at full cover', () => {
  const world = burnIn(smallSetup({ firms: 20, burnIn: 1 }))
  const care = [1, 0.5, 0.2, 0].map((kept) => effort(world, kept))
  expect(care[0]).toBe(1)
  expect(care[3]).toBe(0)
  expect(1 - care[1]).toBeLessThan(care[2])
  expect(care[2]).toBeGreaterThan(0.5)
})

describe('guarantees (48 replicates; additionality 12)', () => {
  let none: History[]
  let usual: History[]
  let full: History[]
  beforeAll(() => {
    none = under({}, 48)
    usual = under({ guaranteeCover: 0.8 }, 48)
    full = under({ guaranteeCover: 1 }, 48)
  })

  test('80% cover makes banks lend more', () => {
    const more = effect(none, usual, lent)
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
  })

  test('guarantors pay more claims under full cover than under 80%, and banks write off more of what they lend than without cover', () => {
    const dearer = effect(usual, full, (history) => sum(history.guaranteeClaimsPaid))
    expect(dearer.interval[0], told(dearer)).toBeGreaterThan(0)
    const more = effect(none, full, lossRate)
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
  })

  test('full cover adds to lending less than a third of what 80% does', () => {
    const first = effect(none, usual, lent)
    const second = effect(usual, full, lent)
    expect(second.mean, told(second)).toBeLessThan(first.mean / 3)
  })

  test('of what is guaranteed, less is additional under full cover than under 80%', () => {
    const falls = effect(usual, full, additionality)
    expect(falls.interval[1], told(falls)).toBeLessThan(0)
  })

  test('banks that bear nothing find fewer of those who refuse to repay', () => {
    const found = (history: History) => sum(history.strategicDefaultsFound) / sum(history.strategicDefaults)
    const fewer = effect(none, full, found)
    expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
  })

  test('additionality is neither 0 nor 1, and falls where cover may be asked for any loan', () => {
    const strict = under({ guaranteeCover: 0.8, coverFreely: 0 })
    for (const history of [...usual, ...strict]) {
      expect(additionality(history)).toBeGreaterThan(0.01)
      expect(additionality(history)).toBeLessThan(0.99)
    }
    const falls = effect(strict, usual.slice(0, strict.length), (history) => -additionality(history))
    expect(falls.interval[0], told(falls)).toBeGreaterThan(0)
  })
})

describe('a risk-compensation pool (12 replicates)', () => {
  let none: History[]
  let pool: History[]
  beforeAll(() => {
    none = under({})
    pool = under({ riskCompensation: 0.6 })
  })

  test('pays part of what banks lose, and no more than its share of it', () => {
    for (const history of pool) {
      expect(sum(history.compensatedLosses)).toBeGreaterThan(0)
      expect(sum(history.compensatedLosses)).toBeLessThanOrEqual(0.6 * sum(history.loanLosses))
    }
  })

  test('costs the public at least what it pays, less what firms pay back in tax', () => {
    const cost = effect(none, pool, (history) => sum(history.publicOutlay))
    const paid = mean(pool.map((history) => sum(history.compensatedLosses)))
    expect(cost.mean / paid, told(cost)).toBeGreaterThan(0.9)
  })

  test('makes banks lend more and look less: more of those who refuse to repay get away with it', () => {
    const more = effect(none, pool, lent)
    expect(more.interval[0], told(more)).toBeGreaterThan(0)
    const unfound = effect(
      none,
      pool,
      (history) => sum(history.strategicDefaults) - sum(history.strategicDefaultsFound),
    )
    expect(unfound.interval[0], told(unfound)).toBeGreaterThan(0)
  })
})

test('no pool, no payment', () => {
  expect(
    lives(QUIET, 1, { months: 12 })
      .flatMap((history) => history.compensatedLosses)
      .every((fen) => fen === 0),
  ).toBe(true)
})
