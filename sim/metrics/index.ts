/** All series, in the order of the table of months. */

import type { World } from '../world/world.ts'
import { activity } from './activity.ts'
import { awareness } from './awareness.ts'
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
  // Last: fingerprints know a series by its place.
  ...awareness,
]

export const METRIC_KEYS: readonly string[] = METRICS.map(({ key }) => key)

const MEASURES = METRICS.map(({ measure }) => measure)

/** Measures the month. */
export function measureMonth(world: World): void {
  const { metrics } = world
  closeYear(world)
  // Adding zero turns −0 into 0, which text and fingerprints would otherwise tell apart.
  let i = 0
  for (const measure of MEASURES) metrics[i++] = measure(world) + 0
}

export type { Metric }
