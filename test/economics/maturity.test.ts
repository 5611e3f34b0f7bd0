/**
 * Bullet loans in a slump: banks herd, bridges fail, firms die at maturity, and measures of seed 003 spare some of them.
 *
 * Statistical: Jilin at 1 000 firms, demand down by a third for two years, three years in all, 140 replicates of twins,
 * Student's 95% interval of the paired difference. Everywhere publicity is strong, so that firms know the measures.
 */
import { beforeAll, expect, test } from 'vitest'
import { booksOf, type Course, type World } from '../../sim/index.ts'
import {
  constantCourse,
  effect,
  live,
  lives,
  QUIET,
  sum,
  told,
  type History,
  replicateMean,
} from './lives.ts'

const MONTHS = 36
const REPLICATES = 140
const publicity = 0.3
const shocks = [{ kind: 'demandSlump', from: 1, months: 24, size: 1 / 3 }]

const inSlump = (levers: Record<string, number>): Course =>
  constantCourse({ publicity, ...levers }, { shocks })
const bridgeDeaths = (history: History) => sum(history.bridgeDeaths)

let slump: History[]

beforeAll(() => {
  slump = lives(inSlump({}), REPLICATES, { months: MONTHS })
})

test('more firms die at maturity in a slump than in calm times', () => {
  const calm = lives(QUIET, REPLICATES, { months: MONTHS })
  const more = effect(calm, slump, bridgeDeaths)
  expect(more.interval[0], told(more)).toBeGreaterThan(0)
})

/** Who dies with a loan that has fallen due is seldom whom a bank would renew; the others are spared the bridge, and banks lend on to the weak. */
test('fewer firms stop with renewal without principal, and firms owe banks more', () => {
  const renewed = lives(inSlump({ loanRenewal: 1 }), REPLICATES, { months: MONTHS })
  const fewer = effect(slump, renewed, (history) => sum(history.deaths))
  expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
  const more = effect(slump, renewed, (history) => sum(history.bankLoans))
  expect(more.interval[0], told(more)).toBeGreaterThan(0)
})

/** Who has been let down by its bank owes the private lender instead, and stops of that, some months later. */
test('fewer firms stop with a curb on withdrawal', () => {
  const curbed = lives(inSlump({ withdrawalCurb: 1 }), REPLICATES, { months: MONTHS })
  const fewer = effect(slump, curbed, (history) => sum(history.deaths))
  expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
})

/** Private bridges are for borrowers safer than the banks' own limit: between the two the public fund is the only one. */
test('fewer firms die at maturity with a public bridge fund', () => {
  const [none, fund] = [0, 2].map((bridgeFund) =>
    lives(inSlump({ bridgeFund }), REPLICATES, { months: MONTHS }),
  )
  const fewer = effect(none, fund, bridgeDeaths)
  expect(fewer.interval[1], told(fewer)).toBeLessThan(0)
})

test('a curb on withdrawal cuts the bridges that banks leave standing (4 replicates)', () => {
  const twins = [0, 1].map((withdrawalCurb) =>
    Array.from({ length: 4 }, (_, at) => bridgesLeftStanding(inSlump({ withdrawalCurb }), at + 1)),
  )
  const [free, curbed] = twins
  expect(Math.min(...free)).toBeGreaterThan(0)
  expect(curbed).toEqual([0, 0, 0, 0])
})

test('banks break more promises in a slump than in calm times (16 replicates)', () => {
  const differences = Array.from(
    { length: 16 },
    (_, at) => bridgesLeftStanding(inSlump({}), at + 1) - bridgesLeftStanding(QUIET, at + 1),
  )
  const more = replicateMean(differences)
  expect(more.interval[0], told(more)).toBeGreaterThan(0)
})

/** Fen lent by the private lender beyond what firms applied for: bridges whose bank broke its word. */
function bridgesLeftStanding(course: Course, replicate: number): number {
  let drawn = 0
  const watch = (world: World, month: number) => {
    if (month === 0) return
    for (const { instrument, kind, to, amount } of booksOf(world).flows)
      if (instrument === 'loan' && kind === 'drawn' && to === 'privateLender') drawn += amount
  }
  return -sum(live(course, { replicate, months: MONTHS, watch }).privateLent) + drawn
}
