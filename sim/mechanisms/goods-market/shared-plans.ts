/**
 * Core enterprises that share their plans spare their suppliers guesswork (Lee, So & Tang 2000): a supplier that uses the
 * platform expects what will be ordered, and keeps fewer goods in store. What nobody keeps in store nobody makes.
 */

import { smoothed } from '../../kernel/smoothing.ts'
import { POSITIONING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { demandByPlan, leanStockWish, plannedOrders } from './shared-plans.equations.ts'

function seesPlan(world: World, f: number): boolean {
  return world.firms.positioning[f] === POSITIONING.supplier && knows(world, f, MEASURE.platform)
}

/** Expected sales of a supplier that sees how this month’s orders will differ from the last. */
export function adoptPlan(world: World, f: number): void {
  const { firms, cores, constants, p, policy } = world
  if (!seesPlan(world, f)) return
  const core = firms.market[f] - constants.sectors
  if (cores.failed[core] || cores.budget[core] <= 0) return
  const planned = plannedOrders(p, cores.sales[core], policy.outsourcing)
  const told = demandByPlan(firms.demand[f], planned, cores.budget[core])
  firms.expectedSales[f] = smoothed(firms.expectedSales[f], told, policy.informationSharing)
}

/** Finished goods wanted, in months of sales. */
export function stockWishOf(world: World, f: number): number {
  const { p, policy } = world
  const share = policy.informationSharing
  return share > 0 && seesPlan(world, f) ? leanStockWish(p.stockWish, p.leanness, share) : p.stockWish
}
