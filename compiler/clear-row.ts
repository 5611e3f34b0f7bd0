/** Clears a row of a table, column by column: in JavaScript that goes through views of its own, which compiled code does not have. */
import type { Column } from '../sim/kernel/table.ts'
import type { Frame } from './frame.ts'
import { part } from './parts.ts'
import { refuse } from './refusals.ts'
import { known, ROWS_RANGE, whole } from './values.ts'
import type { Value } from './values.ts'

export function clearRow(frame: Frame, [table, row]: readonly Value[]): Value {
  const { a, memory } = frame.program
  if (table.kind !== 'known') refuse(table, 'a table')
  const { definition } = table.value as { definition: { columns: Readonly<Record<string, Column>> } }
  const at = frame.keep(whole(0, ROWS_RANGE, a.toIndex(row)))
  for (const [name, { width = 1, reuses }] of Object.entries(definition.columns)) {
    const column = part(frame, table, name)
    if (reuses !== undefined || column.kind !== 'list') continue
    for (let k = 0; k < width; k++) {
      const index = frame.at(column.place, a.binary('+', a.binary('*', at, known(width)), known(k)))
      frame.out.push(memory.setElement(column.place, index, a.dynamic(known(0))))
    }
  }
  return { kind: 'nothing', emit: null }
}
