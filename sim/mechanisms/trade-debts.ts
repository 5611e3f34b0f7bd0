/** Trade credit between firms: due after the term, overdue in 30-day buckets, written off at 180 days. */

import { pairCell } from '../kernel/ledger.ts'
import { OVERDUE_BUCKETS, RING } from '../state/firm.ts'
import type { World } from '../world/world.ts'
import { payHouseholds } from './payments.ts'
import { payable, type Purse } from './purse.ts'

/** What was owed to a supplier that has gone is owed to its heirs. Must be done before the rows of the dead are used again. */
export function noticeDeadSuppliers(world: World, from: number, to: number): void {
  const { alive, supplier, trade, overdue, estatePayable } = world.firms
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
    estatePayable[f] += owed
    supplier[f] = -1
  }
}

/** The supplier of firm `f` is paid `amount`; it can spend it next month. */
export function tradePaymentTo(world: World, f: number, amount: number): void {
  const { firms, ledger } = world
  const s = firms.supplier[f]
  const cell = pairCell(ledger, firms.holder[f], firms.holder[s])
  firms.incoming[s] += amount
  firms.tradeReceivable[s] -= amount
  ledger.cells.tradePayment[cell] += amount
  ledger.cells.tradeSettled[cell] += amount
}

/** The supplier of firm `f` gives up `amount`. */
export function loseTrade(world: World, f: number, amount: number): void {
  const { firms, ledger, tally } = world
  const s = firms.supplier[f]
  firms.tradeReceivable[s] -= amount
  ledger.cells.tradeWriteOff[pairCell(ledger, firms.holder[f], firms.holder[s])] += amount
  tally.tradeWriteOffs += amount
}

/** Firm `f` pays `amount` to the heirs of a supplier that has gone. */
export function payEstate(world: World, f: number, amount: number): void {
  const { firms, ledger, economy } = world
  payHouseholds(world, ledger.cells.estatePayment, f, amount)
  economy.earned[0] -= amount
  firms.estatePayable[f] -= amount
  economy.estateClaims[0] -= amount
  ledger.cells.estateSettled[firms.holder[f]] += amount
}

/** Ages what is overdue by a month; the oldest bucket is lost to the supplier. */
function age(world: World, f: number): void {
  const { overdue, trade } = world.firms
  const first = f * OVERDUE_BUCKETS
  const lost = overdue[first + OVERDUE_BUCKETS - 1]
  if (lost > 0) loseTrade(world, f, lost)
  for (let k = OVERDUE_BUCKETS - 1; k > 0; k--) overdue[first + k] = overdue[first + k - 1]!
  const place = f * RING + (world.clock.tick[0] % RING)
  overdue[first] = trade[place]!
  trade[place] = 0
}

/** What has waited longest first. */
export function payTradeDebts(world: World, f: number, purse: Purse): void {
  const { supplier, overdue } = world.firms
  if (supplier[f] < 0) return
  age(world, f)
  let paid = 0
  for (let k = (f + 1) * OVERDUE_BUCKETS - 1; k >= f * OVERDUE_BUCKETS; k--) {
    const part = payable(purse, overdue[k])
    overdue[k] -= part
    purse.cash -= part
    paid += part
  }
  if (paid > 0) tradePaymentTo(world, f, paid)
}
