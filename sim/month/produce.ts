/**
 * Output from staff, capital and practice, as far as the month's opening hours, those who can come to work and the cash
 * for materials allow; scrap wastes input. Materials are paid on delivery, save what a supplier firm delivers on credit.
 * Shutdowns and shortages bind here. Writes the firm's own row, and adds orders to its supplier's.
 */

import { perBlock, type Phase } from '../kernel/block.ts'
import { round } from '../kernel/money.ts'
import { overheadFactor } from '../mechanisms/synergy.ts'
import { expectedReceipts } from '../mechanisms/application.ts'
import { organisationFactor, payFactor } from '../mechanisms/execution.ts'
import { rentHere } from '../mechanisms/park.ts'
import { stockWishOf } from '../mechanisms/shared-plans.ts'
import { OVERDUE_BUCKETS } from '../state/firm.ts'
import type { World } from '../world/world.ts'

/** Units the firm wants to make and can make with its people. */
function feasible(world: World, f: number): number {
  const { firms, p, environment, constants } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  const absent = (1 - environment.attendance[cell]) * firms.staffExposure[f]
  const people = firms.staff[f] * environment.opening[cell] * (absent < 1 ? 1 - absent : 0)
  const working = firms.renewing[f] > 0 ? people * (1 - p.renewalDowntime) : people
  const monthly = firms.expectedSales[f] / firms.price[f]
  const plan = monthly + p.stockSpeed * (stockWishOf(world, f) * monthly - firms.stock[f])
  const capacity = working * firms.perWorker[f]
  return plan < 0 ? 0 : plan < capacity ? plan : capacity
}

function makeGoods(world: World, from: number, to: number): void {
  const { firms, p, constants, environment, cities, tally, journal } = world
  let output = 0
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const sector = firms.sector[f]
    const wage = cities.wage[firms.city[f]]
    firms.wages[f] = round((firms.staff[f] - 1) * wage * payFactor(world, f))
    const overhead = wage * (p.overheadFixed + p.overheadPerWorker * firms.staff[f])
    firms.rent[f] = rentHere(world, f, overhead * overheadFactor(world, f) * organisationFactor(world, f))
    const perUnit =
      (constants.materialsShare[sector] * p.unitPrice * environment.materialPrice) / (1 - firms.defects[f])
    const buysOnCredit = firms.supplier[f] >= 0 && firms.overdue[f * OVERDUE_BUCKETS] === 0
    const onCredit = buysOnCredit ? constants.localMaterials[sector] : 0
    // Materials are paid at the month's end: sellers deliver what they expect to be paid.
    const means = Math.max(0, firms.deposits[f] + expectedReceipts(world, f) - firms.arrears[f])
    const affordable = means / (perUnit * (1 - onCredit))
    const units = Math.min(feasible(world, f), affordable)
    const materials = Math.floor(units * perUnit)
    const ordered = Math.floor(materials * onCredit)
    firms.ordered[f] = ordered
    if (ordered > 0) firms.orders[firms.supplier[f]] += ordered
    firms.materialsDue[f] = materials - ordered
    firms.stock[f] += units
    firms.stockValue[f] += materials + firms.wages[f]
    const made = round(units * p.unitPrice)
    output += made
    if (journal !== null) journal.output[f] = made
  }
  tally.output += output
}

/** What is left from last month spoils; the loss is a cost of this one. */
function spoil(world: World, from: number, to: number): void {
  const { alive, sector, stock, stockValue, spoiled } = world.firms
  const { perishable } = world.constants
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const lost = perishable[sector[f]]
    spoiled[f] = stockValue[f] * lost
    stockValue[f] -= spoiled[f]
    stock[f] *= 1 - lost
  }
}

export const produce: Phase<World> = {
  says: 'Output from staff, capital and practice; scrap, shutdowns, shortages, cash for materials.',
  steps: [perBlock(spoil), perBlock(makeGoods)],
}
