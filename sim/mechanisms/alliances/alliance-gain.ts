/** What two alliances, either of which may be a firm alone, would gain by becoming one. */

import { keyedUniform } from '../../kernel/random.ts'
import type { World } from '../../world/world.ts'
import { PURPOSE } from '../../world/purposes.ts'
import { isEarlier, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import { hashOf } from '../goods-market/directory.ts'
import { gainPerMember, PAIR } from './synergy.equations.ts'
import { areRivals, fit, reckonFit, synergyFactor } from './synergy.ts'

/** Of alliances that cannot merge. */
export const IMPOSSIBLE = -Infinity

/** Members of both, the first one's first; and the second one's. */
const together = new Int32Array(PAIR * MOST_MEMBERS)
const second = new Int32Array(MOST_MEMBERS)

/** Innovation of an alliance of the first `n` members in multiples of one firm’s, once they trust as much as they fit. */
function jointInnovation(world: World, members: Int32Array, n: number): number {
  if (n === 1) return 1
  reckonFit(world, members, n)
  return n * synergyFactor(world, n, fit.compatibility)
}

/** Reads both alliances; the members of the first. */
function readBoth(world: World, f: number, g: number): number {
  const first = readRing(world, f)
  for (let i = 0; i < first; i++) together[i] = ring[i]!
  const others = readRing(world, g)
  for (let i = 0; i < others; i++) {
    together[first + i] = ring[i]!
    second[i] = ring[i]!
  }
  return first
}

/** Rivals sign only where strategic alliances are promoted, and then not always. */
function mayMeet(world: World, first: number, all: number): boolean {
  const { policy, firms, key, clock } = world
  for (let i = 0; i < first; i++) {
    for (let j = first; j < all; j++) {
      const f = together[i]
      const g = together[j]
      if (!areRivals(world, f, g)) continue
      if (policy.rivalAlliances === 0) return false
      const low = isEarlier(world, f, g) ? f : g
      const pair = (hashOf(firms.identityLow[low]) ^ firms.identityLow[f + g - low]) >>> 0
      const u = keyedUniform(key, pair, 0, clock.month[0], PURPOSE.rivals)
      if (u >= policy.rivalAlliances) return false
    }
  }
  return true
}

/** Gain per member if the alliances of `f` and `g` merged; the same whoever asks. */
export function gainOfMerging(world: World, f: number, g: number): number {
  const { allies } = world.firms
  const all = allies[f] + 1 + (allies[g] + 1)
  if (all > world.p.allyLargest) return IMPOSSIBLE
  const first = isEarlier(world, f, g) ? readBoth(world, f, g) : readBoth(world, g, f)
  if (!mayMeet(world, first, all)) return IMPOSSIBLE
  const merged = jointInnovation(world, together, all)
  const before = jointInnovation(world, together, first)
  return gainPerMember(merged, before, jointInnovation(world, second, all - first), all)
}
