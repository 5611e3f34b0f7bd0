/**
 * News of measures spreads: by publicity, by word of mouth from those who know (more so where role models are shown), and by chance; what is known is also
 * forgotten. A firm that has not heard of a measure cannot take it up (Cai & Szeidl: 32% of the informed borrow, 5% of
 * the others). Reads and writes each firm's set of known measures.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { SETS, TURNS, measureBit } from '../mechanisms/measures.ts'
import { fillUniforms } from '../kernel/random.ts'
import { PURPOSE } from '../world/purposes.ts'
import { MEASURES } from '../state/economy.ts'
import type { World } from '../world/world.ts'

/** Firms by the set of measures they know. */
const bySet = new Uint32Array(SETS)

/** Chance of hearing of each measure this month. */
function countThoseWhoKnow(world: World): void {
  const { alive, aware, rows } = world.firms
  const { hearing } = world.economy
  const { awareness, awarenessPeers } = world.p
  const { publicity, roleModels } = world.policy
  bySet.fill(0)
  let living = 0
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    living += 1
    bySet[aware[f] & (SETS - 1)] += 1
  }
  for (let m = 0; m < MEASURES.length; m++) {
    let knowing = 0
    for (let set = 0; set < SETS; set++) if (set & measureBit(m)) knowing += bySet[set]
    const peers = living > 0 ? (awarenessPeers * (1 + roleModels) * knowing) / living : 0
    hearing[m] = 1 - (1 - awareness) * (1 - peers) * (1 - publicity)
  }
}

/**
 * What is known after a measure of one half of the list has come up: its chances are those of as many months as the half
 * has measures. The draw's whole part chooses the measure, its fraction is the chance.
 */
function hear(world: World, known: number, draw: number, first: number): number {
  const { forgetting } = world.p
  const turn = Math.floor(draw * TURNS)
  const u = draw * TURNS - turn
  const measure = first + turn
  const bit = measureBit(measure)
  if (known & bit) return u < forgetting * TURNS ? known & ~bit : known
  return u < world.economy.hearing[measure] * TURNS ? known | bit : known
}

function spreadNews(world: World, from: number, to: number): void {
  const { alive, aware, identityLow, identityHigh } = world.firms
  const { drawsA, drawsB, key, clock } = world
  fillUniforms(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.awareness, drawsA, drawsB)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const known = hear(world, aware[f], drawsA[f - from], 0)
    aware[f] = hear(world, known, drawsB[f - from], TURNS)
  }
}

export const inform: Phase<World> = {
  says: 'Publicity, peers and chance spread awareness of each measure; some of it is forgotten.',
  steps: [gather(countThoseWhoKnow), perBlock(spreadNews)],
}
