/** Age of trade debts, in numbers and in the life of one debtor, against values worked out by hand. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../../../../sim/index.ts'
import { isStruck, payTradeDebts, strike } from '../../../../sim/mechanisms/payment/trade-debts.ts'
import { bucketsLate } from '../../../../sim/mechanisms/payment/trade-debts.equations.ts'
import { newPayer } from '../../../../sim/mechanisms/payment/payer.ts'
import { OVERDUE_BUCKETS, RING } from '../../../../sim/state/firm.ts'
import { freshWorld } from '../../../laws/small-worlds.ts'

test('bucketsLate: one more, at most all', () => {
  expect([0, 1, 5, 6].map((late) => bucketsLate(late, 6))).toEqual([1, 2, 6, 6])
})

describe('a debtor', () => {
  const supplier = 1
  let world: World
  let debtor: number
  let owed: number

  /** A month in which `due` falls due and the debtor has `cash`; what is left of that. */
  function month(due: number, cash: number): number {
    world.firms.trade[debtor * RING] = due
    world.firms.tradeReceivable[supplier] += due
    const payer = { ...newPayer(), cash }
    payTradeDebts(world, debtor, payer, 0)
    return payer.cash
  }
  const overdue = (): number[] =>
    Array.from(world.firms.overdue.slice(debtor * OVERDUE_BUCKETS, (debtor + 1) * OVERDUE_BUCKETS))
  const received = (): number => world.firms.incoming[supplier]
  const stillOwed = (): number => world.firms.tradeReceivable[supplier] - owed

  beforeEach(() => {
    world = freshWorld()
    const { firms, constants } = world
    debtor = firms.alive.findIndex((_, f) => f !== supplier && constants.buysFrom[firms.sector[f]] >= 0)
    firms.supplier[debtor] = supplier
    firms.trade.fill(0, debtor * RING, (debtor + 1) * RING)
    firms.overdue.fill(0, debtor * OVERDUE_BUCKETS, (debtor + 1) * OVERDUE_BUCKETS)
    firms.late[debtor] = 0
    firms.incoming[supplier] = 0
    owed = firms.tradeReceivable[supplier]
  })

  test('who can pays in time', () => {
    expect(month(100, 250)).toBe(150)
    expect([received(), stillOwed(), world.firms.late[debtor]]).toEqual([100, 0, 0])
  })

  test('who cannot is late with the rest', () => {
    expect(month(100, 30)).toBe(0)
    expect([received(), stillOwed(), world.firms.late[debtor]]).toEqual([30, 70, 1])
    expect(overdue()).toEqual([70, 0, 0, 0, 0, 0])
  })

  test('what is overdue grows older and is paid first', () => {
    month(100, 30)
    month(50, 0)
    expect(overdue()).toEqual([50, 70, 0, 0, 0, 0])
    expect(month(20, 80)).toBe(0)
    expect(overdue()).toEqual([20, 40, 0, 0, 0, 0])
    expect([received(), stillOwed(), world.firms.late[debtor]]).toEqual([110, 60, 2])
    expect(month(0, 1000)).toBe(940)
    expect([stillOwed(), world.firms.late[debtor]]).toEqual([0, 0])
  })

  test('after 180 days it is lost to the supplier', () => {
    for (let i = 0; i < OVERDUE_BUCKETS; i++) month(i === 0 ? 100 : 0, 0)
    expect(overdue()).toEqual([0, 0, 0, 0, 0, 100])
    expect([stillOwed(), world.tally.tradeWriteOffs]).toEqual([100, 0])
    month(0, 0)
    expect(overdue()).toEqual([0, 0, 0, 0, 0, 0])
    expect([received(), stillOwed(), world.tally.tradeWriteOffs]).toEqual([0, 0, 100])
  })
})

describe('a customer’s failure is remembered for a year, from the month after it', () => {
  const firmWith = (struck: number) => ({ firms: { struck: Uint8Array.of(struck) } }) as unknown as World
  test.each([
    ['the first does not count in its own month', 0, false],
    ['nor does a second of that month', 13, false],
    ['one of before still counts', 1, true],
    ['whatever else fails this month', 12, true],
  ])('%s', (_, before, counts) => {
    const world = firmWith(before)
    const asked = isStruck(world, 0)
    strike(world, 0)
    expect([asked, isStruck(world, 0)]).toEqual([counts, counts])
    expect(world.firms.struck[0]).toBeGreaterThanOrEqual(12)
  })
  test('none, none', () => {
    expect(isStruck(firmWith(0), 0)).toBe(false)
  })
})
