/**
 * Process innovation is cheap and cuts scrap; product innovation is dear and lumpy and raises productivity or quality.
 * Both need cash and practice; advantages fade as others catch up. Writes each firm's own row.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { round } from '../kernel/money.ts'
import { fillUniforms, keyedUniform } from '../kernel/random.ts'
import { costFactor, weighAlliances } from '../mechanisms/synergy.ts'
import { payHouseholds } from '../mechanisms/payments.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function fade(world: World, from: number, to: number): void {
  const { alive, productivity, quality, defects } = world.firms
  const { obsolescence, defectsNormal } = world.p
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    productivity[f] -= obsolescence * productivity[f]
    quality[f] -= obsolescence * quality[f]
    defects[f] += obsolescence * (defectsNormal - defects[f])
  }
}

/** Pays people for the work if cash beyond the wish for liquidity allows. */
function afford(world: World, f: number, cost: number): boolean {
  const { firms, p, ledger } = world
  if (firms.deposits[f] < cost + p.liquidityWish * firms.outflow[f]) return false
  payHouseholds(world, ledger.cells.wages, f, cost)
  return true
}

function lookForBetterWays(world: World, from: number, to: number): void {
  const { firms, p, clock, key, drawsA, drawsB, tally, cities } = world
  const month = clock.month[0]
  fillUniforms(key, firms.identityLow, firms.identityHigh, from, to, month, PURPOSE.innovate, drawsA, drawsB)
  let [innovations, joint] = [0, 0]
  for (let f = from; f < to; f++) {
    firms.found[f] = 0
    if (!firms.alive[f] || firms.arrears[f] > 0) continue
    const wage = cities.wage[firms.city[f]]
    const together = firms.together[f]
    const share = costFactor(world, f)
    if (
      drawsA[f - from] < p.processRate * firms.practice[f] * together &&
      afford(world, f, round(p.processCost * wage * share))
    ) {
      firms.defects[f] *= 1 - p.processGain
      firms.found[f] += 1
    }
    const drive = together * p.productRate * (firms.patience[f] + firms.practice[f])
    if (drawsB[f - from] < drive && afford(world, f, round(p.productCost * wage * firms.staff[f] * share))) {
      const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], month, PURPOSE.innovateSize)
      // Twice the mean gain times a uniform: half of the finds are small.
      firms.productivity[f] += p.productGain * u
      firms.quality[f] += p.productGain * (1 - u)
      firms.found[f] += 1
    }
    innovations += firms.found[f]
    if (firms.allies[f] > 0) joint += firms.found[f]
  }
  tally.innovations += innovations
  tally.jointInnovations += joint
}

export const innovate: Phase<World> = {
  says: 'Process and product innovation, paid from cash; advantages fade.',
  steps: [gather(weighAlliances), perBlock(fade), perBlock(lookForBetterWays)],
}
