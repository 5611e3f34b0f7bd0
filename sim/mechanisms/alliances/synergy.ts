/**
 * What firms gain from working together: 1 + 1 + 1 > 3 (seed 004, after Haken). An alliance of n innovates at the sum of
 * its members' rates times `1 + s·trust·compatibility·complementarity·√(n−1)`, less what keeping up its n(n−1)/2 ties
 * takes. A trio that fits gains; one that does not, or does not trust, loses; beyond a few members ties eat the gain.
 * Compatibility is likeness of owners [000]; complementarity is greatest at some distance of knowledge (Nooteboom et al.
 * 2007). Allies who trust each other also share services.
 */

import { beginWithHead, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import {
  compatibilityOf,
  complementarityAt,
  knowledgeDistance,
  PAIR,
  pairsAmong,
  sharedOverheads,
  synergyOf,
} from './synergy.equations.ts'
import type { World } from '../../world/world.ts'

/** How well the owners of two firms get on, 0–1; symmetric to the last bit. */
export function compatibility(world: World, f: number, g: number): number {
  const { openness, patience } = world.firms
  return compatibilityOf(openness[f], openness[g], patience[f], patience[g])
}

/** What two firms can teach each other, 0–1: an inverted U in the distance of what they know; symmetric to the last bit. */
export function complementarity(world: World, f: number, g: number): number {
  const { productivity, quality } = world.firms
  const { allyDistance } = world.p
  return complementarityAt(
    knowledgeDistance(productivity[f], productivity[g], quality[f], quality[g], allyDistance),
  )
}

/** Mean fit of the pairs among the first `n` of `members`: likeness of owners, and what they can teach each other. */
export const fit = { compatibility: 0, complementarity: 0 }

/** How much each member is alike the others, as reckoned last: a sum over them. */
const alike = new Float64Array(MOST_MEMBERS)

export function reckonFit(world: World, members: Int32Array, n: number): void {
  let likeness = 0
  let teaching = 0
  for (let i = 0; i < n; i++) {
    alike[i] = 0
    for (let j = 0; j < i; j++) {
      const like = compatibility(world, members[i], members[j])
      alike[i] += like
      alike[j] += like
      likeness += like
      teaching += complementarity(world, members[i], members[j])
    }
  }
  const pairs = pairsAmong(n)
  fit.compatibility = likeness / pairs
  fit.complementarity = teaching / pairs
}

/** Factor on each member's rate of innovation, from size, trust and the fit reckoned last; 1 for a firm alone. */
export function synergyFactor(world: World, n: number, trust: number): number {
  const { synergy, allyTies } = world.p
  return synergyOf(n, synergy, trust, fit.compatibility, fit.complementarity, allyTies)
}

/** Factor on overheads: services that allies share. */
export function overheadFactor(world: World, f: number): number {
  const { allies, trust } = world.firms
  return sharedOverheads(allies[f], trust[f], world.p.allySharing)
}

/** One alliance is weighed, at its member of the first row: fit, factor and likeness are reckoned. */
function weigh(world: World, f: number): void {
  const { together, likeness, trust } = world.firms
  const n = readRing(world, f)
  for (let i = 1; i < n; i++) if (ring[i] < f) return
  if (n > PAIR) beginWithHead(world, n)
  reckonFit(world, ring, n)
  let trusting = 0
  for (let i = 0; i < n; i++) trusting += trust[ring[i]]
  const factor = synergyFactor(world, n, trusting / n)
  for (let i = 0; i < n; i++) {
    together[ring[i]] = factor
    likeness[ring[i]] = alike[i] / (n - 1)
  }
}

/** Alliances are weighed before anybody innovates. Listed are those whose next member lies behind them: somebody in every ring. */
export function weighAlliances(world: World): void {
  const { partner, together, chosen, rows } = world.firms
  together.fill(1, 0, rows)
  let listed = 0
  for (let f = 0; f < rows; f++) {
    chosen[listed] = f
    listed += partner[f] > f ? 1 : 0
  }
  for (let i = 0; i < listed; i++) weigh(world, chosen[i])
}
