/**
 * Incubators take newcomers that have heard of them, as far as places go, for three years: space at a part of its price. Then
 * they must leave, and pay in full from one month to the next. Some of them would have lived anyway: what shows of quality decides only in part who gets a place (Schwartz 2013).
 */

import { keyedUniform } from '../../kernel/random.ts'
import { ration, rationKey } from '../../kernel/ration.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { isFor } from '../public-sector/target.ts'
import { admissionScore, placesFor } from './incubator.equations.ts'

/** A month of the incubated has passed; returns how many places are taken. */
function releaseIncubated(world: World): number {
  const { alive, incubated, rows } = world.firms
  let taken = 0
  for (let f = 0; f < rows; f++) {
    if (incubated[f] === 0) continue
    incubated[f] = alive[f] ? incubated[f] - 1 : 0
    if (incubated[f] > 0) taken += 1
  }
  return taken
}

function mayEnter(world: World, f: number): boolean {
  const { firms, clock, p, policy } = world
  return (
    firms.alive[f] === 1 &&
    firms.entryKind[f] > 0 &&
    firms.supportIncubators[f] === 0 &&
    clock.month[0] - firms.born[f] < p.incubatorStay &&
    knows(world, f, MEASURE.services) &&
    isFor(world, policy.aims.incubators, f)
  )
}

/** Places for so many of the newcomers of normal times. */
function placesOf(world: World): number {
  const { cells, policy, p } = world
  let newcomers = 0
  for (let row = 0; row < cells.rows; row++) newcomers += cells.entryMass[row]
  return placesFor(policy.incubators, p.incubatorStay, newcomers)
}

export function runIncubators(world: World): void {
  const { firms, economy, policy, p, key, clock, tally } = world
  if (policy.incubators === 0 && economy.incubated[0] === 0) return
  let taken = releaseIncubated(world)
  if (policy.incubators > 0) {
    const { request, queue, rationKey: keys, accepted, identityLow, identityHigh } = firms
    const month = clock.month[0]
    for (let f = 0; f < firms.rows; f++) {
      request[f] = 0
      queue[f] = 0
      if (!mayEnter(world, f)) continue
      const u = keyedUniform(key, identityLow[f], identityHigh[f], month, PURPOSE.incubatorQueue)
      request[f] = 1
      keys[f] = rationKey(admissionScore(p.screening, firms.softQuality[f]), 1, u)
    }
    ration(firms.rows, queue, keys, request, Float64Array.of(placesOf(world) - taken), accepted)
    for (let f = 0; f < firms.rows; f++) {
      if (!accepted[f]) continue
      firms.incubated[f] = p.incubatorStay
      firms.supportIncubators[f] = month
      tally.admitted += 1
      taken += 1
    }
  }
  economy.incubated[0] = taken
}
