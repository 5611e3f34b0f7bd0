/**
 * Better products: dear and lumpy. How often an owner tries follows from patience, practice and allies, from what is known
 * around, how long an advantage lasts and what is repaid; funds and tiers press for more. Few try in a month, so that most
 * are ruled out by a bound before their chance is worked out.
 */

import { round } from '../../kernel/money.ts'
import type { World } from '../../world/world.ts'
import { cultivatedDrive, mostCultivatedDrive } from './cultivation.ts'
import { knowledgeFactor, mostKnowledgeFactor } from './knowledge.ts'
import {
  mayAskFund,
  payForResearch,
  productCost,
  protectionFactor,
  addProductGain,
  repaidShare,
} from './research.ts'
import { incentiveToResearch, productChance } from './research.equations.ts'
import { mostVentureDrive, ventureDrive } from '../credit/venture.ts'

/** Chance per unit of effort, for firm `f`. */
function chancePerEffort(world: World, f: number): number {
  const { p } = world
  const incentive = incentiveToResearch(protectionFactor(world), p.researchElasticity, repaidShare(world, f))
  return productChance(
    p.productRate,
    incentive,
    knowledgeFactor(world, f),
    ventureDrive(world, f),
    cultivatedDrive(world, f),
  )
}

/** What that is at most, for any firm. */
export function highestChancePerEffort(world: World): number {
  const { p, policy } = world
  const incentive = incentiveToResearch(protectionFactor(world), p.researchElasticity, policy.rdSubsidy)
  return productChance(
    p.productRate,
    incentive,
    mostKnowledgeFactor(world),
    mostVentureDrive(world),
    mostCultivatedDrive(world),
  )
}

/** A better product is tried if `v`, the month’s luck, says so: asked of the fund, or paid for. */
export function tryProduct(world: World, f: number, effort: number, v: number): void {
  const { firms } = world
  if (v >= effort * chancePerEffort(world, f)) return
  const cost = round(productCost(world, f))
  if (mayAskFund(world, f)) firms.request[f] = cost
  else if (payForResearch(world, f, cost)) addProductGain(world, f)
}
