/** What a worker makes. */

import { exp } from '../../kernel/math.ts'
import { placeGain } from '../place/park.ts'
import type { World } from '../../world/world.ts'
import { execution } from '../management/execution.ts'

/**
 * Units a worker makes in a month with full capital, scrap included: ability, technique, place, management
 * practice, execution.
 * Reckoned once a month; `workerUnits` and `execution` hold it until the next.
 */
export function reckonUnits(world: World, f: number): number {
  const { firms, p } = world
  const carriedOut = execution(world, f)
  firms.execution[f] = carriedOut
  const units =
    p.unitsPerWorker *
    exp(
      firms.ability[f] +
        firms.productivity[f] +
        placeGain(world, f) +
        p.practiceEffect * (firms.practice[f] - p.practiceStart) +
        carriedOut,
    )
  firms.workerUnits[f] = units
  return units
}
