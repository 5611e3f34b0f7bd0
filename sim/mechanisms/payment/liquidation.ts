/** The end of a firm: assets sold, creditors paid by seniority, the rest lost to them, what is left to the owner. */

import { debtOf } from '../../world/debt.ts'
import { CAUSE, OVERDUE_BUCKETS, RING } from '../../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import type { World } from '../../world/world.ts'
import { callPartners, clusterOf } from '../credit/cluster-loans.ts'
import { repay, writeOff } from '../credit/lending.ts'
import { defaultLoss, recoveryShare, repaidOf, saleProceeds } from './liquidation.equations.ts'
import { payGovernment, payHouseholds } from './payments.ts'
import { settleWithSellers, payBillsAtOnce } from './terms-elsewhere.ts'
import { loseTrade, payEstate, strike, tradePaymentTo } from './trade-debts.ts'

/** Equipment and stocks go to dealers (households) at a discount. */
function sellAssets(world: World, f: number): void {
  const { firms, p, economy, ledger } = world
  const proceeds = saleProceeds(firms.capital[f] + firms.stockValue[f], p.liquidation)
  firms.capital[f] = 0
  firms.stock[f] = 0
  firms.stockValue[f] = 0
  firms.deposits[f] += proceeds
  economy.households[0] -= proceeds
  ledger.cells.assetSale[firms.holder[f]] += proceeds
}

/** The house bank takes over what core enterprises owe, at what it says. */
export function sellReceivables(world: World, f: number): void {
  const { firms, constants, discounts, banks, ledger } = world
  const core = firms.market[f] - constants.sectors
  if (core < 0) return
  const bank = firms.bank[f]
  const row = bank * constants.cores + core
  const overdue = f * OVERDUE_BUCKETS
  let face = firms.overdue[overdue]
  discounts.due[row] += face
  firms.overdue[overdue] = 0
  for (let k = 0; k < RING; k++) {
    const part = firms.trade[f * RING + k]
    discounts.ring[row * RING + k] += part
    firms.trade[f * RING + k] = 0
    face += part
  }
  const cell = firms.holder[f] * constants.banks + bank
  banks.discounted[bank] += face
  banks.deposits[bank] += face
  firms.deposits[f] += face
  ledger.cells.discountSold[cell] += face
  ledger.cells.discountPaid[cell] += face
}

/** Wages, rent and tax are paid as far as cash goes; returns what was lost of them. */
function paySenior(world: World, f: number): number {
  const { firms, ledger, economy } = world
  const wages = Math.min(firms.deposits[f], firms.arrears[f])
  payHouseholds(world, ledger.cells.wages, f, wages)
  const tax = Math.min(firms.deposits[f], firms.taxDue[f])
  payGovernment(world, ledger.cells.tax, f, tax)
  economy.taxed[0] += tax
  const lost = firms.arrears[f] - wages + (firms.taxDue[f] - tax)
  firms.arrears[f] = 0
  firms.taxDue[f] = 0
  return lost
}

/** Bank loans share pro rata what is there; what is left of them is written off. Returns what was lost. */
function settleBankLoans(world: World, f: number): number {
  const { firms, loans } = world
  const owed = debtOf(world, f, true)
  if (owed === 0) return 0
  const share = recoveryShare(firms.deposits[f], owed)
  let lost = 0
  for (let slot = 0; slot < SLOT.private; slot++) {
    const k = f * LOAN_SLOTS + slot
    repay(world, f, slot, repaidOf(loans.principal[k], share, firms.deposits[f]))
    lost += loans.principal[k]
    writeOff(world, f, slot)
  }
  return defaultLoss(lost, LOAN_SLOTS)
}

/** Returns what suppliers and the estates of suppliers lost. */
function settleTradeDebts(world: World, f: number): number {
  const { firms, ledger, economy } = world
  const estate = firms.estatePayable[f]
  let unpaid = 0
  if (estate > 0) {
    payEstate(world, f, Math.min(firms.deposits[f], estate))
    const lost = firms.estatePayable[f]
    firms.estatePayable[f] = 0
    economy.estateClaims[0] -= lost
    unpaid += lost
    ledger.cells.estateWriteOff[firms.holder[f]] += lost
  }
  if (firms.supplier[f] < 0) return unpaid
  let owed = 0
  for (let k = f * RING; k < (f + 1) * RING; k++) owed += firms.trade[k]
  for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) owed += firms.overdue[k]
  if (owed === 0) return unpaid
  const paid = Math.min(firms.deposits[f], owed)
  firms.deposits[f] -= paid
  tradePaymentTo(world, f, paid)
  if (owed > paid) {
    loseTrade(world, f, owed - paid)
    strike(world, firms.supplier[f])
  }
  firms.trade.fill(0, f * RING, (f + 1) * RING)
  firms.overdue.fill(0, f * OVERDUE_BUCKETS, (f + 1) * OVERDUE_BUCKETS)
  firms.late[f] = 0
  return unpaid + owed - paid
}

/**
 * The debtor's side. Who stops and leaves a creditor unpaid, the founder’s family apart, is bankrupt, and who pays everybody has closed, whatever it stopped
 * for: a failure is an end with loss to creditors (Dun & Bradstreet’s definition).
 */
export function liquidate(world: World, f: number): void {
  const { firms } = world
  sellAssets(world, f)
  sellReceivables(world, f)
  payBillsAtOnce(world, f)
  const lostBySenior = paySenior(world, f)
  const cluster = clusterOf(world, f)
  const lost = settleBankLoans(world, f)
  callPartners(world, cluster, lost)
  const lostBySuppliers = settleTradeDebts(world, f) + settleWithSellers(world, f)
  const k = f * LOAN_SLOTS + SLOT.private
  repay(world, f, SLOT.private, Math.min(firms.deposits[f], world.loans.principal[k]))
  const unpaid = world.loans.principal[k] > 0
  writeOff(world, f, SLOT.private)
  // The founder’s family comes last, and goes to no court.
  const family = f * LOAN_SLOTS + SLOT.family
  repay(world, f, SLOT.family, Math.min(firms.deposits[f], world.loans.principal[family]))
  writeOff(world, f, SLOT.family)
  const cause = firms.exitCause[f]
  if (cause !== CAUSE.bankruptcy && cause !== CAUSE.closure) return
  const fails = unpaid || lost + lostBySenior + lostBySuppliers > 0
  firms.exitCause[f] = fails ? CAUSE.bankruptcy : CAUSE.closure
}

/** The creditor's side: cash and what other firms owe go to the owner; the shares are void. */
export function distributeEstate(world: World, f: number): void {
  const { firms, ledger, economy } = world
  firms.deposits[f] += firms.incoming[f]
  firms.incoming[f] = 0
  payHouseholds(world, ledger.cells.ownerDraw, f, firms.deposits[f])
  const receivable = firms.tradeReceivable[f]
  firms.tradeReceivable[f] = 0
  economy.estateClaims[0] += receivable
  ledger.cells.estateAssigned[firms.holder[f]] += receivable
  economy.firmPaidIn[0] -= firms.paidIn[f]
  ledger.cells.equityEnd[firms.holder[f]] += firms.paidIn[f]
  firms.paidIn[f] = 0
}
