/**
 * Parks. Firms that work next to each other are more productive, the more of them there are (Marshall; Combes & Gobillon
 * 2015), and pay more rent, the more crowded the place is. Founders settle there by choice: open owners and better products
 * more often, so that the firms of a park differ from others before it does anything for them. All of it is centred on the
 * usual founder in the usual park. Support for parks pays the premium, draws founders, and lets firms outside move in.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { round } from '../../kernel/money.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { isFor } from '../public-sector/target.ts'
import { uptakeChance } from '../innovation/knowledge.equations.ts'
import {
  crowding,
  outsideGain,
  outsideUpkeep,
  parkGain,
  parkPremium,
  parkProbability,
  rentRelief,
  standingOf,
  usualFirms,
} from './park.equations.ts'

/** What each park is worth and costs this month, by the firms it holds relative to the usual number. */
export function weighPlaces(world: World): void {
  const { parks, p, constants } = world
  const outside = outsideUpkeep(p.parkPremium)
  const usual = usualFirms(constants.population, parks.rows)
  for (let k = 0; k < parks.rows; k++) {
    const crowd = crowding(parks.firms[k], usual)
    parks.gain[k] = parkGain(p.agglomeration, crowd)
    parks.rent[k] = parkPremium(p.parkPremium, crowd)
    parks.upkeep[k] = outside + parks.rent[k]
  }
  parks.gain[parks.rows] = outsideGain(p.agglomeration)
  parks.upkeep[parks.rows] = outside
}

/** Row of the table of parks that holds for firm `f`: its park, or what follows them all. */
function placeOf(world: World, f: number): number {
  const k = world.firms.park[f]
  const outside = world.parks.rows
  return k < 0 ? outside : k
}

/** Productivity of the place, log points; about 0 on average. */
export function placeGain(world: World, f: number): number {
  return world.parks.gain[placeOf(world, f)]
}

/** What the government pays of the premium of a firm in a park, as far as `left` of its rent is not paid already. */
function supportInPark(world: World, f: number, usual: number, left: number): number {
  const { firms, parks, policy, tally } = world
  const k = firms.park[f]
  if (k < 0 || !mayUse(world, f)) return 0
  const relief = Math.min(rentRelief(usual, parks.rent[k], policy.parkSupport), Math.floor(left))
  firms.supportParkSupport[f] ||= Math.max(0, world.clock.month[0])
  tally.placeRelief += relief
  return relief
}

/** A month's rent and services after what place and measures do to them; what the government pays of them is tallied. */
export function rentHere(world: World, f: number, usual: number): number {
  const { firms, parks, p, policy, tally } = world
  let rent = usual * parks.upkeep[placeOf(world, f)]
  if (
    policy.publicServices > 0 &&
    knows(world, f, MEASURE.services) &&
    isFor(world, policy.aims.publicServices, f)
  ) {
    const relief = rentRelief(rent, p.serviceRelief, policy.publicServices)
    tally.serviceRelief += relief
    rent -= relief
  }
  if (policy.parkSupport > 0) rent -= supportInPark(world, f, usual, rent)
  if (firms.incubated[f] > 0) {
    const relief = rentRelief(rent, p.incubatorSpace, 1)
    tally.placeRelief += relief
    rent -= relief
  }
  return round(rent)
}

function mayUse(world: World, f: number): boolean {
  return knows(world, f, MEASURE.services) && isFor(world, world.policy.aims.parkSupport, f)
}

/** A founder settles: `u` decides whether in a park, `v` in which. */
export function choosePark(world: World, f: number, u: number, v: number): void {
  const { firms, constants, p, policy } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  firms.park[f] = -1
  if (constants.parks[cell] === 0) return
  const standing = standingOf(firms.quality[f], p.qualitySpread)
  const chance = parkProbability(firms.openness[f], p.screening, standing, policy.parkSupport)
  if (u < chance) settle(world, f, v)
}

function settle(world: World, f: number, v: number): void {
  const { firms, constants, parks } = world
  const cell = firms.sector[f] * constants.cities + firms.city[f]
  const k = constants.firstPark[cell] + Math.floor(v * constants.parks[cell])
  firms.park[f] = k
  parks.firms[k] += 1
}

/** The firm in row `f` has stopped. */
export function leavePlace(world: World, f: number): void {
  const { firms, parks, tally } = world
  if (firms.incubated[f] > 0) tally.exitsFromIncubators += 1
  if (firms.park[f] < 0) return
  parks.firms[firms.park[f]] -= 1
  tally.exitsInParks += 1
}

/** Firms outside that know of support and are open enough move in. */
export function moveIntoParks(world: World): void {
  const { firms, constants, policy, p, tally, key, clock } = world
  if (policy.parkSupport === 0) return
  const month = clock.month[0]
  const { alive, park, sector, city, openness, identityLow, identityHigh } = firms
  for (let f = 0; f < firms.rows; f++) {
    const cell = sector[f] * constants.cities + city[f]
    if (!alive[f] || park[f] >= 0 || constants.parks[cell] === 0 || !mayUse(world, f)) continue
    const chance = uptakeChance(p.uptake, policy.parkSupport, openness[f])
    const u = keyedUniform(key, identityLow[f], identityHigh[f], month, PURPOSE.parkMove)
    if (u >= chance) continue
    settle(world, f, u / chance)
    tally.movedIntoParks += 1
  }
}
