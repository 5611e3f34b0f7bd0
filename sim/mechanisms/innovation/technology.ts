/** What a worker makes. */

import { placeGain } from '../place/park.ts'
import type { World } from '../../world/world.ts'
import { workOutExecution } from '../management/execution.ts'
import { unitsOfWorker } from './technology.equations.ts'

/**
 * Units a worker makes in a month with full capital, scrap included: ability, technique, place, management
 * practice, execution.
 * Reckoned once a month; `workerUnits` and `execution` hold it until the next.
 */
export function reckonUnits(world: World, f: number): number {
  const { firms, p } = world
  const execution = workOutExecution(world, f)
  firms.execution[f] = execution
  const { ability, productivity } = firms
  const managed = p.practiceEffect * firms.practice[f]
  const place = placeGain(world, f)
  const units = unitsOfWorker(ability[f], productivity[f], place, managed, execution)
  firms.workerUnits[f] = units
  return units
}
