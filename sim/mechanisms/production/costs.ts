/** Costs of a firm that follow from what it is. */

import type { World } from '../../world/world.ts'
import { overheadFactor } from '../alliances/synergy.ts'
import { organisationFactor } from '../management/execution.ts'
import { overheadsOf } from './costs.equations.ts'

/** Rent and services of a month for so many people, outside parks and before any relief, fen. */
export function usualOverheads(world: World, f: number, wage: number, people: number): number {
  const { overheadFixed, overheadPerWorker } = world.p
  const usual = overheadsOf(wage, overheadFixed, overheadPerWorker, people)
  return usual * overheadFactor(world, f) * organisationFactor(world, f)
}
