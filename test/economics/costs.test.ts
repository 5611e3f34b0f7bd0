/**
 * Cost pressure [001]: dearer materials and missing people. Low barriers that bring competitors are in `entry.test.ts`.
 *
 * Statistical: Jilin at 1 000 firms, two years, 10 replicates of twins, Student's 95% interval of the paired difference.
 */
import { beforeAll, expect, test } from 'vitest'
import { constantCourse, effect, lives, mean, QUIET, sum, told, type History } from './lives.ts'

const REPLICATES = 10
const MONTHS = 24

let calm: History[]
beforeAll(() => {
  calm = lives(QUIET, REPLICATES, { months: MONTHS })
})

function struck(kind: string, size: number): History[] {
  const shocks = [{ kind, from: 1, months: 12, size }]
  return lives(constantCourse({}, { shocks }), REPLICATES, { months: MONTHS })
}

test('dearer materials squeeze margins, and kill firms that cannot wait until prices follow', () => {
  const dear = struck('materialSpike', 0.4)
  const margin = effect(calm, dear, (history) => mean(history.margin.slice(0, 12)))
  const deaths = effect(calm, dear, (history) => sum(history.bankruptcies))
  expect(margin.interval[1], told(margin)).toBeLessThan(0)
  expect(deaths.interval[0], told(deaths)).toBeGreaterThan(0)
})

test('missing people cost output while they are missing, and lives', () => {
  const short = struck('labourShortage', 0.4)
  const output = effect(calm, short, (history) => mean(history.output.slice(0, 12)))
  const deaths = effect(calm, short, (history) => sum(history.deaths))
  expect(output.interval[1], told(output)).toBeLessThan(0)
  expect(deaths.interval[0], told(deaths)).toBeGreaterThan(0)
})
