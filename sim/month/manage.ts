/**
 * The owner decides: mark-up by stocks and backlog, price, the staff the plan calls for; management practice is kept
 * up or decays. Writes each firm's own row.
 */

import { perBlock, type Phase } from '../kernel/block.ts'
import { POSITIONING } from '../state/firm.ts'
import { isFor } from '../mechanisms/target.ts'
import { stockWishOf } from '../mechanisms/shared-plans.ts'
import { unitsPerWorker } from '../mechanisms/technology.ts'
import type { World } from '../world/world.ts'

/** Goods short or long, relative to what the owner wants, move the mark-up within a band. */
function setPrices(world: World, from: number, to: number): void {
  const { alive, positioning, markup, price, unitCost, stock, expectedSales, unmet } = world.firms
  const { p } = world
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const normal = positioning[f] === POSITIONING.supplier ? p.supplierMarkup : p.markup
    const monthly = expectedSales[f] / price[f]
    const wanted = stockWishOf(world, f) * monthly
    const short = wanted > 0 ? (wanted - stock[f]) / (wanted + stock[f]) : 0
    const call = short + unmet[f]
    const pressed = call > 1 ? 1 : call < -1 ? -1 : call
    markup[f] += p.markupSpeed * (normal + p.markupBand * pressed - markup[f])
    price[f] = (1 + markup[f]) * unitCost[f]
  }
}

/** Owners learn by doing, open ones faster; support for management does it for them, at a public cost. */
function keepUpPractice(world: World, from: number, to: number): void {
  const { alive, practice, openness } = world.firms
  const { practiceAlone, practiceDecay, practiceLearning } = world.p
  const { managementSupport, aims } = world.policy
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const support = managementSupport > 0 && isFor(world, aims.managementSupport, f) ? managementSupport : 0
    const learning = practiceLearning * (practiceAlone + openness[f]) + support * openness[f]
    practice[f] += learning * (1 - practice[f]) - practiceDecay * practice[f]
  }
}

/** Staff that would make what is expected to be sold and fill the gap in stocks. */
function planStaff(world: World, from: number, to: number): void {
  const { alive, expectedSales, price, stock, staff, vacancies, defects, arrears } = world.firms
  const { stockSpeed } = world.p
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const monthly = expectedSales[f] / price[f]
    const plan = monthly + stockSpeed * (stockWishOf(world, f) * monthly - stock[f])
    const good = unitsPerWorker(world, f) * (1 - defects[f])
    const gap = plan / good - staff[f]
    // A firm behind with wages lets people go and hires nobody.
    vacancies[f] = arrears[f] > 0 ? (gap < 0 ? gap : 0) : gap
  }
}

export const manage: Phase<World> = {
  says: 'Mark-up and price, management practice, the staff the plan calls for.',
  steps: [perBlock(setPrices), perBlock(keepUpPractice), perBlock(planStaff)],
}
