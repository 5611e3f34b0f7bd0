/** What a firm was when it came in view, in month 0 or the month it was founded: it follows from what is stored. */

import { sizeClass } from './constants.ts'
import type { World } from './world.ts'

/** 0 for initial firms. */
export function entryMonthOf({ firms }: World, f: number): number {
  return firms.born[f] > 0 ? firms.born[f] : 0
}

/** Months. */
export function ageAtEntry(world: World, f: number): number {
  return entryMonthOf(world, f) - world.firms.born[f]
}

export function sizeAtEntry({ firms, constants }: World, f: number): number {
  return sizeClass(constants.thresholds, firms.sector[f], firms.staffAtStart[f])
}
