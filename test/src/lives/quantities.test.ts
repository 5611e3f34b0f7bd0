/** Numbers of a pair of twins, by hand and against the estimators they stand for. */
import { expect, test } from 'vitest'
import { pairOf } from '../../../src/lives/pair.ts'
import { accountQuantities, accountRatios, effectQuantities } from '../../../src/lives/quantities/index.ts'
import { aalenJohansen, coxRegression, restrictedMean, countObservations } from '../../../src/stats/index.ts'
import { CAUSE, resultOf } from './helpers.ts'
import type { Life } from './helpers.ts'

const MONTHS = 60
const base: Life[] = [
  { firm: 1, exit: 10 },
  { firm: 2, exit: 20, cause: 'closure' },
  { firm: 3, exit: 30, cause: 'acquisition' },
  { firm: 4, exit: 40 },
  { firm: 5 },
  { firm: 6 },
  { firm: 9, enters: 5, exit: 12 },
]
const policy: Life[] = [
  { firm: 1, exit: 15 },
  { firm: 2 },
  { firm: 3, exit: 30, cause: 'acquisition' },
  { firm: 4, exit: 40, cause: 'acquisition' },
  { firm: 5, exit: 55, cause: 'closure' },
  { firm: 6 },
  { firm: 8, enters: 7 },
]
const constant = (value: number) => Array.from({ length: MONTHS }, () => value)
const series = (outlay: number, income: number, debt: number) => ({
  publicOutlay: constant(outlay),
  guaranteeCapital: constant(7),
  householdIncome: constant(income),
  bonds: constant(debt),
  // The policy crowds out two a month.
  purchases: constant(100 - outlay / 5),
  creditGranted: constant(outlay * 3),
  guaranteed: constant(outlay * 2),
})
const of = (lives: Life[], outlay: number, income: number, debt: number) =>
  resultOf(lives, MONTHS, series(outlay, income, debt))
const pair = pairOf(of(base, 0, 1000, 500), of(policy, 10, 1020, 900))
const value = (key: string, end?: number) =>
  effectQuantities(MONTHS, end === undefined ? { start: 1 } : { start: 1, end })
    .find((quantity) => quantity.key === key)
    ?.of(pair)

const initial = (lives: Life[]) => lives.filter(({ enters }) => enters === undefined)

test('incidence by cause is Aalen and Johansen’s at the last landmark', () => {
  const curve = (lives: Life[], cause: 'bankruptcy' | 'closure' | 'acquisition') => {
    const { causes } = aalenJohansen({
      time: initial(lives).map(({ exit }) => exit ?? MONTHS),
      cause: initial(lives).map((life) => (life.exit === undefined ? 0 : CAUSE[life.cause ?? 'bankruptcy'])),
    })
    return causes.find((each) => each.cause === CAUSE[cause])?.incidence.at(-1) ?? 0
  }
  for (const cause of ['bankruptcy', 'closure', 'acquisition'] as const)
    expect(value(`${cause}Difference60`)).toBeCloseTo(curve(policy, cause) - curve(base, cause), 14)
  expect(value('bankruptcyDifference60')).toBeCloseTo(1 / 6 - 2 / 6, 14)
})

test('months gained after the policy’s end are the area to 24 months later, and absent beyond the run', () => {
  // Within 54 months firm 1 lives 5 longer, firm 2 34, firm 4 14; firm 5 dies later than that.
  expect(value('restrictedMeanGained24AfterEnd', 30)).toBeCloseTo((5 + 34 + 14) / 6, 14)
  expect(value('restrictedMeanGained24AfterEnd', 40)).toBeUndefined()
  expect(value('restrictedMeanGained24AfterEnd')).toBeUndefined()
  // Kaplan and Meier's area, where acquisitions count as living on.
  const area = (lives: Life[]) => {
    const died = (life: Life) => life.exit !== undefined && life.cause !== 'acquisition'
    const time = initial(lives).map((life) => (died(life) ? life.exit! : MONTHS))
    return restrictedMean(
      countObservations({ time, event: initial(lives).map((life) => Number(died(life))) }),
      54,
    ).estimate
  }
  expect(value('restrictedMeanGained24AfterEnd', 30)).toBeCloseTo(area(policy) - area(base), 12)
})

test('the hazard ratio is Cox’s on both twins’ firms, the log-rank counts deaths spared', () => {
  const rows = [base, policy].flatMap((lives, group) =>
    initial(lives).map((life) => ({
      time: life.exit ?? MONTHS,
      event: Number(life.exit !== undefined && life.cause !== 'acquisition'),
      group,
    })),
  )
  const fit = coxRegression({
    time: rows.map(({ time }) => time),
    event: rows.map(({ event }) => event),
    covariates: [rows.map(({ group }) => group)],
  })
  expect(value('logHazardRatio')).toBeCloseTo(fit.effects[0].coefficient, 12)
  // Expected by hand: months 10, 15, 20, 40, 55 with 6 of 12, 6 of 11, 5 of 10, 4 of 7 and 3 of 5 at risk under the policy.
  const expected = 6 / 12 + 6 / 11 + 5 / 10 + 4 / 7 + 3 / 5
  expect(value('deathsSpared')).toBeCloseTo(((expected - 2) * 1000) / 6, 10)
})

test('the account: cost to the budget, income, marginal value, lending added', () => {
  const worth = (key: string, each = pair) =>
    accountQuantities()
      .find((quantity) => quantity.key === key)!
      .of(each)
  expect(worth('netCost')).toBe(600)
  expect(worth('fiscalCost')).toBe(400 + 120)
  expect(worth('benefit')).toBe(1200)
  const ratio = (key: string, each = pair) => {
    const { above, below } = accountRatios().find((quantity) => quantity.key === key)!
    return above.of(each) / below.of(each)
  }
  expect(ratio('marginalValue')).toBe(1200 / 520)
  expect(ratio('lendingAdded')).toBe(1.5)
  // Two saved (2 and 4), one displaced (5); firm 8 for firm 9.
  expect(ratio('displacedPerSaved')).toBe(1 / 2)
  expect(ratio('forestalledPerInduced')).toBe(1)
  // Paid by taxes, the levy of 59 months is neither the households' loss nor the budget's gain.
  const taxed = pairOf(of(base, 0, 1000, 500), of(policy, 10, 1010, 500), ['taxes', 'taxes'])
  expect(worth('fiscalCost', taxed)).toBe(590 + 120)
  expect(worth('benefit', taxed)).toBe(600 + 590)
})

test('deadweight: of the supported, who lives without it too', () => {
  const helped = of(policy, 10, 1020, 900)
  const { lives } = helped
  // Firms 1, 2, 6 and the entrant 8 get something; firm 3 first receives cover that it has in the base too.
  lives.aid.set([100, 300, 50, 0, 0, 600, 1000])
  Object.assign(lives, {
    supportKeys: ['guaranteeCover'],
    supports: { guaranteeCover: Int32Array.of(0, 4, 4, 0, 0, 0, 0) },
  })
  const before = of(base, 0, 1000, 500)
  before.lives.aid.set([0, 0, 50, 0, 0, 0, 0])
  Object.assign(before.lives, { supports: { guaranteeCover: Int32Array.of(0, 0, 9, 0, 0, 0, 0) } })
  expect(pairOf(before, helped).support()).toEqual({
    firms: 4,
    untouched: 1,
    saved: 1,
    aid: 2000,
    aidUntouched: 600,
  })
})

test('a share, and a difference of shares, says between what it lies', () => {
  const shares = [...effectQuantities(MONTHS, { start: 1 }), ...accountQuantities()].filter(
    ({ unit }) => unit === 'share',
  )
  expect(shares.length).toBeGreaterThan(5)
  expect(shares.filter(({ range }) => !(range.least >= -1)).map(({ key }) => key)).toEqual([])
})
