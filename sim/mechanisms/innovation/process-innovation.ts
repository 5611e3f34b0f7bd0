/** Better ways of doing the same: cheap, found by those who manage well, and they cut defects, rework and waste [001]. */

import { faded } from '../../kernel/smoothing.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payForService } from '../payment/payments.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { round } from '../../kernel/money.ts'
import { processRateWith } from './research.equations.ts'
import { costOfGain, payForResearch } from './research.ts'
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
  return processRateWith(p.innovationRate, policy.processSupport)
}

/** True if a better way is found and paid for; where support pays, more is looked for. `u` is the month’s luck. */
export function improveProcess(world: World, f: number, u: number): boolean {
  const { firms, p } = world
  const share = supportedShare(world, f)
  const rate = processRateWith(p.innovationRate, share)
  if (u >= rate * firms.together[f] * firms.practice[f]) return false
  const cost = round(costOfGain(world, f, p.processGain * firms.defects[f]))
  const subsidy = partOf(cost, share)
  if (!payForResearch(world, f, cost - subsidy)) return false
  if (subsidy > 0) payForService(world, subsidy)
  firms.defects[f] = faded(firms.defects[f], p.processGain)
  return true
}
