/** Trade credit between firms: due after the term, overdue in 30-day buckets, written off at 180 days. */

import { pairCell } from '../../kernel/ledger.ts'
import { OVERDUE_BUCKETS, RING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { bookExpense, payHouseholds } from './payments.ts'
import { bucketsLate } from './trade-debts.equations.ts'
import { payable, type Payer } from './payer.ts'

/** What was owed to a supplier that has gone is owed to its estate. Must be done before the rows of the dead are used again. */
export function noticeDeadSuppliers(world: World, from: number, to: number): void {
  const { alive, supplier, trade, overdue, late, estatePayable } = world.firms
  for (let f = from; f < to; f++) {
    const s = supplier[f]
    if (!alive[f] || s < 0 || alive[s]) continue
    let owed = 0
    for (let k = f * RING; k < (f + 1) * RING; k++) {
      owed += trade[k]
      trade[k] = 0
    }
    for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) {
      owed += overdue[k]
      overdue[k] = 0
    }
    late[f] = 0
    estatePayable[f] += owed
    supplier[f] = -1
  }
}

/** Cell of a flow from a firm to its supplier: in books by sector that of the sector it buys from, whoever the supplier is. */
function supplierCell(world: World, f: number): number {
  const { firms, ledger, constants } = world
  if (ledger.perFirm) return pairCell(ledger, firms.holder[f], firms.holder[firms.supplier[f]])
  const sector = firms.sector[f]
  return sector * constants.sectors + constants.buysFrom[sector]
}

/** The supplier of firm `f` is paid `amount`; it can spend it next month. */
export function tradePaymentTo(world: World, f: number, amount: number): void {
  const { firms, ledger } = world
  const s = firms.supplier[f]
  const cell = supplierCell(world, f)
  firms.incoming[s] += amount
  firms.tradeReceivable[s] -= amount
  ledger.cells.tradePayment[cell] += amount
  ledger.cells.tradeSettled[cell] += amount
}

/** Months for which the failure of a customer is remembered, and the one in which it happens: so that no order of rows shows in what follows it. */
const STRUCK = 13

/** A customer that owed the firm money fails. Whether one had before this month stays as it was. */
export function strike({ firms }: World, f: number): void {
  const months = firms.struck[f]
  firms.struck[f] = months === 0 || months === STRUCK ? STRUCK : STRUCK - 1
}

/** Whether a customer that owed the firm money has failed in the last year, this month left out. */
export function isStruck({ firms }: World, f: number): boolean {
  return firms.struck[f] > 0 && firms.struck[f] < STRUCK
}

/** The supplier of firm `f` gives up `amount`. */
export function loseTrade(world: World, f: number, amount: number): void {
  const { firms, ledger, tally } = world
  firms.tradeReceivable[firms.supplier[f]] -= amount
  bookExpense(world, firms.supplier[f], amount)
  ledger.cells.tradeWriteOff[supplierCell(world, f)] += amount
  tally.tradeWriteOffs += amount
}

/** Firm `f` pays `amount` to the estate of a supplier that has gone. */
export function payEstate(world: World, f: number, amount: number): void {
  const { firms, ledger, economy } = world
  payHouseholds(world, ledger.cells.estatePayment, f, amount)
  economy.earned[0] -= amount
  firms.estatePayable[f] -= amount
  economy.estateClaims[0] -= amount
  ledger.cells.estateSettled[firms.holder[f]] += amount
}

/** Ages what is overdue by a month; the oldest bucket is lost to the supplier, the newest is what falls due now. */
function age(world: World, f: number, due: number): void {
  const { overdue, late } = world.firms
  const first = f * OVERDUE_BUCKETS
  const lost = overdue[first + OVERDUE_BUCKETS - 1]
  if (lost > 0) loseTrade(world, f, lost)
  for (let k = OVERDUE_BUCKETS - 1; k > 0; k--) overdue[first + k] = overdue[first + k - 1]!
  overdue[first] = due
  late[f] = bucketsLate(late[f], OVERDUE_BUCKETS)
}

/** Pays what is overdue, the oldest first. */
function catchUp(world: World, f: number, payer: Payer): number {
  const { overdue, late } = world.firms
  const first = f * OVERDUE_BUCKETS
  let paid = 0
  let open = 0
  for (let k = late[f] - 1; k >= 0; k--) {
    const part = payable(payer, overdue[first + k])
    overdue[first + k] -= part
    payer.cash -= part
    paid += part
    if (open === 0 && overdue[first + k] > 0) open = k + 1
  }
  late[f] = open
  return paid
}

/** As a rule nothing is overdue, and what falls due, in this place of the ring, is paid. */
export function payTradeDebts(world: World, f: number, payer: Payer, place: number): void {
  const { supplier, trade, late } = world.firms
  if (supplier[f] < 0) return
  const due = trade[f * RING + place]
  trade[f * RING + place] = 0
  let paid = due
  if (late[f] === 0 && due <= payer.cash) payer.cash -= due
  else {
    age(world, f, due)
    paid = catchUp(world, f, payer)
  }
  if (paid > 0) tradePaymentTo(world, f, paid)
}
