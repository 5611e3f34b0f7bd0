import type { ReplicateResult, TraceRow } from '../../run/index.ts'
import { replicateColumn } from '../column.ts'
import type { Column, Table } from '../column.ts'

/** A row per kept column and month: where two runs that should be one part first. */
export const traceTable: Table<ReplicateResult> = {
  name: 'trace',
  row: 'a column of the state in a month',
  count: (result) => traceOf(result).length,
  columns: [
    replicateColumn(),
    {
      name: 'month',
      kind: 'int32',
      unit: 'month',
      says: '0 is the opening',
      of: (result, row) => traceOf(result)[row]!.month,
    },
    text('table', 'key', 'of the state'),
    text('column', 'key', 'of the table'),
    text('digest', 'text', '16 hexadecimal digits'),
  ],
}

function text(name: 'table' | 'column' | 'digest', unit: string, says: string): Column<ReplicateResult> {
  return { name, kind: 'text', unit, says, of: (result, row) => traceOf(result)[row]![name] }
}

function traceOf({ trace, replicate }: ReplicateResult): readonly TraceRow[] {
  if (trace === undefined) throw new Error(`replicate ${replicate} was run without a trace`)
  return trace
}
