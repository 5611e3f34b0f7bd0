/**
 * Payment terms with buyers and sellers elsewhere. What own brands sell abroad is billed and paid after the term, for certain. Materials come through
 * wholesalers elsewhere who pay the core enterprise upstream on delivery and give the firm the term, unless it is overdue with them: then they want cash.
 */

import { RING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { payable, type Payer } from './payer.ts'
import { spentAtCore } from './payments.equations.ts'
import { estatePrice } from './liquidation.equations.ts'

/** Place in the rings of what is sold or bought this month. */
export function placeDue({ clock, p }: World): number {
  return (clock.tick[0] + p.tradeTerm) % RING
}

/** Whether materials are delivered to a firm on terms. */
export function buysOnTerms({ firms, p }: World, f: number): boolean {
  return p.tradeTerm > 0 && firms.owedLate[f] === 0
}

/** Bills `amount` to buyers elsewhere, due in `place` of the ring. */
export function bill({ firms, ledger }: World, f: number, amount: number, place: number): void {
  firms.billed[f * RING + place] += amount
  ledger.cells.saleCredit[firms.holder[f]] += amount
}

/** Bills that fall due in `place` of the ring are paid. */
export function collectBill({ firms, economy, ledger }: World, f: number, place: number): void {
  const due = firms.billed[f * RING + place]
  if (due === 0) return
  const holder = firms.holder[f]
  firms.billed[f * RING + place] = 0
  firms.deposits[f] += due
  economy.world[0] -= due
  ledger.cells.saleSettled[holder] += due
  ledger.cells.salesToWorld[holder] += due
}

/** Takes delivery of materials for `amount`, due in `place` of the ring: wholesalers pay the core enterprise its part, the firm owes them all of it. */
export function takeOnTerms(world: World, f: number, amount: number, place: number): void {
  const { firms, cores, constants, economy, ledger, p } = world
  const core = constants.upstreamCore[firms.sector[f]]
  const local = spentAtCore(amount, p.inputsFromCore, cores.failed[core] !== 0)
  economy.world[0] -= local
  cores.deposits[core] += local
  cores.revenue[core] += local
  ledger.cells.coreSalesToWorld[core] += local
  firms.owed[f * RING + place] += amount
  ledger.cells.inputCredit[firms.holder[f]] += amount
}

/** What falls due to sellers elsewhere, and what is overdue, is paid as far as cash goes. */
export function payForInputs(world: World, f: number, payer: Payer, place: number): void {
  const { owed, owedLate } = world.firms
  const late = owedLate[f]
  const due = owed[f * RING + place] + late
  if (due === 0) return
  const paid = payable(payer, due)
  owed[f * RING + place] = 0
  if (late > 0 || paid < due) owedLate[f] = due - paid
  payer.cash -= paid
  payer.abroad += paid
  settleInputs(world, f, paid)
}

function settleInputs({ ledger, firms }: World, f: number, paid: number): void {
  ledger.cells.materialsFromWorld[firms.holder[f]] += paid
  ledger.cells.inputSettled[firms.holder[f]] += paid
}

/** Owed by buyers elsewhere, fen. */
export function billedInAll({ firms }: World, f: number): number {
  let sum = 0
  for (let k = f * RING; k < (f + 1) * RING; k++) sum += firms.billed[k]
  return sum
}

/** Owed to sellers elsewhere, fen. */
export function owedInAll({ firms }: World, f: number): number {
  let sum = firms.owedLate[f]
  for (let k = f * RING; k < (f + 1) * RING; k++) sum += firms.owed[k]
  return sum
}

/** Buyers elsewhere pay an estate at once, at a discount. */
export function sellBills(world: World, f: number): void {
  const { firms, economy, ledger, p } = world
  const face = billedInAll(world, f)
  if (face === 0) return
  const paid = estatePrice(face, p.estateDiscount)
  firms.billed.fill(0, f * RING, (f + 1) * RING)
  firms.deposits[f] += paid
  economy.world[0] -= paid
  ledger.cells.salesToWorld[firms.holder[f]] += paid
  ledger.cells.saleSettled[firms.holder[f]] += paid
  ledger.cells.saleWriteOff[firms.holder[f]] += face - paid
}

/** An estate pays sellers elsewhere as far as cash goes; returns what they lost. */
export function settleWithSellers(world: World, f: number): number {
  const { firms, economy, ledger } = world
  const owed = owedInAll(world, f)
  if (owed === 0) return 0
  const paid = Math.min(firms.deposits[f], owed)
  firms.owed.fill(0, f * RING, (f + 1) * RING)
  firms.owedLate[f] = 0
  firms.deposits[f] -= paid
  economy.world[0] += paid
  settleInputs(world, f, paid)
  ledger.cells.inputWriteOff[firms.holder[f]] += owed - paid
  return owed - paid
}
