/**
 * Output from staff, capital and practice, as far as the month's opening hours, those who can come to work and the cash
 * for materials allow; scrap wastes input. Materials are delivered on terms, or for cash to who is overdue.
 * Shutdowns and shortages bind here. Writes the firm's own row, and adds orders to its supplier's.
 */

import { perBlock, type Phase } from '../kernel/block.ts'
import { round } from '../kernel/money.ts'
import { isUsual } from '../state/environment.ts'
import { buysOnTerms } from '../mechanisms/payment/terms-elsewhere.ts'
import { expectedReceipts } from '../mechanisms/credit/application.ts'
import { payFactor } from '../mechanisms/management/execution.ts'
import { plannedUnits } from '../mechanisms/goods-market/stock.equations.ts'
import { takeFromStock } from '../mechanisms/goods-market/stock.ts'
import { partOf } from '../mechanisms/goods-market/spending.equations.ts'
import { stockWishOf } from '../mechanisms/goods-market/shared-plans.ts'
import { materialsPerUnit, wagesOf } from '../mechanisms/production/costs.equations.ts'
import {
  feasibleUnits,
  presentShare,
  unitsWithinMeans,
  wagesInGoods,
} from '../mechanisms/production/output.equations.ts'
import { OVERDUE_BUCKETS } from '../state/firm.ts'
import type { World } from '../world/world.ts'

/** Share of its people who can work this month. */
function presence(world: World, f: number): number {
  const { firms, environment, constants } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  return presentShare(environment.opening[cell], environment.attendance[cell], firms.staffExposure[f])
}

/** Units the firm wants to make and can make with these people. */
function feasible(world: World, f: number, people: number): number {
  const { firms, p } = world
  const monthly = firms.expectedSales[f] / firms.price[f]
  const plan = plannedUnits(monthly, p.expectSpeed, stockWishOf(world, f), firms.stock[f])
  return feasibleUnits(plan, people, firms.perWorker[f])
}

/** The wage bill of the month, whatever is made. */
function wageBill(world: World, f: number, staff: number): number {
  const { firms, cities } = world
  const wages = round(wagesOf(staff, cities.wage[firms.city[f]]) * payFactor(world, f))
  firms.wages[f] = wages
  return wages
}

function makeGoods(world: World, from: number, to: number): void {
  const { firms, p, constants, environment, tally, journal } = world
  const { alive, sector, staff, supplier, late, overdue, deposits, arrears, orders } = firms
  const materialPrice = p.unitPrice * environment.materialPrice
  const allPresent = isUsual(environment.opening) && isUsual(environment.attendance)
  let output = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const s = sector[f]
    const people = staff[f]
    // What is left from last month spoils; the loss is a cost of this one.
    firms.spoiled[f] = takeFromStock(world, f, constants.perishable[s])
    const wages = wageBill(world, f, people)
    const perUnit = materialsPerUnit(constants.materialsShare[s], materialPrice, firms.defects[f])
    const buysOnCredit = supplier[f] >= 0 && (late[f] === 0 || overdue[f * OVERDUE_BUCKETS] === 0)
    const onCredit = buysOnCredit ? constants.localMaterials[s] : 0
    const wanted = feasible(world, f, allPresent ? people : people * presence(world, f))
    // Who gets no terms pays at the month's end: sellers deliver what they expect to be paid.
    const units = buysOnTerms(world, f)
      ? wanted
      : unitsWithinMeans(
          wanted,
          perUnit * (1 - onCredit),
          deposits[f] + expectedReceipts(world, f) - arrears[f],
        )
    const materials = Math.floor(units * perUnit)
    const ordered = partOf(materials, onCredit)
    firms.ordered[f] = ordered
    if (ordered > 0) orders[supplier[f]] += ordered
    firms.materialsDue[f] = materials - ordered
    firms.stock[f] += units
    const inGoods = wagesInGoods(wages, units, people, firms.perWorker[f])
    firms.expenses[f] += wages - inGoods
    firms.stockValue[f] += materials + inGoods
    const made = round(units * p.unitPrice)
    output += made
    if (journal !== null) journal.output[f] = made
  }
  tally.output += output
}

export const produce: Phase<World> = {
  says: 'Output from staff, capital and practice; scrap, shutdowns, shortages, cash for materials.',
  steps: [perBlock(makeGoods)],
}
