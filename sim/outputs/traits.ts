/** Traits, told once for each firm, when it comes in view. */

import { columnOf, type Columns } from '../kernel/table.ts'
import { firmTable } from '../state/firm.ts'
import { entryMonthOf } from '../world/entry.ts'
import type { Observation } from '../world/observe.ts'
import type { World } from '../world/world.ts'

/** Traits: what is drawn by chance when a firm comes to be. */
export const TRAITS: readonly Observation[] = Object.entries(firmTable.columns as Columns)
  .filter(([, column]) => column.drawn)
  .map(([key, { unit, says }]) => ({ key, unit, says }))

/** Firms that came in view, with their traits. */
export interface Arrivals {
  readonly count: number
  readonly firm: Float64Array
  /** Row by row: trait k of firm i is element i · traits + k. */
  readonly traits: Float64Array
}

/** At month 0 all firms, later those born in the month; with what they are at its end, as some traits change with time. */
export function arrivals(world: World): Arrivals {
  const { firms, clock } = world
  const rows: number[] = []
  for (let f = 0; f < firms.rows; f++) {
    const isHere = firms.alive[f] === 1 || firms.exitCause[f] > 0
    if (isHere && entryMonthOf(world, f) === clock.month[0]) rows.push(f)
  }
  const columns = TRAITS.map(({ key }) => columnOf(firms, key))
  const traits = new Float64Array(rows.length * columns.length)
  rows.forEach((f, i) => columns.forEach((column, k) => (traits[i * columns.length + k] = column[f])))
  const firm = Float64Array.from(rows, (f) => firms.identityHigh[f] * 4294967296 + firms.identityLow[f])
  return { count: rows.length, firm, traits }
}
