import type { Table } from './column.ts'
import { CsvEncoder } from './csv.ts'

/** A table as the text of its CSV file, byte for byte what `--out` would hold. */
export function tableText<Source>(table: Table<Source>, sources: Iterable<Source>): string {
  const encoder = new CsvEncoder(table)
  const bytes = new TextDecoder()
  let text = ''
  for (const source of sources) {
    for (const chunk of encoder.add(source)) text += bytes.decode(chunk)
  }
  for (const chunk of encoder.finish()) text += bytes.decode(chunk)
  return text
}
