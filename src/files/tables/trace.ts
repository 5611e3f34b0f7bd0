import type { ReplicateResult, TraceRow } from '../../run/index.ts'
import type { Column, Table } from '../column.ts'

/** A row per kept column and month: where two runs that should be one part first. */
export const traceTable: Table<ReplicateResult> = {
  name: 'trace',
  row: 'a column of the state in a month',
  count: (result) => traceOf(result).length,
  columns: [
    { name: 'replicate', kind: 'int32', says: 'counts from 1', of: ({ replicate }) => replicate },
    {
      name: 'month',
      kind: 'int32',
      says: '0 is the opening',
      of: (result, row) => traceOf(result)[row]!.month,
    },
    text('table', 'of the state'),
    text('column', 'of the table'),
    text('digest', '16 hexadecimal digits'),
  ],
}

function text(name: 'table' | 'column' | 'digest', says: string): Column<ReplicateResult> {
  return { name, kind: 'text', says, of: (result, row) => traceOf(result)[row]![name] }
}

function traceOf({ trace, replicate }: ReplicateResult): readonly TraceRow[] {
  if (trace === undefined) throw new Error(`replicate ${replicate} was run without a trace`)
  return trace
}
