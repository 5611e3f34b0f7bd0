/** How a column is stored: months, replicates and counts; identities and money; shares; names. */
export type ColumnKind = 'int32' | 'int64' | 'double' | 'text'
export type Cell = number | string | undefined

/** What is known of a column before there are rows. */
export interface ColumnFacts {
  readonly name: string
  readonly kind: ColumnKind
  /** A word of the dictionary of units. */
  readonly unit: string
  readonly says: string
  /** Whether a cell may be missing; `undefined` and `NaN` are. */
  readonly optional?: true
  /** All texts that it can hold, where they are known beforehand. */
  readonly values?: readonly string[]
}

/** What is known of a table before there are rows. */
export interface TableFacts {
  readonly name: string
  /** What a row is. */
  readonly row: string
  readonly columns: readonly ColumnFacts[]
}

/** One column of a file, declared once: both formats, the recipes that read them and the documentation follow it. */
export interface Column<Source> extends ColumnFacts {
  readonly of: (source: Source, row: number) => Cell
}

/** A file of rows. It is written from sources (a replicate, a stratum), each of which holds some rows. */
export interface Table<Source> extends TableFacts {
  readonly columns: readonly Column<Source>[]
  readonly count: (source: Source) => number
  /** What made it, by key, for formats that have a place for that. */
  readonly origin?: Readonly<Record<string, string>>
}

/** The first column of all tables that are written replicate by replicate. */
export function replicateColumn<Source extends { readonly replicate: number }>(): Column<Source> {
  return {
    name: 'replicate',
    kind: 'int32',
    unit: 'number',
    says: 'counts from 1',
    of: ({ replicate }) => replicate,
  }
}

/**
 * The cell as it is to be written, −0 as 0.
 *
 * @throws Error if the column's declaration does not allow it: a mistake of ours, never of a user
 */
export function checkedCell<Source>(column: Column<Source>, source: Source, row: number): Cell {
  const cell = column.of(source, row)
  if (cell === undefined || Number.isNaN(cell)) {
    if (column.optional) return undefined
    throw new Error(`column ${column.name}, row ${row}: nothing to write`)
  }
  if (!fits(column.kind, cell))
    throw new Error(`column ${column.name}, row ${row}: ${cell} is no ${column.kind}`)
  return typeof cell === 'number' ? cell + 0 : cell
}

function fits(kind: ColumnKind, cell: number | string): boolean {
  if (kind === 'text') return typeof cell === 'string' && cell !== ''
  if (typeof cell === 'string') return false
  if (kind === 'double') return Number.isFinite(cell)
  return kind === 'int32' ? (cell | 0) === cell : Number.isSafeInteger(cell)
}
