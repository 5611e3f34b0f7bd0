/** Costs of a firm that follow from what it is. */

import type { World } from '../../world/world.ts'
import { overheadFactor } from '../alliances/synergy.ts'
import { organisationFactor } from '../management/execution.ts'
import { overheadsOf } from './costs.equations.ts'

/** What allies save and the organisation costs of rent and services, as a factor. */
export function overheadsFactor(world: World, f: number): number {
  return overheadFactor(world, f) * organisationFactor(world, f)
}

/** Rent and services of a month for so many people, outside parks and before any relief, fen. */
export function usualOverheads(world: World, f: number, wage: number, people: number): number {
  const { overheadFixed, overheadPerWorker } = world.p
  return overheadsOf(wage * overheadsFactor(world, f), overheadFixed, overheadPerWorker, people)
}
