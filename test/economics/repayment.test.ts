/**
 * Who could repay and refuses: rare at defaults, found by credit technology, nursed by cover that makes banks careless.
 *
 * Statistical: Jilin at 1 000 firms, five years, 6 replicates of twins (24 for credit technology), Student's 95% interval of the paired difference.
 */
import { expect, test } from 'vitest'
import { constantCourse, effect, jilin, lives, mean, QUIET, sum, told, type History } from './lives.ts'

const MONTHS = 60
const REPLICATES = 6
const refused = (history: History) => sum(history.strategicDefaults)

test('at defaults fewer than one bullet in thirty is refused by who could pay it', () => {
  for (const history of lives(QUIET, REPLICATES, { months: MONTHS })) {
    expect(refused(history)).toBeGreaterThan(0)
    expect(refused(history) / sum(history.maturing)).toBeLessThan(1 / 30)
  }
})

test('where every loan is traced nobody gets away with a refusal', () => {
  const [without, watched] = [0, 1].map((creditTechnology) =>
    // Refusals are rare.
    lives(constantCourse({ creditTechnology }), 4 * REPLICATES, { months: MONTHS }),
  )
  const unfound = (history: History) => refused(history) - sum(history.strategicDefaultsFound)
  expect(mean(watched.map(unfound))).toBe(0)
  expect(mean(without.map(unfound))).toBeGreaterThan(0)
})

test('where owners are tempted, full cover spreads the habit and its want lets it fade', () => {
  const setup = jilin({ parameters: { dispositionStart: 0.2 } })
  const [without, full] = [0, 1].map((guaranteeCover) =>
    lives(constantCourse({ guaranteeCover, publicity: 0.2, guaranteeCapital: 1 }), REPLICATES, {
      setup,
      months: MONTHS,
    }),
  )
  const more = effect(without, full, (history) => history.disposition[MONTHS - 1])
  expect(more.interval[0], told(more)).toBeGreaterThan(0)
})

test('where refusing is always found, the habit fades', () => {
  const levers = constantCourse({})
  const [mild, hard] = [0, 1].map((enforcement) =>
    lives(levers, 4, {
      setup: jilin({ parameters: { dispositionStart: 0.2, enforcement } }),
      months: MONTHS,
    }),
  )
  const less = effect(mild, hard, (history) => history.disposition[MONTHS - 1])
  expect(less.interval[1], told(less)).toBeLessThan(0)
})
