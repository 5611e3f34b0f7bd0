/** What two alliances, either of which may be a firm alone, would gain by becoming one. */

import type { World } from '../../world/world.ts'
import { isEarlier, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import { gainPerMember, PAIR } from './synergy.equations.ts'
import { fit, reckonFit, synergyFactor } from './synergy.ts'

/** Of alliances that cannot merge. */
const IMPOSSIBLE = -Infinity

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

/** Gain per member if the alliances of `f` and `g` merged; the same whoever asks. */
export function gainOfMerging(world: World, f: number, g: number): number {
  const { allies } = world.firms
  const all = allies[f] + 1 + (allies[g] + 1)
  if (all > MOST_MEMBERS) return IMPOSSIBLE
  const first = isEarlier(world, f, g) ? readBoth(world, f, g) : readBoth(world, g, f)
  const merged = jointInnovation(world, together, all)
  const before = jointInnovation(world, together, first)
  return gainPerMember(merged, before, jointInnovation(world, second, all - first), all)
}
