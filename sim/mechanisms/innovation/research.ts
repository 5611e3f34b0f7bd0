/**
 * Innovations are paid for. A subsidy repays part of the cost to those who have heard of it, and makes owners try more often
 * (Hall & Van Reenen 2000); the more it repays, the more other cost is claimed as innovation (Chen et al. 2021). A fund with a
 * yearly budget pays projects in full; everybody who knows of it asks, also those who would have paid themselves.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { ration, rationKey } from '../../kernel/ration.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payExpense, supportFirm } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { costInWages } from '../production/costs.equations.ts'
import {
  gainInProductivity,
  gainInQuality,
  imitationOf,
  juryScore,
  monthlyBudget,
  relabelledCost,
  standardQuality,
  valueOfProtection,
} from './research.equations.ts'

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

/** How much harder owners try because an advantage lasts longer, as a factor: its present value against that without protection. */
export function protectionFactor(world: World): number {
  const { p } = world
  return valueOfProtection(p.ownerDiscount, p.obsolescence, imitationRate(world))
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

export function mayAskFund(world: World, f: number): boolean {
  const { policy } = world
  return (
    policy.innovationFund > 0 &&
    knows(world, f, MEASURE.innovation) &&
    isFor(world, policy.aims.innovationFund, f)
  )
}

function couldPay(world: World, f: number): boolean {
  const { firms, p } = world
  const own = firms.request[f] * (1 - repaidShare(world, f))
  return firms.deposits[f] >= own + p.liquidityWish * firms.outflow[f]
}

/** The fund’s jury: `request` holds the cost of the projects asked for. */
export function rationFund(world: World): void {
  const { firms, policy, p, economy, key, clock } = world
  if (policy.innovationFund === 0) return
  const { request, queue, rationKey: keys, accepted, identityLow, identityHigh } = firms
  for (let f = 0; f < firms.rows; f++) {
    queue[f] = 0
    if (request[f] === 0) continue
    const u = keyedUniform(key, identityLow[f], identityHigh[f], clock.month[0], PURPOSE.fundQueue)
    const quality = standardQuality(firms.quality[f], p.qualitySpread)
    const need = couldPay(world, f) ? 0 : p.fundNeed
    keys[f] = rationKey(juryScore(p.fundScreen, quality, need), 1, u)
  }
  const budget = Float64Array.of(monthlyBudget(policy.innovationFund, economy.scale[0]))
  ration(firms.rows, queue, keys, request, budget, accepted)
}

/** A project that asked the fund is paid by it, or else by the firm; false if by nobody. */
export function payAfterFund(world: World, f: number): boolean {
  const { firms, tally, ledger, clock } = world
  const cost = firms.request[f]
  if (!firms.accepted[f]) return payForResearch(world, f, cost)
  tally.fundedProjects += 1
  if (!couldPay(world, f)) tally.fundedAdditional += 1
  firms.supportInnovationFund[f] ||= Math.max(0, clock.month[0])
  supportFirm(world, f, cost)
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

/** Cost of a product innovation. */
export function productCost(world: World, f: number): number {
  const { firms, p, cities } = world
  return costInWages(p.productCost, cities.wage[firms.city[f]], firms.staff[f])
}
