/**
 * What firms gain from working together: 1 + 1 + 1 > 3 (seed 004, after Haken). An alliance of n innovates at the sum of
 * its members' rates times `1 + s·trust·compatibility·complementarity·(n−1)^η`, less what keeping up its n(n−1)/2 ties
 * takes. A trio that fits gains; one that does not, or does not trust, loses; beyond a few members ties eat the gain.
 * Compatibility is likeness of owners and nearness [000]; complementarity is greatest at some distance of knowledge
 * (Nooteboom et al. 2007) and small between rivals, who also learn each other's ways.
 */

import { isHead, readRing, ring } from './alliance-ring.ts'
import type { World } from '../world/world.ts'

/** How well the owners of two firms get on, 0–1; symmetric to the last bit. */
export function compatibility(world: World, f: number, g: number): number {
  const { openness, patience, city } = world.firms
  const likeness = 1 - (Math.abs(openness[f] - openness[g]) + Math.abs(patience[f] - patience[g])) / 2
  return city[f] === city[g] ? likeness : likeness * world.p.allyFar
}

/** Whether two firms sell in one market: own brands of a sector, suppliers of a core enterprise. */
export function areRivals(world: World, f: number, g: number): boolean {
  return world.firms.market[f] === world.firms.market[g]
}

/** What two firms can teach each other, 0–1: an inverted U in the distance of what they know; symmetric to the last bit. */
export function complementarity(world: World, f: number, g: number): number {
  const { productivity, quality, sector } = world.firms
  const { allyDistance, allySectorDistance, rivalOverlap } = world.p
  const apart = Math.abs(productivity[f] - productivity[g]) + Math.abs(quality[f] - quality[g])
  const distance = (sector[f] === sector[g] ? apart : apart + allySectorDistance) / allyDistance
  const teaches = (2 * distance) / (1 + distance * distance)
  return areRivals(world, f, g) ? teaches * (1 - rivalOverlap) : teaches
}

/** Mean fit of the pairs among the first `n` of `members`: likeness of owners, and what they can teach each other. */
export const fit = { compatibility: 0, complementarity: 0 }

export function reckonFit(world: World, members: Int32Array, n: number): void {
  fit.compatibility = 0
  fit.complementarity = 0
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      fit.compatibility += compatibility(world, members[i], members[j])
      fit.complementarity += complementarity(world, members[i], members[j])
    }
  }
  const pairs = n > 1 ? (n * (n - 1)) / 2 : 1
  fit.compatibility /= pairs
  fit.complementarity /= pairs
}

/** Factor on each member's rate of innovation, from size, trust and the fit reckoned last; 1 for a firm alone. */
export function synergyFactor(world: World, n: number, trust: number): number {
  if (n < 2) return 1
  const gain =
    world.p.synergy * trust * fit.compatibility * fit.complementarity * world.constants.synergyOfSize[n]
  return Math.max(0, 1 + gain - (world.p.allyTies * (n - 1)) / 2)
}

/** Factor on overheads: services that several share, against coordination. */
export function overheadFactor(world: World, f: number): number {
  const { allies, trust } = world.firms
  const others = allies[f]
  if (others === 0) return 1
  const { allyCoordination, allyService } = world.p
  return 1 + allyCoordination * others - allyService * trust[f] * ((2 * others) / (others + 1))
}

/** Factor on the cost of an innovation: resources and information that allies share [000]. */
export function costFactor(world: World, f: number): number {
  const { allies, trust } = world.firms
  const others = allies[f]
  return others === 0 ? 1 : 1 - (world.p.allyCostShare * trust[f] * others) / (others + 1)
}

/** In the common team the skilled teach the others; rivals learn each other's ways, which costs the better one its lead. */
function teach(world: World, n: number): void {
  const { practice, skill, productivity, quality, trust } = world.firms
  const { teamSkills, rivalLeak } = world.p
  for (let i = 0; i < n; i++) {
    const f = ring[i]
    const learnt = teamSkills * trust[f]
    const leak = rivalLeak * trust[f]
    let best = practice[f]
    let master = skill[f]
    let lead = productivity[f]
    let finest = quality[f]
    for (let j = 0; j < n; j++) {
      const g = ring[j]
      if (practice[g] > best) best = practice[g]
      if (skill[g] > master) master = skill[g]
      if (!areRivals(world, f, g)) continue
      if (productivity[g] > lead) lead = productivity[g]
      if (quality[g] > finest) finest = quality[g]
    }
    // Who learns stays behind the teacher, so that it does not matter who is looked at first.
    practice[f] += learnt * (best - practice[f])
    skill[f] += learnt * (master - skill[f])
    productivity[f] += leak * (lead - productivity[f])
    quality[f] += leak * (finest - quality[f])
  }
}

/** Each alliance is weighed before anybody innovates: its head reckons fit and factor, and its team meets. */
export function weighAlliances(world: World): void {
  const { alive, partner, together, trust, rows } = world.firms
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    if (partner[f] < 0) {
      together[f] = 1
      continue
    }
    if (!isHead(world, f)) continue
    const n = readRing(world, f)
    reckonFit(world, ring, n)
    let trusting = 0
    for (let i = 0; i < n; i++) trusting += trust[ring[i]]
    const factor = synergyFactor(world, n, trusting / n)
    for (let i = 0; i < n; i++) together[ring[i]] = factor
    teach(world, n)
  }
}
