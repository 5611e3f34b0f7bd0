/** All series, in the order of the table of months. */

import type { World } from '../world/world.ts'
import { activity } from './activity.ts'
import { circuit } from './circuit.ts'
import { credit } from './credit.ts'
import type { Metric } from './define.ts'
import { management } from './management.ts'
import { population } from './population.ts'
import { place } from './place.ts'
import { structure } from './structure.ts'
import { closeYear } from './year.ts'

export const METRICS: readonly Metric[] = [
  ...population,
  ...activity,
  ...management,
  ...credit,
  ...circuit,
  ...place,
  ...structure,
]

/** Measures the month: into the row of metrics, and by key for next month's rules. */
export function measureMonth(world: World): void {
  closeYear(world)
  for (let i = 0; i < METRICS.length; i++) {
    const { key, measure } = METRICS[i]
    // Adding zero turns −0 into 0, which text and fingerprints would otherwise tell apart.
    const value = measure(world) + 0
    world.metrics[i] = value
    world.observed[key] = value
  }
}

/** What rules see after a snapshot: counts of its month are gone, their measures are not. */
export function recallMonth(world: World): void {
  for (let i = 0; i < METRICS.length; i++) world.observed[METRICS[i].key] = world.metrics[i]!
}

export type { Metric }
