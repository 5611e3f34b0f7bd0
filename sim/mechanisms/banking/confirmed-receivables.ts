/** What core enterprises owe their suppliers: it falls due after the term, and is paid bit by bit after that. */

import { OVERDUE_BUCKETS, RING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { bookExpense } from '../payment/payments.ts'
import { strike } from '../payment/trade-debts.ts'
import { paidOfDue } from './confirmed-receivables.equations.ts'

/** Moves what falls due this month to what is due; a failed core enterprise's debts are all due at once. */
export function dueFromCores(world: World, from: number, to: number): void {
  const { firms, cores, constants, clock } = world
  const place = clock.tick[0] % RING
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const core = firms.market[f] - constants.sectors
    if (core < 0) continue
    const due = f * OVERDUE_BUCKETS
    if (cores.failed[core]) for (let k = 0; k < RING; k++) fall(firms.trade, f * RING + k, firms.overdue, due)
    else fall(firms.trade, f * RING + place, firms.overdue, due)
    cores.falling[core] += firms.overdue[due]
  }
}

function fall(ring: Float64Array, place: number, due: Float64Array, row: number): void {
  due[row] += ring[place]
  ring[place] = 0
}

/** The same for receivables that banks have bought. */
export function dueToBanks(world: World): void {
  const { discounts, cores, constants, clock } = world
  const place = clock.tick[0] % RING
  for (let row = 0; row < discounts.rows; row++) {
    const core = row % constants.cores
    if (cores.failed[core])
      for (let k = 0; k < RING; k++) fall(discounts.ring, row * RING + k, discounts.due, row)
    else fall(discounts.ring, row * RING + place, discounts.due, row)
    cores.falling[core] += discounts.due[row]
  }
}

/** Suppliers receive the share of what is due that their core enterprise pays; the rest of a failed one's is lost. */
export function receiveFromCores(world: World, from: number, to: number): void {
  const { firms, cores, constants, ledger, tally } = world
  const { corePayment, coreSettled, coreWriteOff } = ledger.cells
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const core = firms.market[f] - constants.sectors
    if (core < 0 || firms.overdue[f * OVERDUE_BUCKETS] === 0) continue
    const due = f * OVERDUE_BUCKETS
    const paid = paidOfDue(firms.overdue[due], cores.paying[core])
    const cell = firms.holder[f] * constants.cores + core
    firms.overdue[due] -= paid
    firms.deposits[f] += paid
    cores.deposits[core] -= paid
    cores.payables[core] -= paid
    corePayment[cell] += paid
    coreSettled[cell] += paid
    if (!cores.failed[core]) continue
    const lost = firms.overdue[due]
    firms.overdue[due] = 0
    cores.payables[core] -= lost
    coreWriteOff[cell] += lost
    bookExpense(world, f, lost)
    strike(world, f)
    tally.tradeWriteOffs += lost
  }
}

/** Banks receive theirs. */
export function receiveByBanks(world: World): void {
  const { discounts, cores, constants, ledger, banks } = world
  for (let row = 0; row < discounts.rows; row++) {
    const core = row % constants.cores
    const bank = (row - core) / constants.cores
    const due = discounts.due[row]
    if (due === 0) continue
    const paid = paidOfDue(due, cores.paying[core])
    const lost = cores.failed[core] ? due - paid : 0
    const cell = core * constants.banks + bank
    discounts.due[row] = due - paid - lost
    banks.discounted[bank] -= paid + lost
    banks.deposits[bank] -= paid
    cores.deposits[core] -= paid
    cores.payables[core] -= paid + lost
    ledger.cells.discountPayment[cell] += paid
    ledger.cells.discountSettled[bank * constants.cores + core] += paid
    ledger.cells.discountWriteOff[bank * constants.cores + core] += lost
  }
}
