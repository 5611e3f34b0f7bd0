/** Profit is reckoned, capital kept up, and the owner paid. */

import { round } from '../kernel/money.ts'
import { noteResult } from '../world/journal.ts'
import type { World } from '../world/world.ts'
import { isFor } from './target.ts'
import { toHouseholds, toInputs, type Purse } from './purse.ts'
import { payVenture } from './venture.ts'
import { LOAN_SLOTS } from '../state/loan.ts'

/** Interest of a month on everything owed. */
export function interestOf(world: World, f: number): number {
  const { principal, rate } = world.loans
  let sum = 0
  for (let slot = 0; slot < LOAN_SLOTS; slot++)
    sum += principal[f * LOAN_SLOTS + slot] * rate[f * LOAN_SLOTS + slot]
  return sum / 12
}

/**
 * Operating profit of the month before the owner is paid: sales less the cost of goods sold, overheads, depreciation and
 * interest. It is smoothed; so is the outflow that runways are measured against. Tax falls due on both sales and profit.
 */
export function reckonProfit(world: World, from: number, to: number): void {
  const { firms, p, policy, markets, economy, tally, clock, journal } = world
  let sales = 0
  let profits = 0
  let forgone = 0
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const revenue = firms.revenue[f]
    const depreciation = round(p.depreciation * firms.capital[f])
    firms.capital[f] -= depreciation
    const interest = interestOf(world, f)
    const before = revenue - firms.costOfSales[f] - firms.spoiled[f] - firms.rent[f] - depreciation - interest
    const salesTax = revenue * p.salesTax
    const relief = policy.taxRelief > 0 && isFor(world, policy.aims.taxRelief, f) ? policy.taxRelief : 0
    const tax = salesTax + Math.max(0, before - salesTax) * p.profitTax
    const due = round(tax * (1 - relief))
    if (relief > 0) {
      firms.supportTaxRelief[f] ||= Math.max(0, clock.month[0])
      firms.aid[f] += round(tax) - due
      forgone += round(tax) - due
    }
    firms.taxDue[f] += due
    const profit = before - due
    if (journal !== null) noteResult(journal, f, profit, interest)
    firms.profit[f] += p.profitMemory * (profit - firms.profit[f])
    const outflow = firms.wages[f] + firms.rent[f]
    firms.outflow[f] += p.expectSpeed * (outflow - firms.outflow[f])
    const m = firms.sector[f]
    markets.profitSum[m] += round(profit)
    markets.salesSum[m] += revenue
    sales += revenue
    profits += round(profit)
  }
  economy.salesNow[0] += sales
  // Tax that is waived is spent all the same, and has to be paid for.
  economy.support[0] += forgone
  tally.taxForgone += forgone
  tally.profit += profits
}

/** Capital that wears out is replaced, gaps are filled bit by bit; owners draw what they need no runway for. */
export function investAndDraw(world: World, f: number, purse: Purse): void {
  const { firms, p, constants, ledger } = world
  const { equipmentFromCore, equipmentFromWorld, ownerDraw } = ledger.cells
  if (purse.unpaid > 0 || firms.arrears[f] > 0) return
  const outflow = firms.outflow[f]
  const reserve = p.liquidityWish * outflow
  const spare = purse.cash - reserve
  if (spare <= 0) return
  const capital = firms.capital[f]
  const gap = constants.capitalPerWorker[firms.sector[f]] * firms.staff[f] - capital
  if (gap > 0) {
    const invested = Math.floor(Math.min(p.depreciation * capital + p.investSpeed * gap, spare))
    toInputs(world, purse, [equipmentFromCore, equipmentFromWorld], f, invested)
    firms.capital[f] = capital + invested
  }
  // Owners live off the firm: part of profit always, more where the horizon is short [001], and cash beyond the wished-for
  // runway bit by bit.
  const ventured = firms.ventureStake[f] > 0
  if (ventured) payVenture(world, f, purse)
  const living = p.payout * (1 + p.skim * (0.5 - firms.patience[f])) * firms.profit[f]
  const wish = ventured ? p.ventureMonths : firms.runwayWish[f]
  const beyond = p.drawSpeed * (purse.cash - wish * outflow)
  const drawn = Math.floor(Math.min(purse.cash - reserve, Math.max(living, beyond)))
  if (drawn > 0) toHouseholds(purse, ownerDraw, firms.holder[f], drawn)
}
