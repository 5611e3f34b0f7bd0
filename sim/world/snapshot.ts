/** A snapshot is the buffers of all tables, one after the other, and last month's metrics, behind a short header. */

import { bytesOfTable, resizeTable, readTable, writeTable, type TableBase } from '../kernel/table.ts'
import { tablesOf, type Setup, type World } from './world.ts'

/** Wrong use of the model by its caller: a snapshot of another world, a step too early. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}

/** Text that two setups share if and only if they burn in alike. */
export function setupKey(setup: Setup, modelVersion: number): string {
  const parameters = Object.keys(setup.parameters)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((key) => [key, setup.parameters[key]])
  return JSON.stringify({
    modelVersion,
    region: setup.region,
    firms: setup.firms,
    burnIn: setup.burnIn,
    parameters,
    seed: setup.seed,
  })
}

/** Bytes at multiples of which numbers lie. */
const WORD = 8
/** Letters that are decoded at once: they are arguments of one call. */
const LETTERS = 1024

function encode(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}

function decode(codes: Uint16Array): string {
  let text = ''
  for (let i = 0; i < codes.length; i += LETTERS)
    text += String.fromCharCode(...codes.subarray(i, i + LETTERS))
  return text
}

/** First byte behind the header’s text of so many letters, which stands behind a word with their number. */
function endOfText(letters: number): number {
  return WORD + letters * Uint16Array.BYTES_PER_ELEMENT
}

/** First byte of the tables. */
function endOfHeader(letters: number): number {
  return Math.ceil(endOfText(letters) / WORD) * WORD
}

/** The whole state. */
export function takeSnapshot(world: World, modelVersion: number): ArrayBuffer {
  const tables = tablesOf(world)
  const header = encode(
    JSON.stringify({
      key: setupKey(world.setup, modelVersion),
      tables: tables.map((t) => [t.definition.name, t.rows, t.capacity, bytesOfTable(t)]),
    }),
  )
  const start = endOfHeader(header.length)
  const size = tables.reduce((sum, t) => sum + bytesOfTable(t), 0)
  const bytes = new ArrayBuffer(start + size + world.metrics.byteLength)
  new Uint32Array(bytes, 0, 1)[0] = header.length
  new Uint16Array(bytes, WORD, header.length).set(header)
  let offset = start
  for (const table of tables) {
    writeTable(table, bytes, offset)
    offset += bytesOfTable(table)
  }
  new Float64Array(bytes, offset).set(world.metrics)
  return bytes
}

interface Header {
  readonly key: string
  readonly tables: readonly (readonly [string, number, number, number])[]
}

interface Beginning {
  readonly header: Header
  /** First byte after it. */
  readonly start: number
}

/** Headers that have been read: month 0 is restored once a replicate. */
const known = new WeakMap<ArrayBuffer, Beginning>()

function readHeader(bytes: ArrayBuffer): Beginning {
  const beginning = known.get(bytes) ?? parseHeader(bytes)
  known.set(bytes, beginning)
  return beginning
}

function parseHeader(bytes: ArrayBuffer): Beginning {
  const length = bytes.byteLength >= WORD ? new Uint32Array(bytes, 0, 1)[0] : 0
  if (length === 0 || endOfText(length) > bytes.byteLength) throw new ModelError('not a snapshot: no header')
  const start = endOfHeader(length)
  try {
    return { header: JSON.parse(decode(new Uint16Array(bytes, WORD, length))) as Header, start }
  } catch {
    throw new ModelError('not a snapshot: unreadable header')
  }
}

function fill(
  table: TableBase,
  bytes: ArrayBuffer,
  offset: number,
  rows: number,
  capacity: number,
  size: number,
): void {
  resizeTable(table, capacity)
  const expected = bytesOfTable(table, capacity)
  if (expected !== size)
    throw new ModelError(`snapshot of table ${table.definition.name} has ${size} bytes, ${expected} expected`)
  readTable(table, bytes, offset, capacity)
  table.rows = rows
}

/** Fills a world of the same setup, empty or not, from a snapshot. */
export function fillFromSnapshot(world: World, bytes: ArrayBuffer, modelVersion: number): void {
  const { header, start } = readHeader(bytes)
  if (header.key !== setupKey(world.setup, modelVersion)) {
    throw new ModelError(
      'snapshot of another world: population, parameters, burn-in, seed or model version differ',
    )
  }
  let offset = start
  for (const [i, table] of tablesOf(world).entries()) {
    const [, rows, capacity, size] = header.tables[i]
    fill(table, bytes, offset, rows, capacity, size)
    offset += size
  }
  if (bytes.byteLength - offset !== world.metrics.byteLength)
    throw new ModelError('snapshot of another model: it holds other metrics')
  world.metrics.set(new Float64Array(bytes, offset))
  world.chain[0] = world.clock.chainLow[0]!
  world.chain[1] = world.clock.chainHigh[0]!
}

/** Rows the snapshot's firms need. */
export function snapshotCapacity(bytes: ArrayBuffer): number {
  const row = readHeader(bytes).header.tables.find(([name]) => name === 'firm')
  return row?.[2] ?? 0
}
