/**
 * Owners live off their firms: cash stays near what was surveyed, and firms borrow for capital and while they wait for their money, not for their owners’ draws.
 *
 * Statistical: Jilin at 1 000 firms, a calm year of 4 replicates.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { jilin, lives, mean, QUIET, sum, type History } from './lives.ts'

let years: History[]
beforeAll(() => {
  years = lives(QUIET, 4, { months: 12 })
})

const overall = (histories: readonly History[], key: string) =>
  mean(histories.map((history) => mean(history[key])))

describe('cash for at most so many months, of 995 firms in February 2020 (Zhu, Wei & Liu)', () => {
  // Tolerance in shares of all firms. Too few keep cash for half a year: a tenth was surveyed.
  test.each([
    ['runway1', 0.34, 0.12],
    ['runway2', 0.671, 0.08],
    ['runway3', 0.8501, 0.06],
    ['runway6', 0.9004, 0.1],
  ])('%s: %d within %d', (key, surveyed, tolerance) => {
    const found = overall(years, key)
    expect(Math.abs(found - surveyed), `${found}`).toBeLessThan(tolerance)
  })
})

test('bank loans exceed a fifth of a month’s sales', () => {
  expect(overall(years, 'bankLoans') / overall(years, 'sales')).toBeGreaterThan(0.2)
})

test('were owners to leave all profit in their firms, fewer would ask a bank, but more than half as many', () => {
  const parameters = { payout: 0, drawSpeed: 0.01, runwayWish: 12 }
  const selfFinanced = lives(QUIET, 4, { setup: jilin({ parameters }), months: 12 })
  const applications = (histories: readonly History[]) =>
    sum(histories.map((history) => sum(history.applications)))
  expect(applications(selfFinanced)).toBeLessThan(applications(years))
  expect(applications(selfFinanced)).toBeGreaterThan(applications(years) / 2)
})
