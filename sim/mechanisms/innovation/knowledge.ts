/**
 * What universities and institutes know, and who can use it: a firm that is open, has the management to absorb it (Cohen &
 * Levinthal 1990) and is near (Jaffe 1989). Ties between industry and institutes bring firms' problems to researchers, who
 * solve as many as they have people for, and do less research of their own meanwhile.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { ration, rationKey } from '../../kernel/ration.ts'
import { round } from '../../kernel/money.ts'
import { smoothed } from '../../kernel/smoothing.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payForService, payExpense } from '../payment/payments.ts'
import { costInWages } from '../production/costs.equations.ts'
import { isFor } from '../public-sector/target.ts'
import {
  absorptiveCapacityOf,
  knowledgeInReach,
  problemsTakenOn,
  spillover,
  uptakeChance,
  wornKnowledge,
} from './knowledge.equations.ts'
import { gainInProductivity, gainInQuality } from './research.equations.ts'

/** Knowledge of each city in reach, with what the transfer network brings from the best endowed. */
export function knowledgeWithin(world: World, city: number): number {
  const { cities, policy, p } = world
  const own = cities.knowledge[city]
  if (policy.technologyTransfer === 0) return own
  let best = own
  for (let c = 0; c < cities.rows; c++) if (cities.knowledge[c] > best) best = cities.knowledge[c]
  return knowledgeInReach(own, best, policy.technologyTransfer, p.networkReach)
}

/** How much of what is known the firm can take in, 1 for the usual one. */
export function absorptiveCapacity(world: World, f: number): number {
  const { openness, practice } = world.firms
  return absorptiveCapacityOf(openness[f], practice[f], world.p.absorbNormal)
}

/** Factor on the rate of product innovation; 1 for the usual firm with the usual knowledge around it. */
export function knowledgeFactor(world: World, f: number): number {
  const { p, firms } = world
  const reached = knowledgeWithin(world, firms.city[f]) * absorptiveCapacity(world, f)
  return spillover(p.knowledgeSpill, reached)
}

/** What that factor is at most: where most is known, for an open firm of the best practice. */
export function mostKnowledgeFactor(world: World): number {
  const { p, cities } = world
  let most = 0
  for (let c = 0; c < cities.rows; c++) most = Math.max(most, knowledgeWithin(world, c))
  return Math.max(1, spillover(p.knowledgeSpill, most / p.absorbNormal))
}

/** Problems the institutes of each city can take on this month. */
function capacities(world: World): Float64Array {
  const { cities, cells, constants, policy, p } = world
  const places = new Float64Array(cities.rows)
  for (let cell = 0; cell < cells.rows; cell++) places[cell % constants.cities] += cells.firms[cell]
  for (let c = 0; c < cities.rows; c++)
    places[c] = problemsTakenOn(policy.instituteTies, p.tieCapacity, knowledgeWithin(world, c), places[c])
  return places
}

function askInstitutes(world: World): void {
  const { firms, policy, p, key, clock } = world
  const { request, queue, rationKey: keys, identityLow, identityHigh } = firms
  const month = clock.month[0]
  for (let f = 0; f < firms.rows; f++) {
    request[f] = 0
    queue[f] = 0
    if (!firms.alive[f] || firms.arrears[f] > 0 || !knows(world, f, MEASURE.innovation)) continue
    if (!isFor(world, policy.aims.instituteTies, f)) continue
    const u = keyedUniform(key, identityLow[f], identityHigh[f], month, PURPOSE.instituteTie)
    if (u >= uptakeChance(p.tieRate, policy.instituteTies, absorptiveCapacity(world, f))) continue
    if (firms.deposits[f] < ownPart(world, f) + p.liquidityWish * firms.outflow[f]) continue
    request[f] = 1
    queue[f] = firms.city[f]!
    const v = keyedUniform(key, identityLow[f], identityHigh[f], month, PURPOSE.instituteQueue)
    keys[f] = rationKey(0, 1, v)
  }
}

function fullCost(world: World, f: number): number {
  return costInWages(world.p.tieCost, world.p.wage, world.firms.staff[f])
}

function ownPart(world: World, f: number): number {
  return round(fullCost(world, f) * (1 - world.p.tieShare))
}

/** Knowledge grows back to what the bodies of a city can keep up. */
function renewKnowledge(world: World): void {
  const { cities, constants, p } = world
  for (let c = 0; c < cities.rows; c++)
    cities.knowledge[c] = smoothed(cities.knowledge[c], constants.knowledge[c], p.knowledgeRenewal)
}

/** Institutes work for firms: the firm pays its part, the public the rest. */
export function workForFirms(world: World): void {
  const { firms, cities, cells, constants, policy, p, key, clock, ledger, tally } = world
  if (policy.instituteTies === 0) return renewKnowledge(world)
  askInstitutes(world)
  ration(firms.rows, firms.queue, firms.rationKey, firms.request, capacities(world), firms.accepted)
  const solved = new Float64Array(cities.rows)
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.accepted[f]) continue
    const own = ownPart(world, f)
    payExpense(world, ledger.cells.wages, f, own)
    payForService(world, fullCost(world, f) - own)
    const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], clock.month[0], PURPOSE.tieSize)
    firms.productivity[f] += gainInProductivity(p.tieGain, u)
    firms.quality[f] += gainInQuality(p.tieGain, u)
    solved[firms.city[f]] += 1
    tally.transfers += 1
    tally.technologyTurnover += own
  }
  renewKnowledge(world)
  for (let c = 0; c < cities.rows; c++) {
    let there = 0
    for (let cell = c; cell < cells.rows; cell += constants.cities) there += cells.firms[cell]
    cities.knowledge[c] = wornKnowledge(cities.knowledge[c], p.tieWear, solved[c], there)
  }
}
