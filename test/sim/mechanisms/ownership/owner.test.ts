/** Profit, investment and the owner's pay, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import { drawPrivateLoan } from '../../../../sim/mechanisms/credit/lending.ts'
import { investAndDraw } from '../../../../sim/mechanisms/ownership/owner.ts'
import { newPayer } from '../../../../sim/mechanisms/payment/payer.ts'
import { LOAN_SLOTS, SLOT } from '../../../../sim/state/loan.ts'
import type { World } from '../../../../sim/world/world.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'
import {
  depreciationOf,
  drawOf,
  familyRepaid,
  interestOfMonth,
  investmentWanted,
  ownerLiving,
  profitBeforeTax,
  surplusDrawn,
  taxAfterRelief,
} from '../../../../sim/mechanisms/ownership/owner.equations.ts'

test('depreciationOf: 1/64 of 1000 is 15.6, rounded', () => {
  expect(depreciationOf(1 / 64, 1000)).toBe(16)
  expect(depreciationOf(0, 1000)).toBe(0)
})

test('interestOfMonth: a twelfth of the year’s', () => {
  expect(interestOfMonth(60)).toBe(5)
})

test('profitBeforeTax = revenue − cost of sales − spoiled − rent − depreciation − interest − other expenses', () => {
  expect(profitBeforeTax(1000, 500, 20, 100, 16, 5, 9)).toBe(350)
  expect(profitBeforeTax(1000, 500, 20, 100, 16, 5, -41)).toBe(400)
})

describe('taxAfterRelief = tax · (1 − relief), rounded', () => {
  test.each([
    ['in full without relief', 100, 0, 100],
    ['a quarter waived', 100, 0.25, 75],
    ['100.5 · 1/2 = 50.25', 100.5, 0.5, 50],
    ['all waived', 100, 1, 0],
  ])('%s', (_, tax, relief, due) => {
    expect(taxAfterRelief(tax, relief)).toBe(due)
  })
})

test('investmentWanted = depreciation · capital + speed · gap: 10 + 1/4 · 200', () => {
  expect(investmentWanted(1 / 64, 640, 1 / 4, 200)).toBe(60)
})

describe('ownerLiving: what the owner could earn elsewhere, as far as profit and free cash go', () => {
  test.each([
    ['a firm that earns more', 600, 1000, 900, 600],
    ['one that earns less', 600, 450.5, 900, 450],
    ['of a loss nobody can live', 600, -1000, 900, 0],
    ['no more than is free', 600, 1000, 80, 80],
  ])('%s', (_, elsewhere, profit, free, living) => {
    expect(ownerLiving(elsewhere, profit, free)).toBe(living)
  })
})

describe('familyRepaid: what is due, or what is to spare, no more than is owed or free', () => {
  test.each([
    ['the instalment', 101, 0, 900, 900, 101],
    ['the instalment, since cash is below what a firm begins with', 101, -50, 900, 900, 101],
    ['what is to spare', 101, 250.5, 900, 900, 250],
    ['all that is owed', 101, 250.5, 120, 900, 120],
    ['what is free', 101, 0, 900, 60.5, 60],
    ['nothing where a rounded difference is hardly below it', 101, 0, 900, -1e-9, 0],
  ])('%s', (_, due, spare, owed, free, repaid) => {
    expect(familyRepaid(due, spare, owed, free)).toBe(repaid)
  })
})

test('surplusDrawn = speed · (cash − wish · outflow): 1/8 · (1000 − 2 · 300)', () => {
  expect(surplusDrawn(1 / 8, 1000, 2, 300)).toBe(50)
  expect(surplusDrawn(1 / 8, 200, 2, 300)).toBe(-50)
})

describe('drawOf: the larger of a share of profit and surplus, no more than is free', () => {
  test.each([
    ['a share of profit', 100.5, 50, 900, 100],
    ['surplus', 100, 150.9, 900, 150],
    ['what is free', 100, 150, 80, 80],
    ['below 0 where both are: then nothing is drawn', -10, -5, 80, -5],
  ])('%s', (_, taken, surplus, free, drawn) => {
    expect(drawOf(taken, surplus, free)).toBe(drawn)
  })
})

describe('what an owner takes out of 10 000 fen, at a profit of 1000 and with 300 to be had elsewhere', () => {
  const FIRM = 3
  const parameters = {
    outsideOption: 0.5,
    liquidityWish: 1,
    payout: 0.5,
    drawSpeed: 1,
    investSpeed: 0,
    depreciation: 0,
    termMonths: 12,
  }

  function takenBy(prepare: (world: World) => void): { households: number; family: number } {
    const world = createWorld(smallSetup({ firms: 10, parameters }))
    const { firms, loans, cities } = world
    loans.principal.fill(0, FIRM * LOAN_SLOTS, (FIRM + 1) * LOAN_SLOTS)
    cities.wage.fill(600)
    firms.arrears[FIRM] = 0
    firms.outflow[FIRM] = 1000
    firms.runwayWish[FIRM] = 4
    firms.profit[FIRM] = 1000
    firms.expectedSales[FIRM] = 0
    firms.price[FIRM] = 1
    firms.perWorker[FIRM] = 1
    firms.capital[FIRM] = 1e9
    prepare(world)
    const payer = newPayer()
    payer.holder = firms.holder[FIRM]
    payer.cash = 10_000
    const owed = loans.principal[FIRM * LOAN_SLOTS + SLOT.family]
    investAndDraw(world, FIRM, payer)
    return { households: payer.households, family: owed - loans.principal[FIRM * LOAN_SLOTS + SLOT.family] }
  }

  test('a living, and all cash beyond four months: 300 + 9700 − 4000', () => {
    expect(takenBy(() => undefined)).toEqual({ households: 6000, family: 0 })
  })
  test('who owes the family repays it, and leaves spare cash: 300 + 1/2 · 700', () => {
    const owes = ({ loans, clock }: World) => {
      loans.principal[FIRM * LOAN_SLOTS + SLOT.family] = 1200
      loans.due[FIRM * LOAN_SLOTS + SLOT.family] = clock.tick[0] + 12
    }
    expect(takenBy(owes)).toEqual({ households: 650, family: 100 })
  })
  test.each([
    ['who owes a loan of the last year', (world: World) => drawPrivateLoan(world, FIRM, 0, 50, 0.1, 6)],
    [
      'who is short of capital',
      ({ firms }: World) => {
        firms.capital[FIRM] = 0
      },
    ],
  ])('%s lives, and draws nothing else', (_, prepare) => {
    expect(takenBy(prepare).households).toBe(300)
  })
  test('who makes a loss, or has no more than the reserve, takes nothing', () => {
    const loses = ({ firms }: World) => {
      firms.profit[FIRM] = -1000
      firms.runwayWish[FIRM] = 20
    }
    expect(takenBy(loses).households).toBe(0)
    const needsAll = ({ firms }: World) => {
      firms.outflow[FIRM] = 10_000
    }
    expect(takenBy(needsAll).households).toBe(0)
  })
})
