import type { ReplicateValue } from '../../lives/index.ts'
import type { Column, Table } from '../column.ts'

type Rows = readonly ReplicateValue[]

/** A row per quantity, financing and replicate: what `effects` or `account` has the means of. */
export function replicateValuesTable(part: 'effects' | 'account'): Table<Rows> {
  return {
    name: `${part}-by-replicate`,
    row: 'a quantity in a replicate',
    count: (rows) => rows.length,
    columns: [
      column('population', 'int32', 'number', 'number of the starting population, from 1'),
      column('replicate', 'int32', 'number', 'counts from 1'),
      column('quantity', 'text', 'key', `as in ${part}; a ratio has two rows, .numerator and .denominator`),
      column('financing', 'text', 'key', 'of both twins; the first is the one as written'),
      column('unit', 'text', 'key', 'of the value'),
      { ...column('value', 'double', 'as in unit', 'policy − base'), optional: true },
      {
        ...column(
          'placebo',
          'double',
          'as in unit',
          'the same between the base and its twin with one draw mirrored',
        ),
        optional: true,
      },
    ],
  }
}

function column(
  name: keyof ReplicateValue,
  kind: Column<Rows>['kind'],
  unit: string,
  says: string,
): Column<Rows> {
  return { name, kind, unit, says, of: (rows, row) => rows[row]![name] }
}
