/** What cash can pay and in which order creditors come, in business and in liquidation, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../sim/index.ts'
import { liquidate } from '../../../../sim/mechanisms/payment/liquidation.ts'
import {
  interestSubsidy,
  isNonPerforming,
  isSeriouslyBehind,
  oneMonthMore,
  paidToStaff,
  payableFrom,
  stockKept,
  wageSubsidy,
} from '../../../../sim/mechanisms/payment/seniority.equations.ts'
import { payBySeniority } from '../../../../sim/mechanisms/payment/seniority.ts'
import { OVERDUE_BUCKETS, RING } from '../../../../sim/state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../../../sim/state/loan.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'

describe('payableFrom = min(due, max(0, cash))', () => {
  test.each([
    ['all of it', 500, 300, 300],
    ['to the last fen', 300, 300, 300],
    ['as far as cash goes', 200, 300, 200],
    ['nothing out of an overdraft', -200, 300, 0],
  ])('%s', (_, cash, due, paid) => {
    expect(payableFrom(cash, due)).toBe(paid)
  })
})

test('stockKept: 100 unpaid of 400 leave 3/4; never less than none', () => {
  expect(stockKept(100, 400)).toBe(3 / 4)
  expect(stockKept(500, 400)).toBe(0)
})

test('isSeriouslyBehind: more than 300 + 100', () => {
  expect(isSeriouslyBehind(400, 300, 100)).toBe(false)
  expect(isSeriouslyBehind(401, 300, 100)).toBe(true)
})

test('oneMonthMore counts, and stays within a byte', () => {
  expect(oneMonthMore(0)).toBe(1)
  expect(oneMonthMore(7)).toBe(8)
  expect(oneMonthMore(200)).toBe(200)
})

test('isNonPerforming from three missed months on', () => {
  expect([0, 1, 2, 3, 4].map(isNonPerforming)).toEqual([false, false, false, true, true])
})

test('interestSubsidy: ⌊1200 · 1/8 / 12⌋ = 12, no more than the interest', () => {
  expect(interestSubsidy(20, 1200, 1 / 8)).toBe(12)
  expect(interestSubsidy(9, 1200, 1 / 8)).toBe(9)
})

const FIRM = 3
const SUPPLIER = 4

/** A firm that owes something to everybody and owns nothing but cash: materials 100, wages 200, rent 50, tax 30, bank 400, trade 60, private 70. */
function debtor(cash: number): World {
  // Without terms materials are paid on delivery.
  const world = createWorld(smallSetup({ firms: 10, parameters: { tradeTerm: 0 } }))
  const { firms, loans, clock } = world
  expect(firms.alive[FIRM] && firms.alive[SUPPLIER]).toBe(1)
  for (const column of ['capital', 'stock', 'stockValue', 'arrears', 'estatePayable', 'incoming'] as const)
    firms[column][FIRM] = 0
  firms.trade.fill(0, FIRM * RING, (FIRM + 1) * RING)
  firms.overdue.fill(0, FIRM * OVERDUE_BUCKETS, (FIRM + 1) * OVERDUE_BUCKETS)
  loans.principal.fill(0, FIRM * LOAN_SLOTS, (FIRM + 1) * LOAN_SLOTS)
  firms.late[FIRM] = 0
  firms.market[FIRM] = 0
  firms.deposits[FIRM] = cash
  firms.materialsDue[FIRM] = 100
  firms.wages[FIRM] = 200
  firms.rent[FIRM] = 50
  firms.taxDue[FIRM] = 30
  firms.supplier[FIRM] = SUPPLIER
  firms.trade[FIRM * RING + (clock.tick[0] % RING)] = 60
  owe(world, SLOT.working, 400)
  owe(world, SLOT.private, 70)
  return world
}

function owe({ loans, clock }: World, slot: number, amount: number): void {
  const k = FIRM * LOAN_SLOTS + slot
  loans.principal[k] = amount
  loans.rate[k] = 0
  loans.lender[k] = 0
  loans.due[k] = clock.tick[0]!
}

function openDebts({ firms, loans }: World) {
  const overdue = firms.overdue.slice(FIRM * OVERDUE_BUCKETS, (FIRM + 1) * OVERDUE_BUCKETS)
  return {
    staff: firms.arrears[FIRM],
    tax: firms.taxDue[FIRM],
    bank: loans.principal[FIRM * LOAN_SLOTS + SLOT.working],
    trade: overdue.reduce((a, b) => a + b, 0),
    private: loans.principal[FIRM * LOAN_SLOTS + SLOT.private],
  }
}

describe('payBySeniority: materials, wages and rent, tax, banks, trade debts, private lenders', () => {
  const all = { staff: 250, tax: 30, bank: 400, trade: 60, private: 70 }
  test.each([
    ['materials come first', 100, all],
    ['then wages and rent', 340, { ...all, staff: 10 }],
    ['wages and rent before tax', 350, { ...all, staff: 0 }],
    ['tax before banks', 380, { ...all, staff: 0, tax: 0 }],
    ['banks before trade debts', 780, { ...all, staff: 0, tax: 0, bank: 0 }],
    ['trade debts before private lenders', 840, { staff: 0, tax: 0, bank: 0, trade: 0, private: 70 }],
    ['enough for all', 910, { staff: 0, tax: 0, bank: 0, trade: 0, private: 0 }],
  ])('%s', (_, cash, left) => {
    const world = debtor(cash)
    payBySeniority(world, FIRM, FIRM + 1)
    expect(openDebts(world)).toEqual(left)
  })
})

describe('liquidate: wages, tax, banks, trade debts, private lenders', () => {
  const paidTo = (cash: number) => {
    const world = debtor(cash)
    const { firms, ledger } = world
    firms.arrears[FIRM] = 250
    const { wages, tax, repayment, tradePayment, privateRepayment } = ledger.cells
    const cells = { wages, tax, repayment, tradePayment, privateRepayment }
    const sums = () => Object.values(cells).map((cell) => cell.reduce((a, b) => a + b, 0))
    const before = sums()
    liquidate(world, FIRM)
    return sums().map((sum, i) => sum - before[i])
  }
  test.each([
    ['wages before tax', 250, [250, 0, 0, 0, 0]],
    ['tax before banks', 280, [250, 30, 0, 0, 0]],
    ['banks before trade debts', 680, [250, 30, 400, 0, 0]],
    ['trade debts before private lenders', 740, [250, 30, 400, 60, 0]],
    ['enough for all', 810, [250, 30, 400, 60, 70]],
  ])('%s', (_, cash, paid) => {
    expect(paidTo(cash)).toEqual(paid)
  })
})

test('wageSubsidy = ⌊wages · share⌋', () => {
  expect(wageSubsidy(1001, 1 / 2)).toBe(500)
  expect(wageSubsidy(1001, 0)).toBe(0)
})

test('paidToStaff: staff first, the landlord gets the rest', () => {
  expect(paidToStaff(300, 500)).toBe(300)
  expect(paidToStaff(700, 500)).toBe(500)
})
