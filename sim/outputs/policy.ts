/** What stood in force, and whether there was anybody for it. */

import { sizeClass } from '../world/constants.ts'
import type { Aim, World } from '../world/world.ts'

/** Every lever's value this month, in the order of the catalogue: a live view. */
export function leversOf(world: World): Float64Array {
  return world.policy.cells
}

/** Whether a firm in business is one of those that an aim is for, by its size today. */
export function hasFirm(world: World, aim: Aim): boolean {
  const { alive, sector, city, staff, rows } = world.firms
  const { thresholds } = world.constants
  const within = (list: readonly number[] | undefined, i: number): boolean => !list || list.includes(i)
  for (let f = 0; f < rows; f++) {
    if (!alive[f] || !within(aim.sector, sector[f]) || !within(aim.city, city[f])) continue
    if (!aim.sizeClass || aim.sizeClass.includes(sizeClass(thresholds, sector[f], staff[f]))) return true
  }
  return false
}
