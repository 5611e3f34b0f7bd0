/** Better ways of doing the same: cheap, found by those who manage well, and they cut defects, rework and waste [001]. */

import { faded } from '../../kernel/smoothing.ts'
import type { World } from '../../world/world.ts'
import { consult } from '../management/advice.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payForService } from '../payment/payments.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { costInWages } from '../payment/payments.equations.ts'
import { processRateWith } from './research.equations.ts'
import { payForResearch } from './research.ts'
import { isFor } from '../public-sector/target.ts'

/** Share of the cost that support pays to firm `f`. */
function supportedShare(world: World, f: number): number {
  const { processSupport, aims } = world.policy
  const reached = processSupport > 0 && knows(world, f, MEASURE.innovation)
  return reached && isFor(world, aims.processSupport, f) ? processSupport : 0
}

/** Chance per unit of practice and of what allies add that no firm exceeds. */
export function highestProcessRate(world: World): number {
  const { p, policy } = world
  return processRateWith(p.processRate, p.consultedProcess, policy.processSupport)
}

/** Luck below which consultants may come. */
export function highestVisitChance(world: World): number {
  return world.p.consultVisits * world.policy.processSupport
}

/** True if a better way is found and paid for; support sends consultants, who find more. `u` is the month’s luck. */
export function improveProcess(world: World, f: number, u: number): boolean {
  const { firms, p, cities } = world
  const share = supportedShare(world, f)
  // Consultants are paid for their visits, whether or not there is anything left to find.
  if (share > 0 && u < p.consultVisits * share) consult(world, f)
  const rate = processRateWith(p.processRate, p.consultedProcess, share)
  if (u >= rate * firms.together[f] * firms.practice[f]) return false
  const cost = costInWages(p.processCost, cities.wage[firms.city[f]])
  const subsidy = partOf(cost, share)
  if (!payForResearch(world, f, cost - subsidy)) return false
  if (subsidy > 0) payForService(world, subsidy)
  firms.defects[f] = faded(firms.defects[f], p.processGain)
  return true
}
