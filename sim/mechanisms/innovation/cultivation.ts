/**
 * Layered cultivation of emerging industries [003]. Once a year the firms of the sectors a region calls emerging are ranked by
 * technique; the best make two tiers with so many places. Support rolls: who has not grown since the last review drops out
 * for a year. Each month tiers get a grant measured by their wages, the upper the full rate, and are expected to try out
 * more. The others in the sector compete with them for the same customers.
 */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { ration, rationKey } from '../../kernel/ration.ts'
import { MOST_STAFF } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { knows, MEASURE } from '../public-sector/measures.ts'
import { supportFirm } from '../payment/payments.ts'
import { standingOf } from '../place/park.equations.ts'
import { isFor } from '../public-sector/target.ts'
import { grantedShare, UPPER_TIER } from './cultivation.equations.ts'
import { incentiveToResearch } from './research.equations.ts'
import { techniqueOf } from './upgrading.ts'

/** Whether a firm stands for a tier: it knows of it, is meant, and has not just failed to grow on support. */
function isCandidate(world: World, f: number): boolean {
  const { firms, policy, constants } = world
  if (!firms.alive[f] || !constants.emerging[firms.sector[f]] || !knows(world, f, MEASURE.innovation))
    return false
  if (!isFor(world, policy.aims.layeredCultivation, f)) return false
  return firms.tier[f] === 0 || firms.staff[f] > firms.reviewedStaff[f]
}

/** Puts those who stand in line, and counts the places of each sector. */
function rankCandidates(world: World): Float64Array {
  const { firms, p, constants, key, clock } = world
  const { sector, request, queue, rationKey: keys } = firms
  const places = new Float64Array(constants.sectors)
  for (let f = 0; f < firms.rows; f++) {
    queue[f] = sector[f]!
    request[f] = isCandidate(world, f) ? 1 : 0
    if (firms.alive[f] && constants.emerging[sector[f]]) places[sector[f]] += p.cultivated
    if (request[f] === 0) continue
    const score = standingOf(techniqueOf(world, f), p.qualitySpread)
    const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], clock.month[0], PURPOSE.tier)
    keys[f] = rationKey(score, 1, u)
  }
  return places
}

/** The yearly review: a first cut for the tiers together, a second for the upper one. */
export function reviewTiers(world: World): void {
  const { firms, p, policy, clock, tally } = world
  if (policy.layeredCultivation === 0) return
  const { alive, tier, staff, reviewedStaff, request, queue, rationKey: keys, accepted } = firms
  if (clock.tick[0] % MONTHS_A_YEAR === 0) {
    const places = rankCandidates(world)
    for (let s = 0; s < places.length; s++) places[s] = Math.floor(places[s])
    ration(firms.rows, queue, keys, request, places, accepted)
    for (let f = 0; f < firms.rows; f++) request[f] = tier[f] = accepted[f]!
    for (let s = 0; s < places.length; s++) places[s] = partOf(places[s], p.cultivated)
    ration(firms.rows, queue, keys, request, places, accepted)
    // Rows of the dead keep what is written here, and there are more sectors than other queues.
    queue.fill(0, 0, firms.rows)
    for (let f = 0; f < firms.rows; f++) {
      if (accepted[f]) tier[f] = UPPER_TIER
      accepted[f] = 0
      reviewedStaff[f] = Math.min(MOST_STAFF, staff[f])
    }
  }
  for (let f = 0; f < firms.rows; f++) if (alive[f] && tier[f] > 0) tally.cultivated += 1
}

/** Share of its wages that a firm’s tier is granted. */
function grantShare(world: World, f: number): number {
  return grantedShare(world.policy.layeredCultivation, world.firms.tier[f])
}

/** How much more a cultivated firm tries, as a factor. */
export function cultivatedDrive(world: World, f: number): number {
  return world.firms.tier[f] === 0 ? 1 : incentiveToResearch(world.p.researchElasticity, grantShare(world, f))
}

export function mostCultivatedDrive(world: World): number {
  return incentiveToResearch(world.p.researchElasticity, world.policy.layeredCultivation)
}

export function grantTiers(world: World, from: number, to: number): void {
  if (world.policy.layeredCultivation === 0) return
  const { firms, clock } = world
  for (let f = from; f < to; f++) {
    if (!firms.alive[f] || firms.tier[f] === 0) continue
    supportFirm(world, f, partOf(firms.wages[f], grantShare(world, f)))
    firms.supportLayeredCultivation[f] ||= Math.max(0, clock.month[0])
  }
}
