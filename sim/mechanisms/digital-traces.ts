/** What a firm leaves behind in data that a lender can read [003]. */

import type { World } from '../world/world.ts'

/** Share of its business that leaves traces; practice stands in for it: who keeps books leaves more of them. */
export function digitalTraces(world: World, f: number): number {
  return world.firms.practice[f]
}
