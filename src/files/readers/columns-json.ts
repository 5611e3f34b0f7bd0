import { CURRENCY } from '../../catalogue/index.ts'
import type { TableFacts } from '../column.ts'
import { describedColumns, unitsOf } from '../described-columns.ts'
import type { Format } from '../encoder.ts'
import { jsonText } from '../json-text.ts'

/** `columns.json`: every column of every table of a folder, one entry each, and what the units mean. */
export function columnsJson(tables: readonly TableFacts[], format: Format): string {
  return jsonText({
    currency: CURRENCY,
    units: unitsOf(tables),
    tables: tables.map(({ name, row }) => ({ table: name, file: `${name}.${format}`, row })),
    columns: tables.flatMap((table) =>
      describedColumns(table).map((column) => ({ table: table.name, ...column })),
    ),
  })
}
