/**
 * What firms gain from working together: 1 + 1 + 1 > 3 (seed 004, after Haken). An alliance of n innovates at the sum of
 * its members' rates times `1 + s·trust·compatibility·complementarity·(n−1)^η`, less what keeping up its n(n−1)/2 ties
 * takes. A trio that fits gains; one that does not, or does not trust, loses; beyond a few members ties eat the gain.
 * Compatibility is likeness of owners and nearness [000]; complementarity is greatest at some distance of knowledge
 * (Nooteboom et al. 2007) and small between rivals, who also learn each other's ways.
 */

import { beginWithHead, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import {
  afterLearning,
  compatibilityOf,
  complementarityAt,
  knowledgeDistance,
  PAIR,
  pairsAmong,
  sharedInnovationCost,
  sharedOverheads,
  synergyOf,
} from './synergy.equations.ts'
import type { World } from '../../world/world.ts'

/** How well the owners of two firms get on, 0–1; symmetric to the last bit. */
export function compatibility(world: World, f: number, g: number): number {
  const { openness, patience, city } = world.firms
  const near = city[f] === city[g]
  return compatibilityOf(openness[f], openness[g], patience[f], patience[g], near, world.p.allyFar)
}

/** Whether two firms sell in one market: own brands of a sector, suppliers of a core enterprise. */
export function areRivals(world: World, f: number, g: number): boolean {
  return world.firms.market[f] === world.firms.market[g]
}

/** What two firms can teach each other, 0–1: an inverted U in the distance of what they know; symmetric to the last bit. */
export function complementarity(world: World, f: number, g: number): number {
  const { productivity, quality, sector } = world.firms
  const { allyDistance, allySectorDistance, rivalOverlap } = world.p
  const distance = knowledgeDistance(
    productivity[f],
    productivity[g],
    quality[f],
    quality[g],
    sector[f] === sector[g],
    allySectorDistance,
    allyDistance,
  )
  return complementarityAt(distance, areRivals(world, f, g), rivalOverlap)
}

/** Mean fit of the pairs among the first `n` of `members`: likeness of owners, and what they can teach each other; how many pairs are rivals. */
export const fit = { compatibility: 0, complementarity: 0, rivals: 0 }

/** How much each member is alike the others, as reckoned last: a sum over them. */
const alike = new Float64Array(MOST_MEMBERS)

export function reckonFit(world: World, members: Int32Array, n: number): void {
  let likeness = 0
  let teaching = 0
  let rivals = 0
  for (let i = 0; i < n; i++) {
    alike[i] = 0
    for (let j = 0; j < i; j++) {
      const like = compatibility(world, members[i], members[j])
      alike[i] += like
      alike[j] += like
      likeness += like
      teaching += complementarity(world, members[i], members[j])
      rivals += areRivals(world, members[i], members[j]) ? 1 : 0
    }
  }
  const pairs = pairsAmong(n)
  fit.compatibility = likeness / pairs
  fit.complementarity = teaching / pairs
  fit.rivals = rivals
}

/** Factor on each member's rate of innovation, from size, trust and the fit reckoned last; 1 for a firm alone. */
export function synergyFactor(world: World, n: number, trust: number): number {
  const { synergy, allyTies } = world.p
  const sizeEffect = world.constants.synergyOfSize[n]
  return synergyOf(n, synergy, trust, fit.compatibility, fit.complementarity, sizeEffect, allyTies)
}

/** Factor on overheads: services that several share, against coordination. */
export function overheadFactor(world: World, f: number): number {
  const { allies, trust } = world.firms
  const { allyCoordination, allyService } = world.p
  return sharedOverheads(allies[f], trust[f], allyCoordination, allyService)
}

/** Factor on the cost of an innovation: resources and information that allies share [000]. */
export function costFactor(world: World, f: number): number {
  const { allies, trust } = world.firms
  return sharedInnovationCost(allies[f], trust[f], world.p.allyCostShare)
}

/** In the common team the skilled teach the others. Who learns stays behind the teacher, so that it does not matter who is looked at first. */
function shareSkills(world: World, n: number): void {
  const { practice, skill, trust } = world.firms
  let best = 0
  let mostSkilled = 0
  for (let i = 0; i < n; i++) {
    best = Math.max(best, practice[ring[i]])
    mostSkilled = Math.max(mostSkilled, skill[ring[i]])
  }
  for (let i = 0; i < n; i++) {
    const f = ring[i]
    practice[f] = afterLearning(practice[f], best, world.p.teamSkills, trust[f])
    skill[f] = afterLearning(skill[f], mostSkilled, world.p.teamSkills, trust[f])
  }
}

/** Rivals learn each other's ways, which costs the better one its lead. */
function spillOver(world: World, n: number): void {
  const { productivity, quality, trust } = world.firms
  for (let i = 0; i < n; i++) {
    const f = ring[i]
    let lead = productivity[f]
    let finest = quality[f]
    for (let j = 0; j < n; j++) {
      const g = ring[j]
      if (!areRivals(world, f, g)) continue
      lead = Math.max(lead, productivity[g])
      finest = Math.max(finest, quality[g])
    }
    productivity[f] = afterLearning(productivity[f], lead, world.p.rivalLeak, trust[f])
    quality[f] = afterLearning(quality[f], finest, world.p.rivalLeak, trust[f])
  }
}

/** One alliance is weighed, at its member of the first row: fit, factor and likeness are reckoned, and its team meets. */
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
  shareSkills(world, n)
  if (fit.rivals > 0) spillOver(world, n)
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
