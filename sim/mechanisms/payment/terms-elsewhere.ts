/**
 * Payment terms with buyers and sellers elsewhere. What own brands sell abroad is billed and paid after the term, for certain. Materials come through
 * wholesalers elsewhere who pay the core enterprise upstream on delivery and give the firm the term, unless it is overdue with them: then they want cash.
 */

import type { World } from '../../world/world.ts'
import { payable, type Payer } from './payer.ts'
import { spentAtCore } from './payments.equations.ts'
import { dueOfBalance } from './terms-elsewhere.equations.ts'

/** Whether materials are delivered to a firm on terms: sellers bear with who is late with no more than falls due in a month. */
export function buysOnTerms({ firms, p }: World, f: number): boolean {
  return p.tradeTerm > 0 && firms.owedLate[f] * p.tradeTerm <= firms.owed[f]
}

/** Bills `amount` to buyers elsewhere. */
export function bill({ firms, ledger }: World, f: number, amount: number): void {
  firms.billed[f] += amount
  ledger.cells.saleCredit[firms.holder[f]] += amount
}

/** What falls due of the firm’s bills is paid. */
export function collectBills({ firms, economy, ledger, p }: World, f: number): void {
  const billed = firms.billed[f]
  if (billed === 0) return
  const due = dueOfBalance(billed, p.tradeTerm)
  const holder = firms.holder[f]
  firms.billed[f] = billed - due
  firms.deposits[f] += due
  economy.world[0] -= due
  ledger.cells.saleSettled[holder] += due
  ledger.cells.salesToWorld[holder] += due
}

/** Takes delivery of materials for `amount`: wholesalers pay the core enterprise its part, the firm owes them all of it. */
export function takeOnTerms(world: World, f: number, amount: number): void {
  const { firms, cores, constants, economy, ledger, p } = world
  const core = constants.upstreamCore[firms.sector[f]]
  const local = spentAtCore(amount, p.outsideLocal, cores.failed[core] !== 0)
  economy.world[0] -= local
  cores.deposits[core] += local
  cores.revenue[core] += local
  ledger.cells.coreSalesToWorld[core] += local
  firms.owed[f] += amount
  ledger.cells.inputCredit[firms.holder[f]] += amount
}

/** What falls due to sellers elsewhere of debts made before this month, and what is overdue, is paid as far as cash goes. */
export function paySellers(world: World, f: number, payer: Payer, owedBefore: number): void {
  const { firms, ledger, p } = world
  const { owed, owedLate } = firms
  const late = owedLate[f]
  if (owedBefore + late === 0) return
  const falling = dueOfBalance(owedBefore, p.tradeTerm)
  const due = falling + late
  const paid = payable(payer, due)
  owed[f] -= falling
  if (late > 0 || paid < due) owedLate[f] = due - paid
  payer.cash -= paid
  payer.abroad += paid
  const holder = payer.holder
  ledger.cells.materialsFromWorld[holder] += paid
  ledger.cells.inputSettled[holder] += paid
}

/** Owed to sellers elsewhere, fen. */
export function owedElsewhere({ firms }: World, f: number): number {
  return firms.owed[f] + firms.owedLate[f]
}

/** Buyers elsewhere pay an estate at once. */
export function payBillsAtOnce({ firms, economy, ledger }: World, f: number): void {
  const paid = firms.billed[f]
  const holder = firms.holder[f]
  firms.billed[f] = 0
  firms.deposits[f] += paid
  economy.world[0] -= paid
  ledger.cells.salesToWorld[holder] += paid
  ledger.cells.saleSettled[holder] += paid
}

/** An estate pays sellers elsewhere as far as cash goes; returns what they lost. */
export function settleWithSellers(world: World, f: number): number {
  const { firms, economy, ledger } = world
  const owed = owedElsewhere(world, f)
  const paid = Math.min(firms.deposits[f], owed)
  const holder = firms.holder[f]
  firms.owed[f] = 0
  firms.owedLate[f] = 0
  firms.deposits[f] -= paid
  economy.world[0] += paid
  ledger.cells.materialsFromWorld[holder] += paid
  ledger.cells.inputSettled[holder] += paid
  ledger.cells.inputWriteOff[holder] += owed - paid
  return owed - paid
}
