/** Profit is reckoned, capital kept up, and the owner paid. */

import { smoothed } from '../../kernel/smoothing.ts'
import { round } from '../../kernel/money.ts'
import { noteResult } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { isFor } from '../public-sector/target.ts'
import { toHouseholds, toInputs, type Payer } from '../payment/payer.ts'
import { taxOn } from '../payment/tax.equations.ts'
import { payVenture } from '../credit/venture.ts'
import { LOAN_SLOTS } from '../../state/loan.ts'
import {
  depreciationOf,
  drawOf,
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
 * Operating profit of the month before the owner is paid: sales less the cost of goods sold, overheads, depreciation and
 * interest. It is smoothed; so is the outflow that runways are measured against. Tax falls due on both sales and profit.
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
    const before = profitBeforeTax(revenue, costOfSales[f], spoiled[f], rent, depreciation, interest)
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

/** Capital that wears out is replaced, gaps are filled bit by bit; owners draw what they need no runway for. */
export function investAndDraw(world: World, f: number, payer: Payer): void {
  const { firms, p, constants, ledger } = world
  const { equipmentFromCore, equipmentFromWorld, ownerDraw } = ledger.cells
  if (payer.unpaid > 0 || firms.arrears[f] > 0) return
  const outflow = firms.outflow[f]
  const reserve = p.liquidityWish * outflow
  const spare = payer.cash - reserve
  if (spare <= 0) return
  const capital = firms.capital[f]
  const gap = constants.capitalPerWorker[firms.sector[f]] * firms.staff[f] - capital
  if (gap > 0) {
    const wanted = investmentWanted(p.depreciation, capital, p.investSpeed, gap)
    const invested = Math.floor(wanted < spare ? wanted : spare)
    toInputs(world, payer, [equipmentFromCore, equipmentFromWorld], f, invested)
    firms.capital[f] = capital + invested
  }
  // Owners live off the firm: part of profit always, more where the horizon is short [001], and cash beyond the wished-for
  // runway bit by bit.
  const ventured = firms.ventureStake[f] > 0
  if (ventured) payVenture(world, f, payer)
  const living = ownerLiving(p.payout, p.skim, firms.patience[f], firms.profit[f])
  const wish = ventured ? p.ventureMonths : firms.runwayWish[f]
  const surplus = surplusDrawn(p.drawSpeed, payer.cash, wish, outflow)
  const drawn = drawOf(living, surplus, payer.cash - reserve)
  if (drawn <= 0) return
  toHouseholds(payer, ownerDraw, drawn)
  if (world.journal !== null) world.journal.drawn[f] = drawn
}
