/**
 * News of measures spreads: by publicity, by word of mouth from those who know, and by chance; what is known is also
 * forgotten. A firm that has not heard of a measure cannot take it up (Cai & Szeidl: 32% of the informed borrow, 5% of
 * the others). Reads and writes each firm's set of known measures.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { MEASURES, measureBit } from '../mechanisms/measures.ts'
import { fillUniforms } from '../kernel/random.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

/** Chance of hearing of each measure this month. */
const hearing = new Float64Array(MEASURES.length)
const knowing = new Float64Array(MEASURES.length)

function countThoseWhoKnow(world: World): void {
  const { alive, aware, rows } = world.firms
  const { awareness, awarenessPeers } = world.p
  knowing.fill(0)
  let living = 0
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    living += 1
    const known = aware[f]
    for (let m = 0; m < MEASURES.length; m++) if (known & measureBit(m)) knowing[m] += 1
  }
  const { publicity } = world.policy
  for (let m = 0; m < MEASURES.length; m++) {
    const peers = living > 0 ? (awarenessPeers * knowing[m]) / living : 0
    hearing[m] = 1 - (1 - awareness) * (1 - peers) * (1 - publicity)
  }
}

function spreadNews(world: World, from: number, to: number): void {
  const { alive, aware, identityLow, identityHigh } = world.firms
  const { drawsA, drawsB, key, clock, p } = world
  fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.awareness, drawsA, drawsB)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    let known = aware[f]
    const turn = Math.floor(drawsB[f - from] * MEASURES.length)
    const bit = measureBit(turn)
    // One measure a month comes up; its chances are those of as many months as there are measures.
    const u = drawsA[f - from]
    if (known & bit) {
      if (u < p.forgetting * MEASURES.length) known &= ~bit
    } else if (u < hearing[turn] * MEASURES.length) known |= bit
    aware[f] = known
  }
}

export const inform: Phase<World> = {
  says: 'Publicity, peers and chance spread awareness of each measure; some of it is forgotten.',
  steps: [gather(countThoseWhoKnow), perBlock(spreadNews)],
}
