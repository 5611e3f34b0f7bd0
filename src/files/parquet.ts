import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { KeyValue, SchemaElement } from 'hyparquet'
import { checkedCell } from './column.ts'
import type { ColumnKind, Table } from './column.ts'
import { describedColumns, unitsOf } from './described-columns.ts'
import type { Encoder } from './encoder.ts'
import { KeptColumn } from './kept-column.ts'

/** Most rows of a group, and about how many cells: a group is in memory until it is whole, and there may be many columns. */
const MOST_ROWS = 65_536
const MOST_CELLS = 2 ** 20
/** A reader passes over groups: many small ones would be no help. */
const LEAST_ROWS = 4096

const TYPES: Record<ColumnKind, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
}

/**
 * Apache Parquet, snappy, null where a value is missing, the same bytes for the same rows. Least and greatest value and the number of
 * missing ones stand beside every column of a row group, so that readers pass over groups; what made the table stands in the file's
 * metadata, unit and meaning in that of each column.
 */
export class ParquetEncoder<Source> implements Encoder<Source> {
  #table: Table<Source>
  #bytes = new ByteWriter()
  #writer: ParquetWriter
  #group: readonly KeptColumn[]
  readonly #rows: number

  constructor(table: Table<Source>) {
    this.#table = table
    this.#group = table.columns.map((column) => new KeptColumn(column))
    this.#rows = rowsOfGroup(table)
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(table),
      createdBy: 'ballast',
      statistics: true,
      kvMetadata: fileMetadata(table),
    })
  }

  *add(source: Source): Iterable<Uint8Array> {
    const { columns, count } = this.#table
    const rows = count(source)
    for (let row = 0; row < rows; row++) {
      columns.forEach((column, k) => this.#group[k]!.push(checkedCell(column, source, row)))
      if (this.#group[0]!.length === this.#rows) yield this.#writeGroup()
    }
  }

  *finish(): Iterable<Uint8Array> {
    if (this.#group[0]!.length > 0) yield this.#writeGroup()
    this.#describeColumns()
    void this.#writer.finish()
    yield this.#taken()
  }

  #writeGroup(): Uint8Array {
    const columnData = this.#table.columns.map(({ name }, k) => {
      const column = this.#group[k]!
      // Read when the column is written: as cells, one column at a time is in memory.
      return {
        name,
        get data() {
          return column.cells()
        },
      }
    })
    void this.#writer.write({ columnData, rowGroupSize: this.#rows })
    for (const column of this.#group) column.clear()
    return this.#taken()
  }

  #describeColumns(): void {
    for (const { columns } of this.#writer.row_groups) {
      columns.forEach(({ meta_data }, k) => {
        const { unit, says } = this.#table.columns[k]!
        if (meta_data !== undefined) meta_data.key_value_metadata = pairs({ unit, meaning: says })
      })
    }
  }

  /** Takes what was encoded out of the buffer; the file's offset is counted apart. */
  #taken(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice()
    this.#bytes.index = 0
    return bytes
  }
}

function fileMetadata<Source>(table: Table<Source>): KeyValue[] {
  const { name, row, columns, origin } = table
  const described = describedColumns({ name, row, columns })
  return pairs({
    ...origin,
    'ballast.table': name,
    'ballast.row': row,
    'ballast.columns': JSON.stringify(described),
    'ballast.units': JSON.stringify(unitsOf([table])),
  })
}

function pairs(entries: Readonly<Record<string, string>>): KeyValue[] {
  return Object.entries(entries).map(([key, value]) => ({ key, value }))
}

function schemaOf<Source>({ columns }: Table<Source>): SchemaElement[] {
  const root = { name: 'root', num_children: columns.length }
  const elements = columns.map(({ name, kind, optional }): SchemaElement => ({
    name,
    ...TYPES[kind],
    repetition_type: optional ? 'OPTIONAL' : 'REQUIRED',
  }))
  return [root, ...elements]
}

/** A power of two; only a file's last group is smaller, however the rows arrive. */
function rowsOfGroup({ columns }: Pick<Table<never>, 'columns'>): number {
  let rows = MOST_ROWS
  while (rows > LEAST_ROWS && rows * columns.length > MOST_CELLS) rows /= 2
  return rows
}
