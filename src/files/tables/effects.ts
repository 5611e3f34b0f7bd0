import type { EffectRow } from '../../lives/index.ts'
import type { Table } from '../column.ts'
import { estimateColumn, placeboColumn, replicatesColumn, unitColumn } from './estimates.ts'

type Rows = readonly EffectRow[]

/** A row per estimate; `effects` and `account` are alike. */
export function estimatesTable(name: 'effects' | 'account'): Table<Rows> {
  return {
    name,
    row: 'an estimate',
    count: (rows) => rows.length,
    columns: [
      {
        name: 'quantity',
        kind: 'text',
        unit: 'key',
        says: 'what is estimated: policy − base',
        of: (rows, row) => rows[row]!.quantity,
      },
      {
        name: 'financing',
        kind: 'text',
        unit: 'category',
        says: 'of both twins; the first is the one as written',
        values: ['asWritten', 'bonds', 'taxes', 'spending'],
        of: (rows, row) => rows[row]!.financing,
      },
      unitColumn,
      estimateColumn('estimate', 'mean over replicates'),
      estimateColumn('standardError', 'between replicates'),
      estimateColumn('lower', "95%: paired t; of ratios, Fieller's"),
      estimateColumn('upper', "95%: paired t; of ratios, Fieller's"),
      placeboColumn,
      replicatesColumn,
    ],
  }
}
