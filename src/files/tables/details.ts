import type { DetailRow, DetailTable } from '../../lives/index.ts'
import type { Column, Table } from '../column.ts'

type Rows = readonly DetailRow[]

/** The file of a detail table: its dimension first, then as in `effects`. */
export function detailsTable({ name, dimension, says }: DetailTable): Table<Rows> {
  return {
    name,
    row: 'an estimate',
    count: (rows) => rows.length,
    columns: [
      { name: dimension, kind: 'text', says, of: (rows, row) => rows[row]!.of },
      { name: 'quantity', kind: 'text', says: 'what is told', of: (rows, row) => rows[row]!.quantity },
      { name: 'unit', kind: 'text', says: 'of the estimate', of: (rows, row) => rows[row]!.unit },
      number('estimate', 'mean over replicates'),
      number('standardError', 'between replicates; within the one there is, where it has branches'),
      number('lower', '95%'),
      number('upper', '95%'),
      number('placebo', 'the same between the base and its twin with one draw mirrored'),
      { name: 'replicates', kind: 'int32', says: 'count', of: (rows, row) => rows[row]!.replicates },
    ],
  }
}

function number(
  name: 'estimate' | 'standardError' | 'lower' | 'upper' | 'placebo',
  says: string,
): Column<Rows> {
  return { name, kind: 'double', says, optional: true, of: (rows, row) => rows[row]![name] }
}
