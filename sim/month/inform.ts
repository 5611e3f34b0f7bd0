/**
 * News of measures spreads: by publicity, by word of mouth from those who know (more so where role models are shown), and by chance; what is known is also
 * forgotten. A firm that has not heard of a measure cannot take it up (Cai & Szeidl: 32% of the informed borrow, 5% of
 * the others). Reads and writes each firm's set of known measures.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { SETS, TURNS, measureBit } from '../mechanisms/public-sector/measures.ts'
import { hearingProbability, hearsFromPeers, noticed } from '../mechanisms/public-sector/news.equations.ts'
import { afterNews, readNews } from '../mechanisms/public-sector/news.ts'
import { fillWords, wordAt } from '../kernel/random.ts'
import { PURPOSE } from '../world/purposes.ts'
import { MEASURES } from '../state/economy.ts'
import type { World } from '../world/world.ts'

/** Firms by the set of measures they know. */
const bySet = new Uint32Array(SETS)

/** Chance of hearing of each measure this month. */
function countThoseWhoKnow(world: World): void {
  const { alive, aware, rows } = world.firms
  const { hearing, knowing: shares } = world.economy
  const { attention } = world.constants
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
    const fromPeers = hearsFromPeers(awarenessPeers, roleModels, knowing, living)
    hearing[m] = noticed(hearingProbability(awareness, fromPeers, publicity), attention[m])
    shares[m] = living > 0 ? knowing / living : 0
  }
}

function spreadNews(world: World, from: number, to: number): void {
  const { alive, aware, identityLow, identityHigh } = world.firms
  const { words, key, clock } = world
  fillWords(key, identityLow, identityHigh, from, to, clock.month[0], PURPOSE.awareness, words)
  readNews(world)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const known = afterNews(aware[f], wordAt(words, f - from, 0), 0)
    aware[f] = afterNews(known, wordAt(words, f - from, 1), TURNS)
  }
}

export const inform: Phase<World> = {
  says: 'Publicity, peers and chance spread awareness of each measure; some of it is forgotten.',
  steps: [gather(countThoseWhoKnow), perBlock(spreadNews)],
}
