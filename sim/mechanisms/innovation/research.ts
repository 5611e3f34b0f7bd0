/**
 * Innovations are paid for. A subsidy repays part of the cost to those who have heard of it, and makes owners try more often
 * (Hall & Van Reenen 2000); the more it repays, the more other cost is claimed as innovation (Chen et al. 2021).
 */

import { keyedUniform } from '../../kernel/random.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payExpense, supportFirm } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { costInWages } from '../production/costs.equations.ts'
import { gainInProductivity, gainInQuality, imitationOf, relabelledCost } from './research.equations.ts'

/** Share of the cost that is repaid to firm `f`. */
export function repaidShare(world: World, f: number): number {
  const { policy } = world
  if (policy.rdSubsidy === 0 || !knows(world, f, MEASURE.innovation)) return 0
  return isFor(world, policy.aims.rdSubsidy, f) ? policy.rdSubsidy : 0
}

/** Share of an advantage that others catch up with in a month. */
export function imitationRate(world: World): number {
  const { p, policy } = world
  return imitationOf(p.obsolescence, p.ipShield, policy.ipProtection)
}

/** Pays people for the work if cash beyond the wish for liquidity allows; false if it does not. */
export function payForResearch(world: World, f: number, cost: number): boolean {
  const { firms, p, ledger, tally, clock } = world
  const share = repaidShare(world, f)
  const repaid = partOf(cost, share)
  if (firms.deposits[f] + repaid < cost + p.liquidityWish * firms.outflow[f]) return false
  if (share > 0) {
    const relabelled = relabelledCost(cost, p.relabelled, share)
    supportFirm(world, f, repaid + partOf(relabelled, share))
    firms.supportRdSubsidy[f] ||= Math.max(0, clock.month[0])
    tally.subsidisedProjects += 1
  }
  payExpense(world, ledger.cells.wages, f, cost)
  tally.researchSpending += cost
  return true
}

/** Gain of a product innovation, split by chance between productivity and quality. */
export function addProductGain(world: World, f: number): void {
  const { firms, p, key, clock, tally } = world
  const u = keyedUniform(
    key,
    firms.identityLow[f],
    firms.identityHigh[f],
    clock.month[0],
    PURPOSE.innovateSize,
  )
  firms.productivity[f] += gainInProductivity(p.productGain, u)
  firms.quality[f] += gainInQuality(p.productGain, u)
  firms.found[f] += 1
  tally.productInnovations += 1
}

/** Cost of what brings firm `f` so many log points of productivity or quality, whole fen. */
export function costOfGain(world: World, f: number, gain: number): number {
  const { firms, p, cities } = world
  return costInWages(p.innovationCost * gain, cities.wage[firms.city[f]], firms.staff[f])
}
