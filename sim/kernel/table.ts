/**
 * Tables declared once: columns as separate typed arrays over one buffer, so that a snapshot is one copy and a block of
 * rows of a few columns stays in cache. A column's declaration carries its unit and meaning, and from it come storage,
 * growth, snapshot, fingerprint and documentation.
 */

const BYTES = { f64: 8, f32: 4, i32: 4, u32: 4, i16: 2, u16: 2, u8: 1 } as const

export type Kind = keyof typeof BYTES

export interface Column {
  readonly kind: Kind
  readonly unit: string
  readonly says: string
  /** Numbers stored per row, contiguous (`row * width + k`); 1 unless told. */
  readonly width?: number
  /** Part of the state: in snapshots and yearly fingerprints. Scratch columns (`false`) live within one month. */
  readonly kept?: boolean
  /**
   * An earlier scratch column of as many bytes a row whose storage this one uses again, as a compiler gives one register to variables
   * that are not live at once. In a row the life of each, from where it is written to where it is last read, must be over before
   * another's begins. The laws watch every read, and compare with a world in which each column has storage of its own.
   */
  readonly reuses?: string
  /** `false`: kept, but no part of the fingerprint, since it says what has been digested, or once more what other columns hold. */
  readonly digested?: boolean
  /** Drawn by chance when the row begins: a trait. Tables of what traits do are made of these. */
  readonly drawn?: boolean
}

export type Columns = Readonly<Record<string, Column>>

export interface ArrayOfKind {
  f64: Float64Array
  f32: Float32Array
  i32: Int32Array
  u32: Uint32Array
  i16: Int16Array
  u16: Uint16Array
  u8: Uint8Array
}

export interface TableDefinition<C extends Columns = Columns> {
  readonly name: string
  readonly says: string
  readonly columns: C
}

export interface TableBase {
  readonly definition: TableDefinition
  capacity: number
  /** Rows for which all columns have room where they lie: up to there the table grows without moving. */
  reserve: number
  /** Rows in use are 0…rows−1; some of them may be free. */
  rows: number
  /** All columns with storage of their own as arrays of four kinds, one for each size of number, those of a kind together: what clears them goes through one kind at a time. */
  byKind: readonly Strip[]
}

/** Columns of one kind and how many numbers each holds per row. */
type Strip = readonly { readonly array: ArrayOfKind[Kind]; readonly width: number }[]

export type Table<C extends Columns> = TableBase & { -readonly [N in keyof C]: ArrayOfKind[C[N]['kind']] }

export type TableOf<D> = D extends TableDefinition<infer C> ? Table<C> : never

const RESERVED = ['definition', 'capacity', 'reserve', 'rows', 'byKind']

/** Declares a table; the column order is the storage order. */
export function defineTable<const C extends Columns>(
  name: string,
  says: string,
  columns: C,
): TableDefinition<C> {
  for (const taken of RESERVED)
    if (taken in columns) throw new Error(`table ${name}: a column cannot be named ${taken}`)
  checkReuse(name, columns)
  return { name, says, columns }
}

function checkReuse(table: string, columns: Columns): void {
  const before = new Set<string>()
  for (const name in columns) {
    const { reuses, kept } = columns[name]
    if (reuses !== undefined) {
      const host = before.has(reuses) ? columns[reuses] : undefined
      const fits = host && host.reuses === undefined && bytesOf(host) === bytesOf(columns[name])
      if (!fits || kept !== false || host.kept !== false)
        throw new Error(`table ${table}: ${name} cannot reuse the storage of ${reuses}`)
    }
    before.add(name)
  }
}

function bytesOf({ kind, width }: Column): number {
  return BYTES[kind] * (width ?? 1)
}

function arrayOver(kind: Kind, buffer: ArrayBuffer, offset: number, length: number): ArrayOfKind[Kind] {
  switch (kind) {
    case 'f64':
      return new Float64Array(buffer, offset, length)
    case 'f32':
      return new Float32Array(buffer, offset, length)
    case 'i32':
      return new Int32Array(buffer, offset, length)
    case 'u32':
      return new Uint32Array(buffer, offset, length)
    case 'i16':
      return new Int16Array(buffer, offset, length)
    case 'u16':
      return new Uint16Array(buffer, offset, length)
    case 'u8':
      return new Uint8Array(buffer, offset, length)
  }
}

/** Bytes one row takes, padding aside. */
export function bytesPerRow(definition: TableDefinition): number {
  let bytes = 0
  for (const name in definition.columns) {
    const column = definition.columns[name]
    if (column.reuses === undefined) bytes += bytesOf(column)
  }
  return bytes
}

function layOut(table: TableBase, capacity: number): void {
  let bytes = 0
  const offsets: Record<string, number> = {}
  for (const name in table.definition.columns) {
    const column = table.definition.columns[name]
    offsets[name] = column.reuses === undefined ? bytes : offsets[column.reuses]
    if (column.reuses === undefined) bytes += Math.ceil((bytesOf(column) * capacity) / 8) * 8
  }
  const buffer = new ArrayBuffer(bytes)
  view(table, capacity, (name) => [buffer, offsets[name]])
  table.reserve = capacity
}

/** Makes the views of all columns, for so many rows. */
function view(
  table: TableBase,
  capacity: number,
  placeOf: (name: string) => readonly [buffer: ArrayBuffer, offset: number],
): void {
  const views = table as unknown as Record<string, ArrayOfKind[Kind]>
  for (const name in table.definition.columns) {
    const { kind, width = 1 } = table.definition.columns[name]
    views[name] = arrayOver(kind, ...placeOf(name), capacity * width)
  }
  table.capacity = capacity
  table.byKind = stripsOf(table)
}

/** What all numbers of a size are cleared as: four kinds of arrays are as many as an engine tells apart in one place at no cost. */
const OF_SIZE = { 8: Float64Array, 4: Int32Array, 2: Uint16Array, 1: Uint8Array } as const

function stripsOf(table: TableBase): Strip[] {
  const { columns } = table.definition
  const names = storedColumns(table.definition)
  return ([8, 4, 2, 1] as const).map((size) => {
    const mine = names.filter((name) => BYTES[columns[name].kind] === size)
    return mine.map((name) => {
      const { buffer, byteOffset, length } = columnOf(table, name)
      const array = new OF_SIZE[size](buffer as ArrayBuffer, byteOffset, length)
      return { array, width: columns[name].width ?? 1 }
    })
  })
}

/** Columns with storage of their own; the others reuse it. */
export function storedColumns({ columns }: TableDefinition): string[] {
  return Object.keys(columns).filter((name) => columns[name].reuses === undefined)
}

/** A table of `capacity` zeroed rows, none in use. */
export function createTable<C extends Columns>(definition: TableDefinition<C>, capacity: number): Table<C> {
  const table: TableBase = { definition, capacity: 0, reserve: 0, rows: 0, byKind: [] }
  layOut(table, capacity)
  // A copy has its properties in fixed places; an object grown name by name is a hash table, five times slower to read.
  return { ...table } as Table<C>
}

export function columnOf(table: TableBase, name: string): ArrayOfKind[Kind] {
  return (table as unknown as Record<string, ArrayOfKind[Kind]>)[name]
}

/** Capacity to grow to: an eighth more, so that growing stays rare, and some, so that small tables grow at all. */
export function roomier(capacity: number): number {
  return capacity + Math.ceil(capacity / 8) + 16
}

/** Makes room for `capacity` rows. Views taken before are stale afterwards. */
export function growTable(table: TableBase, capacity: number): void {
  if (capacity <= table.capacity) return
  if (capacity <= table.reserve) {
    viewInPlace(table, capacity)
    return
  }
  const old: Record<string, ArrayOfKind[Kind]> = {}
  const names = storedColumns(table.definition)
  for (const name of names) old[name] = columnOf(table, name)
  layOut(table, capacity)
  for (const name of names) columnOf(table, name).set(old[name])
}

function viewInPlace(table: TableBase, capacity: number): void {
  view(table, capacity, (name) => [
    columnOf(table, name).buffer as ArrayBuffer,
    columnOf(table, name).byteOffset,
  ])
}

/**
 * As many rows as `capacity`, to be read into. A table that had grown shrinks, and what lay beyond is cleared: it goes on as a table that never
 * had more room, and grows when that one does.
 */
export function resizeTable(table: TableBase, capacity: number): void {
  growTable(table, capacity)
  if (capacity === table.capacity) return
  for (const name of storedColumns(table.definition)) columnOf(table, name).fill(0)
  viewInPlace(table, capacity)
}

/** Sets every column of a row to zero. */
export function clearRow(table: TableBase, row: number): void {
  for (const strip of table.byKind) clearStrip(strip, row)
}

function clearStrip(strip: Strip, row: number): void {
  for (const { array, width } of strip) {
    for (let i = row * width; i < (row + 1) * width; i++) array[i] = 0
  }
}

/** The views of a table were made anew: what goes through every column is to go through these. */
export function renewStrips(table: TableBase): void {
  table.byKind = stripsOf(table)
}

function bytesOfColumn(array: ArrayOfKind[Kind]): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** Bytes of a column of a table of this capacity. */
function stored(table: TableBase, name: string, capacity: number): number {
  return table.capacity === 0 ? 0 : (columnOf(table, name).byteLength / table.capacity) * capacity
}

/** Bytes of all columns, each from a multiple of 8; if told, as they were when the table had another capacity. */
export function bytesOfTable(table: TableBase, capacity = table.capacity): number {
  let bytes = 0
  for (const name of storedColumns(table.definition))
    bytes += Math.ceil(stored(table, name, capacity) / 8) * 8
  return bytes
}

/** Writes all columns into `bytes` from `offset` on. */
export function writeTable(table: TableBase, bytes: ArrayBuffer, offset: number): void {
  for (const name of storedColumns(table.definition)) {
    const column = bytesOfColumn(columnOf(table, name))
    new Uint8Array(bytes, offset).set(column)
    offset += Math.ceil(column.length / 8) * 8
  }
}

/** Reads what `writeTable` wrote when the table had this capacity, at most today's; what lies beyond is zero again. */
export function readTable(
  table: TableBase,
  bytes: ArrayBuffer,
  offset: number,
  capacity = table.capacity,
): void {
  for (const name of storedColumns(table.definition)) {
    const column = bytesOfColumn(columnOf(table, name))
    const length = stored(table, name, capacity)
    column.set(new Uint8Array(bytes, offset, length))
    column.fill(0, length)
    offset += Math.ceil(length / 8) * 8
  }
}

/** Moves rows about: afterwards row `order[r]` stands at row `r`. `order` must be a permutation of 0…rows−1. */
export function permuteRows(table: TableBase, order: Uint32Array): void {
  for (const name of storedColumns(table.definition)) {
    const width = table.definition.columns[name].width ?? 1
    const array = columnOf(table, name)
    const old = array.slice(0, table.rows * width)
    for (let r = 0; r < table.rows; r++) {
      for (let k = 0; k < width; k++) array[r * width + k] = old[order[r] * width + k]!
    }
  }
}
