/** Profit is reckoned, capital kept up, and the owner paid. */

import { smoothed } from '../../kernel/smoothing.ts'
import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { round } from '../../kernel/money.ts'
import { noteResult } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { monthsLeft } from '../../world/debt.ts'
import { principalDue } from '../credit/lending.equations.ts'
import { repaymentTo } from '../credit/lending.ts'
import { capitalWanted } from '../production/capital.ts'
import { isFor } from '../public-sector/target.ts'
import { toHouseholds, toInputs, type Payer } from '../payment/payer.ts'
import { taxOn } from '../payment/tax.equations.ts'
import { payVenture } from '../credit/venture.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import {
  depreciationOf,
  drawOf,
  familyRepaid,
  interestOfMonth,
  investmentWanted,
  ownerLiving,
  profitBeforeTax,
  surplusDrawn,
  taxAfterRelief,
} from './owner.equations.ts'

/** Interest of a month on everything owed. */
export function interestOf(world: World, f: number): number {
  const { principal, rate } = world.loans
  let sum = 0
  for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++) sum += principal[k] * rate[k]
  return interestOfMonth(sum)
}

/**
 * Operating profit of the month before the owner is paid: sales less the cost of goods sold, overheads, depreciation,
 * interest and other expenses. It is smoothed; so is the outflow that runways are measured against. Tax falls due on both sales and profit.
 */
export function reckonProfit(world: World, from: number, to: number): void {
  const { firms, p, policy, markets, economy, tally, journal } = world
  const { profitMemory, expectSpeed } = p
  const relieved = policy.taxRelief > 0
  let sales = 0
  let profits = 0
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const revenue = firms.revenue[f]
    const rent = firms.rent[f]
    const depreciation = depreciationOf(p.depreciation, firms.capital[f])
    firms.capital[f] -= depreciation
    const interest = interestOf(world, f)
    const { costOfSales, spoiled } = firms
    const before = profitBeforeTax(
      revenue,
      costOfSales[f],
      spoiled[f],
      rent,
      depreciation,
      interest,
      firms.expenses[f],
    )
    firms.expenses[f] = 0
    const tax = taxOn(revenue, before, p.salesTax, p.profitTax)
    const due = relieved ? relieve(world, f, tax) : round(tax)
    firms.taxDue[f] += due
    const profit = before - due
    if (journal !== null) noteResult(journal, f, profit, interest)
    firms.profit[f] = smoothed(firms.profit[f], profit, profitMemory)
    firms.outflow[f] = smoothed(firms.outflow[f], firms.wages[f] + rent, expectSpeed)
    const m = firms.sector[f]
    const counted = round(profit)
    markets.profitSum[m] += counted
    markets.salesSum[m] += revenue
    sales += revenue
    profits += counted
  }
  economy.salesNow[0] += sales
  tally.profit += profits
}

/** What is due of a tax that may be waived. What is waived is spent all the same, and has to be paid for. */
function relieve(world: World, f: number, tax: number): number {
  const { firms, policy, economy, tally, clock } = world
  const whole = round(tax)
  if (!isFor(world, policy.aims.taxRelief, f)) return whole
  const due = taxAfterRelief(tax, policy.taxRelief)
  firms.supportTaxRelief[f] ||= Math.max(0, clock.month[0])
  firms.aid[f] += whole - due
  economy.support[0] += whole - due
  tally.taxForgone += whole - due
  return due
}

/**
 * The owner lives off the firm first; family and friends are repaid; capital that wears out is replaced, and gaps are filled bit by bit. Of what profit
 * is left a share is drawn, and of cash beyond the wished-for runway some, but not while capital is short or money lent within a year is still owed.
 */
export function investAndDraw(world: World, f: number, payer: Payer): void {
  const { firms, p, cities, ledger } = world
  if (payer.unpaid > 0 || firms.arrears[f] > 0) return
  const outflow = firms.outflow[f]
  const reserve = p.liquidityWish * outflow
  if (payer.cash <= reserve) return
  const elsewhere = p.outsideOption * cities.wage[firms.city[f]]
  const living = ownerLiving(elsewhere, firms.profit[f], payer.cash - reserve)
  if (living > 0) toHouseholds(payer, ledger.cells.ownerDraw, living)
  if (world.journal !== null) world.journal.drawn[f] = living
  repayFamily(world, f, payer, reserve, outflow)
  const wanted = capitalWanted(world, f, payer.cash)
  const missing = wanted - firms.capital[f]
  const invested = invest(world, f, payer, missing, payer.cash - reserve)
  const ventured = firms.ventureStake[f] > 0
  if (ventured) payVenture(world, f, payer)
  if (firms.capital[f] < p.investBelow * wanted || owesNewDebt(world, f)) return
  const left = firms.profit[f] - living - invested
  const taken = left > 0 ? p.payout * left : 0
  const wish = ventured ? p.ventureMonths : firms.runwayWish[f]
  // Who still owes the family leaves spare cash in the firm.
  const owesFamily = world.loans.principal[f * LOAN_SLOTS + SLOT.family] > 0
  const surplus = owesFamily ? 0 : surplusDrawn(p.drawSpeed, payer.cash, wish, outflow)
  const drawn = drawOf(taken, surplus, payer.cash - reserve)
  if (drawn <= 0) return
  toHouseholds(payer, ledger.cells.ownerDraw, drawn)
  if (world.journal !== null) world.journal.drawn[f] += drawn
}

/** Family and friends are repaid bit by bit out of cash beyond the reserve, after a year sooner where there is more than a firm begins with; they wait where there is none. */
function repayFamily(world: World, f: number, payer: Payer, reserve: number, outflow: number): void {
  const k = f * LOAN_SLOTS + SLOT.family
  const owed = world.loans.principal[k]
  if (owed === 0) return
  const { drawSpeed, entryCash, termMonths } = world.p
  const left = monthsLeft(world, k)
  const due = principalDue(owed, left, true)
  const isNew = left > termMonths - MONTHS_A_YEAR
  const spare = isNew ? 0 : surplusDrawn(drawSpeed, payer.cash, entryCash, outflow)
  const amount = familyRepaid(due, spare, owed, payer.cash - reserve)
  if (amount === 0) return
  payer.cash -= amount
  repaymentTo(world, f, SLOT.family, amount)
}

/** What is put into capital this month, whole fen: out of cash that is to spare. */
function invest(world: World, f: number, payer: Payer, missing: number, spare: number): number {
  const { firms, p, ledger } = world
  if (missing <= 0 || spare <= 0) return 0
  const wanted = investmentWanted(p.depreciation, firms.capital[f], p.investSpeed, missing)
  const invested = Math.floor(wanted < spare ? wanted : spare)
  toInputs(world, payer, [ledger.cells.equipmentFromCore, ledger.cells.equipmentFromWorld], f, invested)
  firms.capital[f] += invested
  return invested
}

/** Whether something lent within the last year is still owed: a working-capital or private loan, or a young investment loan. */
function owesNewDebt(world: World, f: number): boolean {
  const { principal } = world.loans
  const k = f * LOAN_SLOTS
  if (principal[k] + principal[k + SLOT.workingMore] + principal[k + SLOT.private] > 0) return true
  const old = world.p.termMonths - MONTHS_A_YEAR
  return principal[k + SLOT.term] > 0 && monthsLeft(world, k + SLOT.term) > old
}
