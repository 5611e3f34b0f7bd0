/**
 * Process innovation is cheap and cuts scrap; product innovation is dear and lumpy and raises productivity or quality.
 * Both need cash and practice; advantages fade as others catch up. Writes each firm's own row.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { fillWords, uniformAt } from '../kernel/random.ts'
import { faded } from '../kernel/smoothing.ts'
import { weighAlliances } from '../mechanisms/alliances/synergy.ts'
import { teachSuppliers } from '../mechanisms/goods-market/core-openness.ts'
import { improveProcess, highestProcessRate } from '../mechanisms/innovation/process-innovation.ts'
import { highestChancePerEffort, tryProduct } from '../mechanisms/innovation/product-innovation.ts'
import { workForFirms } from '../mechanisms/innovation/knowledge.ts'
import { effortOf } from '../mechanisms/innovation/research.equations.ts'
import { imitationRate } from '../mechanisms/innovation/research.ts'
import { defectsAfterMonth } from '../mechanisms/innovation/technology.equations.ts'
import { tradeTechnology } from '../mechanisms/innovation/technology-market.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function loseAdvantages(world: World, from: number, to: number): void {
  const { alive, ability, productivity, quality, defects } = world.firms
  const { obsolescence, defectsNormal } = world.p
  const lost = imitationRate(world)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    ability[f] = faded(ability[f], obsolescence)
    productivity[f] = faded(productivity[f], lost)
    quality[f] = faded(quality[f], lost)
    defects[f] = defectsAfterMonth(defects[f], obsolescence, defectsNormal)
  }
}

function lookForBetterWays(world: World, from: number, to: number): void {
  const { firms, clock, key, words, tally } = world
  const { identityLow, identityHigh, alive, arrears, found, allies } = firms
  const { patience, practice, together } = firms
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.innovate, words)
  found.fill(0, from, to)
  const [rate, most] = [highestProcessRate(world), highestChancePerEffort(world)]
  for (let f = from; f < to; f++) {
    if (!alive[f] || arrears[f] > 0) continue
    const u = uniformAt(words, f - from, 0)
    const v = uniformAt(words, f - from, 1)
    const skilled = practice[f]
    const team = together[f]
    const effort = effortOf(team, patience[f], skilled)
    if (u >= rate * team * skilled && v >= most * effort) continue
    if (improveProcess(world, f, u)) found[f] += 1
    tryProduct(world, f, effort, v)
    tally.innovations += found[f]
    if (allies[f] > 0) tally.jointInnovations += found[f]
  }
}

export const innovate: Phase<World> = {
  says: 'Process and product innovation, paid from cash; advantages fade.',
  steps: [
    gather(weighAlliances),
    perBlock(loseAdvantages),
    perBlock(lookForBetterWays),
    perBlock(teachSuppliers),
    gather(workForFirms),
    gather(tradeTechnology),
  ],
}
