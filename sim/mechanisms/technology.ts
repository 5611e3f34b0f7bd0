/** What a worker makes. */

import { exp } from '../kernel/math.ts'
import { placeGain } from './park.ts'
import type { World } from '../world/world.ts'

/** Units a worker makes in a month with full capital, scrap included: ability, technique, place and management practice. */
export function unitsPerWorker(world: World, f: number): number {
  const { ability, productivity, practice } = world.firms
  return (
    world.p.unitsPerWorker *
    exp(
      ability[f] +
        productivity[f] +
        placeGain(world, f) +
        world.p.practiceEffect * (practice[f] - world.p.practiceStart),
    )
  )
}
