/** A firm pays out of cash by seniority. Sums are floored; what cannot be paid waits, ages, and in the end kills. */

import { round } from '../kernel/money.ts'
import { LOAN_SLOTS, SLOT } from '../state/loan.ts'
import type { World } from '../world/world.ts'
import { payInterest, repay } from './lending.ts'
import { payForInputs, payGovernment, payHouseholds, supportFirm } from './payments.ts'
import { isFor } from './target.ts'
import { refundTax, rememberTax } from './tax-refund.ts'

/** Materials first: what cannot be paid goes back to the seller, out of stock. */
export function payMaterials(world: World, from: number, to: number): void {
  const { firms, ledger } = world
  const { materialsFromCore, materialsFromWorld } = ledger.cells
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const due = firms.materialsDue[f]
    const paid = Math.min(due, Math.max(0, firms.deposits[f]))
    payForInputs(world, materialsFromCore, materialsFromWorld, f, paid)
    firms.materialsDue[f] = 0
    if (paid === due || firms.stockValue[f] === 0) continue
    const kept = Math.max(0, 1 - (due - paid) / firms.stockValue[f])
    firms.stock[f] *= kept
    firms.stockValue[f] *= kept
  }
}

/** Wages and rent, with what is behind of them, then tax. Measures that lighten either are paid by the government. */
export function payStaffAndTax(world: World, from: number, to: number): void {
  const { firms, p, policy, economy, ledger, clock, environment, constants } = world
  const { wages: wageCell, rent: rentCell, tax: taxCell } = ledger.cells
  const month = Math.max(0, clock.month[0])
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const cell = firms.sector[f] * constants.cities + firms.city[f]
    if (policy.wageSubsidy > 0 && environment.opening[cell] < 1 && isFor(world, policy.aims.wageSubsidy, f)) {
      supportFirm(world, f, Math.floor(firms.wages[f] * policy.wageSubsidy))
      firms.supportWageSubsidy[f] ||= month
    }
    if (policy.taxRefund > 0) refundTax(world, f)
    const wages = firms.wages[f]
    const due = firms.arrears[f] + wages + firms.rent[f]
    const paid = Math.min(Math.max(0, firms.deposits[f]), due)
    const onWages = Math.min(paid, firms.arrears[f] + wages)
    payHouseholds(world, wageCell, f, onWages)
    payHouseholds(world, rentCell, f, paid - onWages)
    firms.arrears[f] = due - paid
    // Being a little late is a nuisance; being seriously behind is what staff and landlords go to court for.
    const behind = due - paid > p.arrearsSerious * (wages + firms.rent[f])
    firms.arrearsMonths[f] = behind ? Math.min(200, firms.arrearsMonths[f] + 1) : 0
    const tax = Math.min(firms.taxDue[f], Math.max(0, firms.deposits[f]))
    payGovernment(world, taxCell, f, tax)
    economy.taxed[0] += tax
    firms.taxDue[f] -= tax
    rememberTax(world, f, tax)
  }
}

/** Interest and principal due on the loan in a slot this month, as far as cash goes; false if some stays unpaid. */
function serve(world: World, f: number, slot: number): boolean {
  const { loans, firms, policy, clock } = world
  const k = f * LOAN_SLOTS + slot
  const owed = loans.principal[k]
  if (owed === 0) return true
  const interest = round((owed * loans.rate[k]) / 12)
  if (policy.rateSubsidy > 0 && slot !== SLOT.private && isFor(world, policy.aims.rateSubsidy, f)) {
    supportFirm(world, f, Math.floor(Math.min(interest, (owed * policy.rateSubsidy) / 12)))
    firms.supportRateSubsidy[f] ||= Math.max(0, clock.month[0])
  }
  const left = loans.monthsLeft[k]
  const principal = left === 0 ? owed : slot === SLOT.term ? Math.ceil(owed / left) : 0
  const cash = Math.max(0, firms.deposits[f])
  const paidInterest = Math.min(cash, interest)
  const paidPrincipal = Math.min(cash - paidInterest, principal)
  payInterest(world, f, slot, paidInterest)
  repay(world, f, slot, paidPrincipal)
  return paidInterest + paidPrincipal >= interest + principal
}

/** Bank loans come before trade debts. `queue` remembers who could not pay. */
export function serveBanks(world: World, from: number, to: number): void {
  const { alive, queue } = world.firms
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    let paid = true
    for (let slot = 0; slot < SLOT.private; slot++) paid = serve(world, f, slot) && paid
    queue[f] = paid ? 0 : 1
  }
}

/** Months behind after which a loan counts as non-performing: ninety days. */
const NON_PERFORMING = 3

/** Private lenders come last; then the month's verdict: paid everybody, or one more month behind. */
export function servePrivateLenders(world: World, from: number, to: number): void {
  const { firms, banks, loans } = world
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const paid = serve(world, f, SLOT.private) && firms.queue[f] === 0
    firms.missedMonths[f] = paid ? 0 : Math.min(200, firms.missedMonths[f] + 1)
    if (firms.missedMonths[f] < NON_PERFORMING) continue
    for (let slot = 0; slot < SLOT.private; slot++) {
      const k = f * LOAN_SLOTS + slot
      if (loans.principal[k] > 0) banks.nonPerforming[loans.lender[k]] += loans.principal[k]
    }
  }
}
