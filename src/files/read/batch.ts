import { InputError, quoted, wholeInputError } from '../../scenario/index.ts'

/** Columns that somebody wants, by name. */
export type Wanted = Readonly<Record<string, 'number' | 'text'>>

/** Wanted columns, or what is wanted once a file's columns are known. */
export type Wish<Want extends Wanted> = Want | ((columns: readonly string[]) => Want)

/** Numbers are `NaN`, texts `undefined` where a cell is empty. */
export type ColumnOf<Kind> = Kind extends 'text' ? readonly (string | undefined)[] : Float64Array

/** Some rows of a table, column by column. */
export interface Batch<Want extends Wanted = Wanted> {
  readonly rows: number
  readonly columns: { readonly [Name in keyof Want]: ColumnOf<Want[Name]> }
}

/** What a file gives for a cell: text, a number of any kind, or nothing. */
export type RawCell = string | number | bigint | null | undefined

/**
 * Turns raw cells into a batch.
 *
 * @param first number of the batch's first row in its file, from 1, for messages
 * @throws InputError naming file, row and column of a cell that is not of the kind
 */
export function batchOf<Want extends Wanted>(
  wanted: Want,
  rows: number,
  cellOf: (name: string, row: number) => RawCell,
  place: { readonly file: string; readonly first: number },
): Batch<Want> {
  const columns = Object.entries(wanted).map(([name, kind]) => {
    if (kind === 'text') return [name, texts(rows, (row) => cellOf(name, row))]
    const at = (row: number) => numberOf(cellOf(name, row), `row ${place.first + row}, ${name}`, place.file)
    return [name, Float64Array.from({ length: rows }, (_, row) => at(row))]
  })
  return { rows, columns: Object.fromEntries(columns) as Batch<Want>['columns'] }
}

/**
 * What is wanted of a file with these columns.
 *
 * @throws InputError naming the columns that it lacks
 */
export function wantedOf<Want extends Wanted>(
  file: string,
  wish: Wish<Want>,
  columns: readonly string[],
): Want {
  const wanted = typeof wish === 'function' ? wish(columns) : wish
  const missing = Object.keys(wanted).filter((name) => !columns.includes(name))
  if (missing.length > 0)
    throw wholeInputError(file, `no column ${missing.map(quoted).join(', ')}`, 'a table that Ballast wrote')
  return wanted
}

function texts(rows: number, cellOf: (row: number) => RawCell): (string | undefined)[] {
  return Array.from({ length: rows }, (_, row) => {
    const cell = cellOf(row)
    return cell === null || cell === undefined || cell === '' ? undefined : String(cell)
  })
}

function numberOf(cell: RawCell, path: string, file: string): number {
  if (cell === null || cell === undefined || cell === '') return Number.NaN
  const value = Number(cell)
  if (Number.isFinite(value)) return value
  throw new InputError(file, [{ path, found: quoted(String(cell)), allowed: 'a number, or nothing' }])
}
