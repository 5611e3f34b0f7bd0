import type { DetailKind, DetailRow } from '../../lives/index.ts'
import type { Table } from '../column.ts'
import { estimateColumn, placeboColumn, replicatesColumn, unitColumn } from './estimates.ts'

type Rows = readonly DetailRow[]

/** The file of a detail table: its dimension first, then as in `effects`. */
export function detailsTable({ name, dimension, says }: DetailKind): Table<Rows> {
  return {
    name,
    row: 'an estimate',
    count: (rows) => rows.length,
    columns: [
      { name: dimension, kind: 'text', unit: 'text', says, of: (rows, row) => rows[row]!.of },
      {
        name: 'quantity',
        kind: 'text',
        unit: 'key',
        says: 'what is estimated',
        of: (rows, row) => rows[row]!.quantity,
      },
      unitColumn,
      estimateColumn('estimate', 'mean over replicates'),
      estimateColumn('standardError', 'between replicates; within the one there is, where it has branches'),
      estimateColumn('lower', '95%'),
      estimateColumn('upper', '95%'),
      placeboColumn,
      replicatesColumn,
    ],
  }
}
