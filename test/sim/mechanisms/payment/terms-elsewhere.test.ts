/** Terms with buyers and sellers elsewhere: what falls due, and on a firm whose accounts are set by hand who has what before and after, in fen. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import { newPayer } from '../../../../sim/mechanisms/payment/payer.ts'
import { dueOfBalance, expectedDue } from '../../../../sim/mechanisms/payment/terms-elsewhere.equations.ts'
import {
  bill,
  buysOnTerms,
  collectBills,
  owedElsewhere,
  paySellers,
  payBillsAtOnce,
  settleWithSellers,
  takeOnTerms,
} from '../../../../sim/mechanisms/payment/terms-elsewhere.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'

const FIRM = 3

function start(parameters: Record<string, number> = {}) {
  const world = createWorld(
    smallSetup({
      firms: 10,
      parameters: { tradeTerm: 2, outsideLocal: 0.25, ...parameters },
    }),
  )
  world.firms.deposits[FIRM] = 0
  return world
}

describe('what falls due = balance / term', () => {
  test('half of 1001 with two months, rounded up', () => {
    expect(expectedDue(1001, 2)).toBe(500.5)
    expect(dueOfBalance(1001, 2)).toBe(501)
  })
  test('all of it with one month or without a term', () => {
    expect([dueOfBalance(1001, 1), dueOfBalance(1001, 0)]).toEqual([1001, 1001])
  })
  test('a debt is paid after the term on average, and in the end', () => {
    let [owed, months] = [1_000_000, 0]
    for (let month = 1; owed > 0; month++) {
      const due = dueOfBalance(owed, 2)
      months += month * due
      owed -= due
    }
    expect(months / 1_000_000).toBeCloseTo(2, 4)
  })
})

test('bills are paid bit by bit out of the world’s money', () => {
  const world = start()
  const { firms, economy } = world
  const elsewhere = economy.world[0]
  bill(world, FIRM, 700)
  expect(firms.deposits[FIRM]).toBe(0)
  collectBills(world, FIRM)
  expect([firms.deposits[FIRM], firms.billed[FIRM], elsewhere - economy.world[0]]).toEqual([350, 350, 350])
})

test('wholesalers pay the core enterprise on delivery, and the firm owes them all', () => {
  const world = start()
  const { economy, cores, constants, firms } = world
  const core = constants.upstreamCore[firms.sector[FIRM]]
  const [elsewhere, before] = [economy.world[0], cores.deposits[core]]
  takeOnTerms(world, FIRM, 1001)
  expect(cores.deposits[core] - before).toBe(250)
  expect(elsewhere - economy.world[0]).toBe(250)
  expect(owedElsewhere(world, FIRM)).toBe(1001)
  expect(firms.deposits[FIRM]).toBe(0)
})

describe('of 1000 owed before this month 500 fall due, and are paid as far as cash goes', () => {
  const paidWith = (cash: number) => {
    const world = start()
    takeOnTerms(world, FIRM, 1000)
    const payer = newPayer()
    payer.cash = cash
    paySellers(world, FIRM, payer, 1000)
    return { paid: payer.abroad, late: world.firms.owedLate[FIRM], onTerms: buysOnTerms(world, FIRM) }
  }
  test('all of it', () => {
    expect(paidWith(1500)).toEqual({ paid: 500, late: 0, onTerms: true })
  })
  test('who is late with no more than falls due in a month keeps its terms', () => {
    expect(paidWith(300)).toEqual({ paid: 300, late: 200, onTerms: true })
  })
})

test('without a term materials are bought for cash', () => {
  expect(buysOnTerms(start({ tradeTerm: 0 }), FIRM)).toBe(false)
})

test('buyers pay an estate at once, sellers get what there is', () => {
  const world = start()
  bill(world, FIRM, 801)
  takeOnTerms(world, FIRM, 1000)
  payBillsAtOnce(world, FIRM)
  expect(world.firms.deposits[FIRM]).toBe(801)
  expect(settleWithSellers(world, FIRM)).toBe(199)
  expect([world.firms.billed[FIRM], owedElsewhere(world, FIRM), world.firms.deposits[FIRM]]).toEqual([
    0, 0, 0,
  ])
})
