/**
 * Publicity multiplies other measures [003]: a firm that has not heard of one cannot take it up.
 *
 * Statistical: Jilin at 1 000 firms, epidemic from month 1, three years, 16 replicates of four arms; the interaction is
 * (both − publicity) − (guarantee − nothing), replicate by replicate, with Student's 95% interval.
 */
import { beforeAll, expect, test } from 'vitest'
import type { Estimate } from '../../src/stats/index.ts'
import { constantCourse, lives, sum, told, type History, replicateMean } from './lives.ts'

const shocks = [{ kind: 'epidemic', from: 1, months: 36, size: 1 }]
const guarantee = { guaranteeCover: 0.8, guaranteeCapital: 0.3 }
const publicity = { publicity: 0.3 }

let arms: History[][]
beforeAll(() => {
  arms = [{}, guarantee, publicity, { ...guarantee, ...publicity }].map((levers) =>
    lives(constantCourse(levers, { shocks }), 16, { months: 36 }),
  )
})

function interaction(measure: (history: History) => number): Estimate {
  const [nothing, alone, known, both] = arms.map((arm) => arm.map(measure))
  return replicateMean(both.map((value, r) => value - known[r] - (alone[r] - nothing[r])))
}

test('guarantees reach more firms with publicity', () => {
  const more = interaction(({ supported }) => sum(supported))
  expect(more.interval[0], told(more)).toBeGreaterThan(0)
})

test('guarantees prevent more exits with publicity', () => {
  const fewer = interaction(({ deaths }) => sum(deaths))
  expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
})

test('publicity of nothing moves exits by less than a fifth of what both together do', () => {
  const alone = replicateMean(arms[2].map((history, r) => sum(history.deaths) - sum(arms[0][r].deaths)))
  const both = replicateMean(arms[3].map((history, r) => sum(history.deaths) - sum(arms[0][r].deaths)))
  expect(Math.abs(alone.mean), `${told(alone)} against ${told(both)}`).toBeLessThan(Math.abs(both.mean) / 5)
})
