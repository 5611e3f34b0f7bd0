/** A bank's capital, belief and private money, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import {
  beliefAfterAnswer,
  earnsPrivateRate,
  equityOf,
  exceedsPrivateRate,
  lendingRoom,
  privateLoan,
  privateWish,
  urgentWish,
  weightedAssets,
  worthOfCover,
} from '../../../../sim/mechanisms/credit/bank-lending.equations.ts'
import { ageBand, drawLoans } from '../../../../sim/mechanisms/credit/bank-lending.ts'
import { NEED } from '../../../../sim/state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../../../sim/state/loan.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'

test('equityOf: 1 + 20 + 300 + 4000 + 50000 − 54320 = 1', () => {
  expect(equityOf(1, 20, 300, 4000, 50000, 54320)).toBe(1)
})

test('weightedAssets: 3/4 · (1000 − 400) + 1/4 · (400 + 300) = 450 + 175', () => {
  expect(weightedAssets(1000, 400, 300, 0.75, 0.25)).toBe(625)
})

describe('lendingRoom = max(0, ⌊equity / capitalRatio − assets⌋)', () => {
  test('101 / (1/8) − 600 = 208', () => {
    expect(lendingRoom(101, 1 / 8, 600)).toBe(208)
  })
  test('a bank without enough capital lends nothing', () => {
    expect(lendingRoom(70, 1 / 8, 600)).toBe(0)
  })
})

describe('beliefAfterAnswer = belief + speed · (answer − belief)', () => {
  test('yes: 1/2 + 1/4 · 1/2 = 5/8', () => {
    expect(beliefAfterAnswer(1 / 2, 1 / 4, 1)).toBe(5 / 8)
  })
  test('no: 1/2 − 1/4 · 1/2 = 3/8', () => {
    expect(beliefAfterAnswer(1 / 2, 1 / 4, 0)).toBe(3 / 8)
  })
})

test('earnsPrivateRate: 1200 at 18% cost 18 a month; profit must exceed that', () => {
  expect(earnsPrivateRate(18, 1200, 0.18)).toBe(false)
  expect(earnsPrivateRate(19, 1200, 0.18)).toBe(true)
})

test('exceedsPrivateRate: a risk of 1/4, half lost, costs 1/8', () => {
  expect(exceedsPrivateRate(1 / 4, 1 / 2, 1 / 8)).toBe(false)
  expect(exceedsPrivateRate(1 / 4, 1 / 2, 0.12)).toBe(true)
})

test('ageBand: under 3 years, 3 to 9, 10 and more', () => {
  expect([0, 35, 36, 119, 120, 900].map(ageBand)).toEqual([0, 0, 1, 1, 2, 2])
})

test.each([
  ['term', SLOT.term, 36, 15000],
  ['working', SLOT.working, 12, 5000],
])(
  'a guarantee fee is charged for the whole %s loan: 1 000 000 · 1/2 · 1% · months / 12',
  (_, slot, months, fee) => {
    const world = createWorld(smallSetup({ firms: 10, parameters: { termMonths: 36, workingMonths: 12 } }))
    const { firms, economy, guarantors, policy, loans, clock } = world
    const f = 3
    loans.principal.fill(0)
    policy.guaranteeFee = 0.01
    firms.asking[0] = f
    economy.asking[0] = 1
    firms.served[f] = NEED.applied
    firms.slot[f] = slot
    firms.need[f] = 1000000
    firms.granted[f] = 1000000
    firms.accepted[f] = 1
    firms.offerRate[f] = 0.06
    firms.offerCover[f] = 0.5
    const [before, cash, capital] = [guarantors.deposits[0], firms.deposits[f], firms.capital[f]]
    drawLoans(world)
    expect(guarantors.deposits[0] - before).toBe(fee)
    // What is lent for capital buys capital.
    const spent = slot === SLOT.term ? 1000000 : 0
    expect(firms.deposits[f] - cash).toBe(1000000 - fee - spent)
    expect(firms.capital[f] - capital).toBe(spent)
    expect(loans.due[f * LOAN_SLOTS + slot]).toBe(clock.tick[0] + months)
  },
)

describe('what is borrowed privately', () => {
  test('urgentWish: 3/2 of a shortfall that banks did not cover', () => {
    expect(urgentWish(1000, 999, 1.5)).toBe(1500)
    expect(urgentWish(1000, 1000, 1.5)).toBe(0)
    expect(urgentWish(0, 0, 1.5)).toBe(0)
  })
  test('privateWish: a quarter of what banks left open', () => {
    expect(privateWish(1 / 4, 1000, 200)).toBe(200)
    expect(privateWish(1 / 4, 1000, 1000)).toBe(0)
  })
  test.each([
    ['the urgent', 1500, 200, 1500],
    ['the other', 0, 200, 200],
    ['up to half of 4000 sales', 9000, 200, 2000],
    ['rounded', 100.5, 0, 101],
  ])('privateLoan: %s', (_, urgent, wanted, loan) => {
    expect(privateLoan(urgent, wanted, 1 / 2, 4000)).toBe(loan)
  })
})

describe('worthOfCover = max(0, amount · cover · risk − fee)', () => {
  test('1000 · 3/4 · 1/8 = 93.75, rounded, less 20', () => {
    expect(worthOfCover(1000, 3 / 4, 1 / 8, 20)).toBe(74)
  })
  test('a fee above that leaves nothing', () => {
    expect(worthOfCover(1000, 3 / 4, 1 / 8, 95)).toBe(0)
  })
})
