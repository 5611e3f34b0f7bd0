/** The estate, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import { drawPrivateLoan } from '../../../../sim/mechanisms/credit/lending.ts'
import { liquidate } from '../../../../sim/mechanisms/payment/liquidation.ts'
import { CAUSE } from '../../../../sim/state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../../../sim/state/loan.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'
import {
  defaultLoss,
  recoveryShare,
  repaidOf,
  saleProceeds,
} from '../../../../sim/mechanisms/payment/liquidation.equations.ts'

test('saleProceeds: 1/2 · 1401 = 700.5, rounded up', () => {
  expect(saleProceeds(1401, 0.5)).toBe(701)
})

test('recoveryShare: 300 for 400 are 3/4; nobody gets more than is owed', () => {
  expect(recoveryShare(300, 400)).toBe(3 / 4)
  expect(recoveryShare(500, 400)).toBe(1)
})

test('repaidOf = min(cash, ⌊principal · share⌋)', () => {
  expect(repaidOf(1001, 1 / 2, 9000)).toBe(500)
  expect(repaidOf(1001, 1, 9000)).toBe(1001)
  expect(repaidOf(1001, 1 / 2, 400)).toBe(400)
})

test('defaultLoss: up to a fen per loan is rounding', () => {
  expect(defaultLoss(4, 4)).toBe(0)
  expect(defaultLoss(5, 4)).toBe(5)
})

describe('who leaves a creditor unpaid is bankrupt, who pays everybody has closed', () => {
  const ended = (cause: number, prepare: (world: ReturnType<typeof createWorld>, f: number) => void) => {
    const world = createWorld(smallSetup({ firms: 10 }))
    const f = 3
    const { firms, loans } = world
    firms.capital[f] = 1000
    firms.stockValue[f] = 0
    firms.deposits[f] = 0
    firms.arrears[f] = 0
    firms.taxDue[f] = 0
    for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++) loans.principal[k] = 0
    prepare(world, f)
    firms.exitCause[f] = cause
    liquidate(world, f)
    return firms.exitCause[f]
  }
  // A capital of 1000 fetches less than half of it and more than a quarter.
  test.each([
    ['wages paid out of the equipment', 'bankruptcy', 250, 0, 0, 'closure'],
    ['wages lost', 'bankruptcy', 900, 0, 0, 'bankruptcy'],
    ['tax lost', 'closure', 0, 900, 0, 'bankruptcy'],
    ['the private lender unpaid', 'closure', 0, 0, 900, 'bankruptcy'],
    ['nothing owed', 'closure', 0, 0, 0, 'closure'],
    ['what a standard ends stays so', 'elimination', 900, 0, 0, 'elimination'],
  ] as const)('%s', (_, cause, arrears, tax, privately, expected) => {
    const found = ended(CAUSE[cause], (world, f) => {
      world.firms.arrears[f] = arrears
      world.firms.taxDue[f] = tax
      if (privately > 0) drawPrivateLoan(world, f, 0, privately, 0.18, 6)
      world.firms.deposits[f] = 0
    })
    expect(found).toBe(CAUSE[expected])
  })
  test('the founder’s family goes to no court', () => {
    const found = ended(CAUSE.closure, ({ loans }, f) => {
      loans.principal[f * LOAN_SLOTS + SLOT.family] = 900
    })
    expect(found).toBe(CAUSE.closure)
  })
})
