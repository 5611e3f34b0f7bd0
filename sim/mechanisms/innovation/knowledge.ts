/**
 * What universities and institutes know, and who can use it: a firm that is open, has the management to absorb it (Cohen &
 * Levinthal 1990) and is near (Jaffe 1989). Ties between industry and institutes bring firms' problems to researchers, who
 * do less research of their own meanwhile.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { round } from '../../kernel/money.ts'
import { smoothed } from '../../kernel/smoothing.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { payForService, payExpense } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'
import {
  absorptiveCapacityOf,
  knowledgeInReach,
  spillover,
  uptakeChance,
  wornKnowledge,
} from './knowledge.equations.ts'
import { MEAN_OF_ABSORPTION } from '../ownership/traits.equations.ts'
import { costOfGain } from './research.ts'
import { gainInProductivity, gainInQuality } from './research.equations.ts'

/** Knowledge of each city in reach, with what the transfer network brings from the best endowed. */
export function knowledgeWithin(world: World, city: number): number {
  const { cities, policy, p } = world
  const own = cities.knowledge[city]
  if (policy.technologyTransfer === 0) return own
  let best = own
  for (let c = 0; c < cities.rows; c++) if (cities.knowledge[c] > best) best = cities.knowledge[c]
  return knowledgeInReach(own, best, policy.technologyTransfer, p.codified)
}

/** How much of what is known the firm can take in, 1 for the usual founder. */
export function absorptiveCapacity(world: World, f: number): number {
  const { openness, practice } = world.firms
  return absorptiveCapacityOf(openness[f], practice[f], MEAN_OF_ABSORPTION)
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
  return Math.max(1, spillover(p.knowledgeSpill, most / MEAN_OF_ABSORPTION))
}

/** Whether firm `f` brings a problem to an institute of its city this month. */
function asksInstitute(world: World, f: number): boolean {
  const { firms, policy, p, key, clock } = world
  if (!firms.alive[f] || firms.arrears[f] > 0 || !knows(world, f, MEASURE.innovation)) return false
  if (!isFor(world, policy.aims.instituteTies, f)) return false
  const u = keyedUniform(
    key,
    firms.identityLow[f],
    firms.identityHigh[f],
    clock.month[0],
    PURPOSE.instituteTie,
  )
  const reached = knowledgeWithin(world, firms.city[f]) * absorptiveCapacity(world, f)
  return u < uptakeChance(p.uptake, policy.instituteTies, reached)
}

/** Knowledge grows back to what the bodies of a city can keep up. */
function renewKnowledge(world: World): void {
  const { cities, constants, p } = world
  for (let c = 0; c < cities.rows; c++)
    cities.knowledge[c] = smoothed(cities.knowledge[c], constants.knowledge[c], p.knowledgeRenewal)
}

/** Institutes work for firms: the public pays the share that the lever says, the firm the rest. */
export function workForFirms(world: World): void {
  const { firms, cities, cells, constants, policy, p, key, clock, ledger, tally } = world
  if (policy.instituteTies === 0) return renewKnowledge(world)
  const solved = new Float64Array(cities.rows)
  for (let f = 0; f < firms.rows; f++) {
    if (!asksInstitute(world, f)) continue
    const cost = costOfGain(world, f, p.productGain)
    const own = round(cost * (1 - policy.instituteTies))
    if (firms.deposits[f] < own + p.liquidityWish * firms.outflow[f]) continue
    payExpense(world, ledger.cells.wages, f, own)
    payForService(world, cost - own)
    const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], clock.month[0], PURPOSE.tieSize)
    firms.productivity[f] += gainInProductivity(p.productGain, u)
    firms.quality[f] += gainInQuality(p.productGain, u)
    solved[firms.city[f]] += 1
    tally.transfers += 1
    tally.technologyTurnover += cost
  }
  renewKnowledge(world)
  for (let c = 0; c < cities.rows; c++) {
    let there = 0
    for (let cell = c; cell < cells.rows; cell += constants.cities) there += cells.firms[cell]
    cities.knowledge[c] = wornKnowledge(cities.knowledge[c], solved[c], there)
  }
}
