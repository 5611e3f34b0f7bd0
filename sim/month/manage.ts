/**
 * The owner decides: mark-up by stocks and unmet demand, price, the staff the plan calls for. What a firm is like inside is kept
 * up or decays, and one question a month comes up about how it is run. Writes each firm's own row; who changes market moves
 * its customers, and what measures pay goes through the government's account.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { POSITIONING } from '../state/firm.ts'
import { surveyInside } from '../mechanisms/management/inside-survey.ts'
import { findSuccesses } from '../mechanisms/management/management-mode.ts'
import { reconsider } from '../mechanisms/management/reconsider.ts'
import { reviewTiers } from '../mechanisms/innovation/cultivation.ts'
import { renewTechnology } from '../mechanisms/innovation/upgrading.ts'
import { markupAfterMonth, priceOver, shortness } from '../mechanisms/goods-market/pricing.equations.ts'
import { stockWishOf } from '../mechanisms/goods-market/shared-plans.ts'
import { plannedUnits, unitsWanted } from '../mechanisms/goods-market/stock.equations.ts'
import { gapActedOn, staffGap } from '../mechanisms/labour/staff.equations.ts'
import { newcomersPaidFor } from '../mechanisms/labour/hires-within-means.ts'
import { keepUpPeople, keepUpPractice } from '../mechanisms/management/upkeep.ts'
import type { World } from '../world/world.ts'

/** Goods short or long, relative to what the owner wants, move the mark-up within a band. */
function setPrices(world: World, from: number, to: number): void {
  const { alive, positioning, markup, price, unitCost, stock, expectedSales, unmet } = world.firms
  const { p } = world
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const normal = positioning[f] === POSITIONING.supplier ? p.supplierMarkup : p.markup
    const wanted = unitsWanted(stockWishOf(world, f), expectedSales[f], price[f])
    const short = shortness(wanted, stock[f], unmet[f])
    const next = markupAfterMonth(markup[f], p.adjustSpeed, normal, p.markupBand, short)
    markup[f] = next
    price[f] = priceOver(unitCost[f], next)
  }
}

/** Staff that would make what is expected to be sold and fill the gap in stocks, as far as its wages can be paid until customers do. */
function planStaff(world: World, from: number, to: number): void {
  const { alive, expectedSales, price, stock, staff, vacancies, defects, arrears, workerUnits, deposits } =
    world.firms
  const { expectSpeed } = world.p
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const monthly = expectedSales[f] / price[f]
    const plan = plannedUnits(monthly, expectSpeed, stockWishOf(world, f), stock[f])
    const gap = staffGap(plan, workerUnits[f], defects[f], staff[f])
    const acted = gapActedOn(gap, arrears[f] > 0)
    vacancies[f] = acted > 0 ? newcomersPaidFor(world, f, acted, deposits[f]) : acted
  }
}

export const manage: Phase<World> = {
  says: 'Mark-up and price; practice, skill and belonging kept up; owners reconsider mode, training, incentives, team, digital level, position; staff planned.',
  steps: [
    gather(findSuccesses),
    gather(reviewTiers),
    perBlock(setPrices),
    perBlock(keepUpPractice),
    perBlock(keepUpPeople),
    perBlock(renewTechnology),
    perBlock(reconsider),
    perBlock(planStaff),
    perBlock(surveyInside),
  ],
}
