import { checkedCell } from './column.ts'
import type { Cell, ColumnKind, Table } from './column.ts'
import type { Encoder } from './encoder.ts'

/** Rows turned into text at a time. */
const CHUNK = 4096
const END = '\r\n'

/** RFC 4180 with a header, `.` decimals, an empty cell where a value is missing. */
export class CsvEncoder<Source> implements Encoder<Source> {
  #table: Table<Source>
  #text = new TextEncoder()
  #begun = false

  constructor(table: Table<Source>) {
    this.#table = table
  }

  *add(source: Source): Iterable<Uint8Array> {
    yield* this.#header()
    const { columns, count } = this.#table
    const rows = count(source)
    for (let from = 0; from < rows; from += CHUNK) {
      let text = ''
      for (let row = from; row < rows && row < from + CHUNK; row++) {
        text +=
          columns.map((column) => csvCell(checkedCell(column, source, row), column.kind)).join(',') + END
      }
      yield this.#text.encode(text)
    }
  }

  *finish(): Iterable<Uint8Array> {
    yield* this.#header()
  }

  *#header(): Iterable<Uint8Array> {
    if (this.#begun) return
    this.#begun = true
    yield this.#text.encode(this.#table.columns.map(({ name }) => csvCell(name, 'text')).join(',') + END)
  }
}

/**
 * Numbers as JavaScript writes them: the shortest text that reads back the same. Integers below 2⁵³ have no exponent; what is a double
 * has a point or an exponent, so that a reader that looks at the first rows does not take the column for whole numbers.
 */
export function csvCell(cell: Cell, kind: ColumnKind): string {
  if (cell === undefined) return ''
  const text = String(cell)
  if (kind === 'double') return /[.e]/.test(text) ? text : `${text}.0`
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
