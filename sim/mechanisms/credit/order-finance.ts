/**
 * Supply-chain finance before delivery [003]: the house bank lends to suppliers against the orders of a core enterprise and goes
 * by the core’s credit, not the supplier’s. Each core’s line is limited and shared by those who are short. The loan revolves while
 * the core stands, and is called when it fails, together with its orders.
 */

import { rationListed, rationKey } from '../../kernel/ration.ts'
import { rowOf } from '../../kernel/rows.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import { LOAN_EVENT, noteLoan } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { dueTick } from './lending.equations.ts'
import { drawBankLoan } from './lending.ts'
import { advanceWanted, orderLine } from './order-finance.equations.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { PLEDGE } from './pledges.equations.ts'
import { hasPledge, setPledge } from './pledges.ts'
import { isFor } from '../public-sector/target.ts'

/** Row of the order loan. */
function orderRow(f: number): number {
  return f * LOAN_SLOTS + SLOT.workingMore
}

/** As long as its core enterprise stands, an order loan that falls due is lent again on new orders. */
export function revolveOrderLoan(world: World, f: number): void {
  if (!hasPledge(world, f, PLEDGE.orders)) return
  const { firms, constants, cores, loans, p, clock } = world
  const core = firms.market[f] - constants.sectors
  const k = orderRow(f)
  if (core < 0 || cores.failed[core] || loans.due[k] > clock.tick[0]) return
  loans.due[k] = dueTick(clock.tick[0], p.workingMonths)
  noteLoan(world, LOAN_EVENT.renewed, [f, SLOT.workingMore], loans.principal[k])
}

/** A failed core’s orders carry nothing any more: the loan is due. */
export function callOrderLoan(world: World, f: number): void {
  if (!hasPledge(world, f, PLEDGE.orders)) return
  world.loans.due[orderRow(f)] = world.clock.tick[0]!
  setPledge(world, f, PLEDGE.orders, false)
}

/** Suppliers who know of it and are short of their liquidity wish ask for an advance; `queue` is their core. */
export function askOnOrders(world: World): void {
  const { firms, policy, p, constants, cores, loans, economy } = world
  economy.asking[0] = 0
  if (policy.supplyChainFinance === 0) return
  for (let f = 0; f < firms.rows; f++) {
    const core = firms.market[f] - constants.sectors
    if (core < 0 || !firms.alive[f] || cores.failed[core] || loans.principal[orderRow(f)] > 0) continue
    if (firms.excluded[f] > 0 || firms.missedMonths[f] > 0) continue
    if (!knows(world, f, MEASURE.platform) || !isFor(world, policy.aims.supplyChainFinance, f)) continue
    const amount = advanceWanted(p.liquidityWish, p.loanRound, firms.outflow[f], firms.deposits[f])
    if (amount < p.smallestLoan) continue
    firms.asking[economy.asking[0]] = f
    economy.asking[0] += 1
    firms.queue[f] = core
    firms.request[f] = amount
    firms.rationKey[f] = rationKey(firms.base[f], 0, 0)
  }
}

/** Each core’s line: so many months of its sales, less what is out already. */
export function rationOrderLines(world: World): void {
  const { firms, policy, p, constants, cores, loans, economy } = world
  if (policy.supplyChainFinance === 0) return
  const room = new Float64Array(constants.cores)
  for (let c = 0; c < constants.cores; c++)
    room[c] = orderLine(policy.supplyChainFinance, p.orderLine, cores.sales[c])
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || !hasPledge(world, f, PLEDGE.orders)) continue
    const core = firms.market[f] - constants.sectors
    if (core >= 0) room[core] -= loans.principal[orderRow(f)]
  }
  const { asking, queue, rationKey: keys, request, accepted } = firms
  rationListed(asking, economy.asking[0], queue, keys, request, room, accepted)
}

/** Priced on the core’s credit, for as long as other working-capital loans. */
export function lendOnOrders(world: World): void {
  const { firms, p, banks, tally, economy } = world
  for (let i = 0; i < economy.asking[0]; i++) {
    const f = rowOf(firms.asking, i)
    const bank = firms.bank[f]
    if (!firms.accepted[f] || banks.room[bank] <= 0) continue
    const terms = { rate: p.lendingCost, cover: 0, months: p.workingMonths }
    drawBankLoan(world, f, SLOT.workingMore, bank, firms.request[f], terms)
    setPledge(world, f, PLEDGE.orders, true)
    tally.orderLoans += firms.request[f]
  }
}
