/**
 * A firm pays out of cash by seniority: materials bought for cash, wages and rent, tax, banks, trade debts, sellers elsewhere, private lenders; what is left it
 * invests, or its owner and the founder’s family get. Sums are floored; what cannot be paid waits, ages, and in the end kills.
 */

import { RING } from '../../state/firm.ts'
import { BANK_SLOTS, LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import { debtOf, monthsLeft } from '../../world/debt.ts'
import type { World } from '../../world/world.ts'
import { payForPartners } from '../credit/cluster-loans.ts'
import { interestDue, principalDue } from '../credit/lending.equations.ts'
import { interestTo, loanRow, repaymentTo } from '../credit/lending.ts'
import { investAndDraw } from '../ownership/owner.ts'
import { supportFirm } from './payments.ts'
import { newPayer, handOver, payable, toGovernment, toHouseholds, toInputs, type Payer } from './payer.ts'
import { isFor } from '../public-sector/target.ts'
import {
  interestSubsidy,
  isNonPerforming,
  isSeriouslyBehind,
  oneMonthMore,
  paidToStaff,
  stockKept,
  wageSubsidy,
} from './seniority.equations.ts'
import { buysOnTerms, paySellers, takeOnTerms } from './terms-elsewhere.ts'
import { refundTax, rememberTax } from './tax-refund.ts'
import { payEstate, payTradeDebts } from './trade-debts.ts'

export function payBySeniority(world: World, from: number, to: number): void {
  const { firms, policy, economy, clock } = world
  const { alive, deposits, debt, holder, pledges, estatePayable, owed } = firms
  const lightened = policy.wageSubsidy > 0 || policy.taxRefund > 0
  const place = clock.tick[0] % RING
  const payer = newPayer()
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    payer.cash = deposits[f]
    payer.holder = holder[f]
    payer.unpaid = 0
    const owedBefore = owed[f]
    payMaterials(world, f, payer)
    if (lightened) viaDeposits(world, f, payer, lighten)
    payStaff(world, f, payer)
    payTax(world, f, payer)
    for (const slot of BANK_SLOTS) serve(world, f, slot, payer)
    if (pledges[f] !== 0) viaDeposits(world, f, payer, payForPartners)
    if (estatePayable[f] > 0) viaDeposits(world, f, payer, payEstateClaims)
    payTradeDebts(world, f, payer, place)
    paySellers(world, f, payer, owedBefore)
    serve(world, f, SLOT.private, payer)
    judgeDebtor(world, f, payer)
    investAndDraw(world, f, payer)
    deposits[f] = payer.cash
    debt[f] = debtOf(world, f, false)
  }
  economy.taxed[0] += payer.government
  handOver(world, payer)
}

/** What few firms do reads and writes their deposits: meanwhile these hold what the payer has in cash. */
function viaDeposits(world: World, f: number, payer: Payer, act: (world: World, f: number) => void): void {
  const { deposits } = world.firms
  deposits[f] = payer.cash
  act(world, f)
  payer.cash = deposits[f]
}

/** Materials are taken on terms, or paid; what cannot be paid goes back to the seller, out of stock. */
function payMaterials(world: World, f: number, payer: Payer): void {
  const { firms, ledger } = world
  const { materialsFromCore, materialsFromWorld } = ledger.cells
  const due = firms.materialsDue[f]
  if (buysOnTerms(world, f)) return takeOnTerms(world, f, due)
  const paid = payable(payer, due)
  toInputs(world, payer, [materialsFromCore, materialsFromWorld], f, paid)
  if (paid === due || firms.stockValue[f] === 0) return
  const kept = stockKept(due - paid, firms.stockValue[f])
  firms.stock[f] *= kept
  firms.stockValue[f] *= kept
}

/** Measures that lighten wages or tax, paid by the government. */
function lighten(world: World, f: number): void {
  const { firms, policy, environment, constants, clock } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  if (policy.wageSubsidy > 0 && environment.opening[cell] < 1 && isFor(world, policy.aims.wageSubsidy, f)) {
    supportFirm(world, f, wageSubsidy(firms.wages[f], policy.wageSubsidy))
    firms.supportWageSubsidy[f] ||= Math.max(0, clock.month[0])
  }
  if (policy.taxRefund > 0) refundTax(world, f)
}

/** Wages and rent, with what is behind of them. */
function payStaff(world: World, f: number, payer: Payer): void {
  const { firms, ledger } = world
  const rent = firms.rent[f]
  const owedToStaff = firms.arrears[f] + firms.wages[f]
  if (owedToStaff + rent > payer.cash) return fallBehind(world, f, payer)
  toHouseholds(payer, ledger.cells.wages, owedToStaff)
  toHouseholds(payer, ledger.cells.rent, rent)
  firms.arrears[f] = 0
  firms.arrearsMonths[f] = 0
}

/** Being a little late is a nuisance; being seriously behind is what staff and landlords go to court for. */
function fallBehind(world: World, f: number, payer: Payer): void {
  const { firms, ledger } = world
  const owedToStaff = firms.arrears[f] + firms.wages[f]
  const due = owedToStaff + firms.rent[f]
  const paid = payable(payer, due)
  const onWages = paidToStaff(paid, owedToStaff)
  toHouseholds(payer, ledger.cells.wages, onWages)
  toHouseholds(payer, ledger.cells.rent, paid - onWages)
  firms.arrears[f] = due - paid
  const behind = isSeriouslyBehind(due - paid, firms.wages[f], firms.rent[f])
  firms.arrearsMonths[f] = behind ? oneMonthMore(firms.arrearsMonths[f]) : 0
}

function payTax(world: World, f: number, payer: Payer): void {
  const { firms, ledger } = world
  const due = firms.taxDue[f]
  const paid = payable(payer, due)
  toGovernment(payer, ledger.cells.tax, paid)
  firms.taxDue[f] = due - paid
  rememberTax(world, f, paid)
}

/** Interest and principal due on the loan in a slot this month, as far as cash goes. */
function serve(world: World, f: number, slot: number, payer: Payer): void {
  const { loans, policy } = world
  const k = loanRow(f, slot)
  const owed = loans.principal[k]
  if (owed === 0) return
  const interest = interestDue(owed, loans.rate[k])
  if (policy.rateSubsidy > 0 && slot < SLOT.private)
    viaDeposits(world, f, payer, (w, row) => subsidiseInterest(w, row, k, interest))
  const left = monthsLeft(world, k)
  const principal = principalDue(owed, left, slot === SLOT.term)
  const paidInterest = payable(payer, interest)
  payer.cash -= paidInterest
  const repaid = payable(payer, principal)
  payer.cash -= repaid
  if (paidInterest + repaid < interest + principal) payer.unpaid = 1
  interestTo(world, f, slot, paidInterest)
  if (repaid > 0) repaymentTo(world, f, slot, repaid)
}

function subsidiseInterest(world: World, f: number, k: number, interest: number): void {
  const { firms, policy, loans, clock } = world
  if (!isFor(world, policy.aims.rateSubsidy, f)) return
  supportFirm(world, f, interestSubsidy(interest, loans.principal[k], policy.rateSubsidy))
  firms.supportRateSubsidy[f] ||= Math.max(0, clock.month[0])
}

/** What is owed to the estate of a supplier that has gone. */
function payEstateClaims(world: World, f: number): void {
  const { estatePayable, deposits } = world.firms
  payEstate(world, f, Math.min(Math.max(0, deposits[f]), estatePayable[f]))
}

/** The month's verdict: paid every lender, or one more month behind. */
function judgeDebtor(world: World, f: number, { unpaid }: Payer): void {
  const { missedMonths } = world.firms
  if (unpaid === 0) {
    missedMonths[f] = 0
    return
  }
  missedMonths[f] = oneMonthMore(missedMonths[f])
  if (isNonPerforming(missedMonths[f])) countNonPerforming(world, f)
}

function countNonPerforming(world: World, f: number): void {
  const { loans, banks } = world
  for (let k = f * LOAN_SLOTS; k < f * LOAN_SLOTS + SLOT.private; k++)
    if (loans.principal[k] > 0) banks.nonPerforming[loans.lender[k]] += loans.principal[k]
}
