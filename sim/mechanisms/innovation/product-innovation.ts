/**
 * Better products: dear and lumpy. How often an owner tries follows from patience, practice and allies, from what is known
 * around and what is repaid; venture funds and tiers press for more. Few try in a month, so that most are ruled out by a
 * bound before their chance is worked out.
 */

import { round } from '../../kernel/money.ts'
import type { World } from '../../world/world.ts'
import { cultivatedDrive, mostCultivatedDrive } from './cultivation.ts'
import { knowledgeFactor, mostKnowledgeFactor } from './knowledge.ts'
import { addProductGain, costOfGain, payForResearch, repaidShare } from './research.ts'
import { incentiveToResearch, productChance } from './research.equations.ts'

/** Chance per unit of effort, for firm `f`. */
function chancePerEffort(world: World, f: number): number {
  const { p } = world
  const incentive = incentiveToResearch(p.researchElasticity, repaidShare(world, f))
  return productChance(p.innovationRate, incentive, knowledgeFactor(world, f), cultivatedDrive(world, f))
}

/** What that is at most, for any firm. */
export function highestChancePerEffort(world: World): number {
  const { p, policy } = world
  const incentive = incentiveToResearch(p.researchElasticity, policy.rdSubsidy)
  return productChance(p.innovationRate, incentive, mostKnowledgeFactor(world), mostCultivatedDrive(world))
}

/** A better product is tried if `v`, the month’s luck, says so, and the firm can pay for it. */
export function tryProduct(world: World, f: number, effort: number, v: number): void {
  if (v >= effort * chancePerEffort(world, f)) return
  const cost = round(costOfGain(world, f, world.p.productGain))
  if (payForResearch(world, f, cost)) addProductGain(world, f)
}
