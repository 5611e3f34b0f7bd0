/**
 * Alliances of two. Open firms without an ally look for one; those of a sector who look in the same month are put in an
 * order that depends on their identities alone and sign, neighbour by neighbour, if they fit. Compatibility is likeness
 * of owners; complementarity is greatest at some distance of knowledge (Nooteboom et al. 2007). Trust grows, and its want
 * ends alliances.
 */

import { fillUniforms, keyedUniform } from '../kernel/random.ts'
import type { World } from '../world/world.ts'
import { PURPOSE } from '../world/purposes.ts'
import { scatter } from './directory.ts'

/** Fit of two firms, 0–1; symmetric. */
export function compatibility(world: World, f: number, g: number): number {
  const { openness, patience, productivity, city } = world.firms
  const likeness = 1 - (Math.abs(openness[f] - openness[g]) + Math.abs(patience[f] - patience[g])) / 2
  const distance = Math.abs(productivity[f] - productivity[g]) / world.p.allyDistance
  const complementarity = (2 * distance) / (1 + distance * distance)
  const near = city[f] === city[g] ? 1 : 0
  return likeness * (0.6 + 0.3 * complementarity + 0.1 * near)
}

/** What an ally adds to the rate of innovation, as a factor ≥ 1. */
export function synergyFactor(world: World, f: number): number {
  const { alive, partner, partnerLow, identityLow, trust } = world.firms
  const g = partner[f]
  // The ally may have died last month, and its row may be a newcomer’s already.
  const alone = g < 0 || !alive[g] || identityLow[g] !== partnerLow[f]
  return alone ? 1 : 1 + world.p.synergy * trust[f] * compatibility(world, f, g)
}

/** Factor on overheads: shared services against coordination. */
export function overheadFactor(world: World, f: number): number {
  const { partner, trust } = world.firms
  return partner[f] < 0 ? 1 : 1 + world.p.allyCoordination - world.p.allyService * trust[f]
}

function part(world: World, f: number): void {
  const { partner, partnerLow, trust } = world.firms
  partner[f] = -1
  partnerLow[f] = 0
  trust[f] = 0
}

/** Deaths are noticed; trust grows; alliances without it end: both sides draw the same number. */
export function keepAlliances(world: World, from: number, to: number): void {
  const { firms, p, key, clock } = world
  const { alive, partner, partnerLow, identityLow, trust } = firms
  for (let f = from; f < to; f++) {
    const g = partner[f]
    if (!alive[f] || g < 0) continue
    if (!alive[g] || identityLow[g] !== partnerLow[f]) {
      part(world, f)
      continue
    }
    trust[f] += p.trustGrowth * (1 - trust[f])
    const pair = scatter(Math.min(identityLow[f], identityLow[g])) ^ Math.max(identityLow[f], identityLow[g])
    const u = keyedUniform(key, pair >>> 0, 0, clock.month[0], PURPOSE.allianceEnd)
    if (u < p.distrustEnds * (1 - trust[f])) part(world, f)
  }
}

function seekers(world: World): number[] {
  const { firms, p, policy, key, clock, drawsA } = world
  const rows: number[] = []
  for (let from = 0; from < firms.rows; from += drawsA.length) {
    const to = Math.min(firms.rows, from + drawsA.length)
    fillUniforms(
      key,
      firms.identityLow,
      firms.identityHigh,
      from,
      to,
      clock.month[0],
      PURPOSE.alliance,
      drawsA,
      null,
    )
    for (let f = from; f < to; f++) {
      if (!firms.alive[f] || firms.partner[f] >= 0) continue
      if (drawsA[f - from] < p.allyRate * firms.openness[f] + policy.alliancePromotion) rows.push(f)
    }
  }
  return rows
}

function sign(world: World, f: number, g: number): void {
  const { firms, p } = world
  firms.partner[f] = g
  firms.partnerLow[f] = firms.identityLow[g]!
  firms.trust[f] = p.trustStart
}

/** Neighbours in the month’s order of seekers sign if they fit. */
export function formAlliances(world: World): void {
  const { firms, p, clock, tally } = world
  const { sector, identityLow, identityHigh } = firms
  const place = (f: number): number => scatter(identityLow[f] ^ scatter(clock.month[0] + identityHigh[f]))
  const rows = seekers(world).sort(
    (f, g) =>
      sector[f] - sector[g] ||
      place(f) - place(g) ||
      identityHigh[f] - identityHigh[g] ||
      identityLow[f] - identityLow[g],
  )
  for (let i = 0; i + 1 < rows.length; i++) {
    const [f, g] = [rows[i], rows[i + 1]]
    if (sector[f] !== sector[g] || compatibility(world, f, g) < p.allyNeeds) continue
    sign(world, f, g)
    sign(world, g, f)
    tally.alliances += 1
    i += 1
  }
}
