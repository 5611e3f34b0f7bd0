/** Terms with buyers and sellers elsewhere, on a firm whose accounts are set by hand: who has what before and after, in fen. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import { newPayer } from '../../../../sim/mechanisms/payment/payer.ts'
import {
  bill,
  billedInAll,
  buysOnTerms,
  collectBill,
  owedInAll,
  payForInputs,
  placeDue,
  sellBills,
  settleWithSellers,
  takeOnTerms,
} from '../../../../sim/mechanisms/payment/terms-elsewhere.ts'
import { RING } from '../../../../sim/state/firm.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'

const FIRM = 3

function start(parameters: Record<string, number> = {}) {
  const world = createWorld(
    smallSetup({
      firms: 10,
      parameters: { tradeTerm: 2, inputsFromCore: 0.25, estateDiscount: 0.5, ...parameters },
    }),
  )
  world.firms.deposits[FIRM] = 0
  return world
}

test('what is billed is paid after the term, and not before', () => {
  const world = start()
  const { firms, clock, economy } = world
  const elsewhere = economy.world[0]
  bill(world, FIRM, 700, placeDue(world))
  const collected = [0, 1, 2].map(() => {
    collectBill(world, FIRM, clock.tick[0] % RING)
    clock.tick[0] += 1
    return firms.deposits[FIRM]
  })
  expect(collected).toEqual([0, 0, 700])
  expect(elsewhere - economy.world[0]).toBe(700)
  expect(billedInAll(world, FIRM)).toBe(0)
})

test('wholesalers pay the core enterprise on delivery, and the firm owes them all', () => {
  const world = start()
  const { economy, cores, constants, firms } = world
  const core = constants.upstreamCore[firms.sector[FIRM]]
  const [elsewhere, before] = [economy.world[0], cores.deposits[core]]
  takeOnTerms(world, FIRM, 1001, placeDue(world))
  expect(cores.deposits[core] - before).toBe(250)
  expect(elsewhere - economy.world[0]).toBe(250)
  expect(owedInAll(world, FIRM)).toBe(1001)
  expect(firms.deposits[FIRM]).toBe(0)
})

describe('what falls due is paid as far as cash goes', () => {
  const paidWith = (cash: number) => {
    const world = start()
    takeOnTerms(world, FIRM, 1000, placeDue(world))
    const payer = newPayer()
    payer.cash = cash
    payForInputs(world, FIRM, payer, (world.clock.tick[0] + 2) % RING)
    return {
      paid: payer.abroad,
      late: world.firms.owedLate[FIRM],
      owed: owedInAll(world, FIRM),
      onTerms: buysOnTerms(world, FIRM),
    }
  }
  test('all of it', () => {
    expect(paidWith(1500)).toEqual({ paid: 1000, late: 0, owed: 0, onTerms: true })
  })
  test('who is overdue gets no more terms', () => {
    expect(paidWith(600)).toEqual({ paid: 600, late: 400, owed: 400, onTerms: false })
  })
})

test('without a term materials are bought for cash', () => {
  expect(buysOnTerms(start({ tradeTerm: 0 }), FIRM)).toBe(false)
})

test('buyers pay an estate at a discount, sellers get what there is', () => {
  const world = start()
  bill(world, FIRM, 801, placeDue(world))
  takeOnTerms(world, FIRM, 1000, placeDue(world))
  sellBills(world, FIRM)
  expect(world.firms.deposits[FIRM]).toBe(400)
  expect(settleWithSellers(world, FIRM)).toBe(600)
  expect([billedInAll(world, FIRM), owedInAll(world, FIRM), world.firms.deposits[FIRM]]).toEqual([0, 0, 0])
})
