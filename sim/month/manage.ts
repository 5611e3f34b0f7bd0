/**
 * The owner decides: mark-up by stocks and backlog, price, the staff the plan calls for. What a firm is like inside is kept
 * up or decays, and one question a month comes up about how it is run. Writes each firm's own row; who changes market moves
 * its customers, and what measures pay goes through the government's account.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { atMostOne } from '../kernel/math.ts'
import { POSITIONING } from '../state/firm.ts'
import { surveyInside } from '../mechanisms/management/inside-survey.ts'
import { findSuccesses } from '../mechanisms/management/management-mode.ts'
import { reconsider } from '../mechanisms/management/reconsider.ts'
import { reviewTiers } from '../mechanisms/innovation/cultivation.ts'
import { renewTechnology } from '../mechanisms/innovation/upgrading.ts'
import { stockWishOf } from '../mechanisms/goods-market/shared-plans.ts'
import { keepUpPeople, keepUpPractice } from '../mechanisms/management/upkeep.ts'
import type { World } from '../world/world.ts'

/** Goods short or long, relative to what the owner wants, move the mark-up within a band. */
function setPrices(world: World, from: number, to: number): void {
  const { alive, positioning, markup, price, unitCost, stock, expectedSales, unmet } = world.firms
  const { p } = world
  const kept = 1 - p.markupSpeed
  const band = p.markupSpeed * p.markupBand
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const normal = positioning[f] === POSITIONING.supplier ? p.supplierMarkup : p.markup
    const wanted = (stockWishOf(world, f) * expectedSales[f]) / price[f]
    const there = stock[f]
    const short = wanted > 0 ? (wanted - there) / (wanted + there) : 0
    // From −1 on: nobody can be longer of goods than that.
    const pressed = atMostOne(short + unmet[f])
    const next = kept * markup[f] + p.markupSpeed * normal + band * pressed
    markup[f] = next
    price[f] = (1 + next) * unitCost[f]
  }
}

/** Staff that would make what is expected to be sold and fill the gap in stocks. */
function planStaff(world: World, from: number, to: number): void {
  const { alive, expectedSales, price, stock, staff, vacancies, defects, arrears, workerUnits } = world.firms
  const { stockSpeed } = world.p
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const monthly = expectedSales[f] / price[f]
    const plan = monthly + stockSpeed * (stockWishOf(world, f) * monthly - stock[f])
    const good = workerUnits[f] * (1 - defects[f])
    const gap = plan / good - staff[f]
    // A firm behind with wages lets people go and hires nobody.
    vacancies[f] = arrears[f] > 0 ? (gap < 0 ? gap : 0) : gap
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
