/** The tables of the model's state, and the ways money can move, as listings. */

import { catalogue, createWorld, tablesOf } from '../../../sim/index.ts'
import { setupOf, validateScenario } from '../../scenario/index.ts'
import type { Listing } from '../listing.ts'

type Definition = ReturnType<typeof tablesOf>[number]['definition']

/** What a world consists of, read off one: no list of tables to keep. */
export function stateTables(): Definition[] {
  const smallest = validateScenario({ format: 1, population: { firms: 1 } }, 'scenario')
  return tablesOf(createWorld(setupOf(smallest))).map(({ definition }) => definition)
}

/** Every table with how many numbers a row of it holds. */
export function tableListing(tables: readonly Definition[]): Listing {
  return {
    columns: ['table', 'a row is of', 'columns', 'of them kept from month to month'],
    rows: tables.map(({ name, says, columns }) => {
      const all = Object.values(columns)
      const kept = all.filter((column) => column.kept !== false)
      return [name, says, String(all.length), String(kept.length)]
    }),
  }
}

/** Every column of a table. */
export function columnListing({ columns }: Definition): Listing {
  return {
    columns: ['column', 'meaning', 'unit', 'stored as', 'kept'],
    rows: Object.entries(columns).map(([name, { says, unit, kind, width, kept, reuses }]) => [
      name,
      says,
      unit,
      `${width === undefined ? kind : `${width} × ${kind}`}${reuses === undefined ? '' : `, in the storage of \`${reuses}\``}`,
      kept === false ? 'within a month' : 'yes',
    ]),
  }
}

/** Every way in which money or a claim can move. */
export function flowListing(): Listing {
  return {
    columns: ['flow', 'instrument', 'kind', 'from', 'to'],
    rows: Object.entries(catalogue.flows).map(([key, { instrument, kind, from, to }]) => [
      key,
      instrument,
      kind,
      from,
      to,
    ]),
  }
}
