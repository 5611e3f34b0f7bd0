import type { EffectRow } from '../../lives/index.ts'
import type { Column, Table } from '../column.ts'

type Rows = readonly EffectRow[]
type RowColumn = Column<Rows>

/** A row per estimate; `effects` and `account` are alike. */
export function estimatesTable(name: 'effects' | 'account'): Table<Rows> {
  return {
    name,
    row: 'an estimate',
    count: (rows) => rows.length,
    columns: [
      { name: 'quantity', kind: 'text', says: 'policy − base', of: (rows, row) => rows[row]!.quantity },
      {
        name: 'financing',
        kind: 'text',
        says: 'of both twins; the first is the one as written',
        of: (rows, row) => rows[row]!.financing,
      },
      { name: 'unit', kind: 'text', says: 'of the estimate', of: (rows, row) => rows[row]!.unit },
      number('estimate', 'mean over replicates'),
      number('standardError', 'between replicates'),
      number('lower', "95%: paired t; of ratios, Fieller's"),
      number('upper', "95%: paired t; of ratios, Fieller's"),
      number('placebo', 'the same between the base and its twin with one draw mirrored'),
      { name: 'replicates', kind: 'int32', says: 'count', of: (rows, row) => rows[row]!.replicates },
    ],
  }
}

function number(name: 'estimate' | 'standardError' | 'lower' | 'upper' | 'placebo', says: string): RowColumn {
  return { name, kind: 'double', says, optional: true, of: (rows, row) => rows[row]![name] }
}
