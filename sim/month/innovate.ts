/**
 * Process innovation is cheap and cuts scrap; product innovation is dear and lumpy and raises productivity or quality.
 * Both need cash and practice; advantages fade as others catch up. Writes each firm's own row.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { round } from '../kernel/money.ts'
import { fillUniforms } from '../kernel/random.ts'
import { cultivatedDrive } from '../mechanisms/cultivation.ts'
import { costFactor, weighAlliances } from '../mechanisms/synergy.ts'
import { teachSuppliers } from '../mechanisms/core-openness.ts'
import { improveProcess } from '../mechanisms/process-innovation.ts'
import { knowledgeFactor, workForFirms } from '../mechanisms/knowledge.ts'
import {
  imitation,
  mayAskFund,
  payAfterFund,
  payForResearch,
  productCost,
  protectionFactor,
  rationFund,
  reapProduct,
  repaidShare,
} from '../mechanisms/research.ts'
import { tradeTechnology } from '../mechanisms/technology-market.ts'
import { ventureDrive } from '../mechanisms/venture.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function fade(world: World, from: number, to: number): void {
  const { alive, productivity, quality, defects } = world.firms
  const { obsolescence, defectsNormal } = world.p
  const caughtUp = imitation(world)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    productivity[f] -= caughtUp * productivity[f]
    quality[f] -= caughtUp * quality[f]
    defects[f] += obsolescence * (defectsNormal - defects[f])
  }
}

function lookForBetterWays(world: World, from: number, to: number): void {
  const { firms, p, clock, key, drawsA, drawsB, tally } = world
  const month = clock.month[0]
  fillUniforms(key, firms.identityLow, firms.identityHigh, from, to, month, PURPOSE.innovate, drawsA, drawsB)
  const longer = protectionFactor(world)
  let innovations = 0
  let joint = 0
  for (let f = from; f < to; f++) {
    firms.found[f] = 0
    firms.request[f] = 0
    if (!firms.alive[f] || firms.arrears[f] > 0) continue
    if (improveProcess(world, f, drawsA[f - from])) firms.found[f] += 1
    const drive =
      incentive(world, f, longer) *
      ventureDrive(world, f) *
      cultivatedDrive(world, f) *
      firms.together[f] *
      p.productRate *
      (firms.patience[f] + firms.practice[f])
    if (drawsB[f - from] < drive) {
      const cost = round(productCost(world, f) * costFactor(world, f))
      if (mayAskFund(world, f)) firms.request[f] = cost
      else if (payForResearch(world, f, cost)) reapProduct(world, f)
    }
    innovations += firms.found[f]
    if (firms.allies[f] > 0) joint += firms.found[f]
  }
  tally.innovations += innovations
  tally.jointInnovations += joint
}

/** Knowledge within reach, longer advantages and repaid cost make owners try more often. */
function incentive(world: World, f: number, longer: number): number {
  return knowledgeFactor(world, f) * longer * (1 + world.p.researchElasticity * repaidShare(world, f))
}

/** Projects that asked the fund: paid by it, by the firm, or given up. */
function carryOut(world: World, from: number, to: number): void {
  const { firms, policy, tally } = world
  if (policy.innovationFund === 0) return
  for (let f = from; f < to; f++) {
    if (!firms.alive[f] || firms.request[f] === 0 || !payAfterFund(world, f)) continue
    reapProduct(world, f)
    tally.innovations += 1
    if (firms.allies[f] > 0) tally.jointInnovations += 1
  }
}

export const innovate: Phase<World> = {
  says: 'Process and product innovation, paid from cash; advantages fade.',
  steps: [
    gather(weighAlliances),
    perBlock(fade),
    perBlock(lookForBetterWays),
    gather(rationFund),
    perBlock(carryOut),
    perBlock(teachSuppliers),
    gather(workForFirms),
    gather(tradeTechnology),
  ],
}
