import { MemoryPieces } from './pieces.ts'
import type { Pieces } from './pieces.ts'

/** Bytes of a piece, about, and of the columns that are read at a time. */
const PIECE = 128 * 1024
const BAND = 512 * 1024
const BYTES = Float64Array.BYTES_PER_ELEMENT

/**
 * Rows of numbers, one a replicate, of which whole columns are wanted when the last has come. A piece holds some rows, column by column, so
 * that few bytes are read for a column.
 */
export class RowStore {
  #width: number
  #pieces: Pieces
  /** Rows of a piece. */
  #rows: number
  /** The piece that is being filled, and how many rows of it are. */
  #open: Float64Array
  #filled = 0
  /** Columns that were read last. */
  #band: { from: number; columns: Float64Array[] } = { from: 0, columns: [] }

  /** @param width numbers of a row */
  constructor(width: number, pieces: Pieces = new MemoryPieces()) {
    this.#width = width
    this.#pieces = pieces
    this.#rows = Math.max(1, Math.floor(PIECE / BYTES / width))
    this.#open = new Float64Array(width * this.#rows)
  }

  /** How many rows there are. */
  get length(): number {
    return this.#pieces.count * this.#rows + this.#filled
  }

  /** @throws what keeps a piece from being stored; the row is not added then */
  add(row: ArrayLike<number>): void {
    if (row.length !== this.#width)
      throw new RangeError(`a row of ${row.length} numbers, not of ${this.#width}`)
    if (this.#filled === this.#rows) {
      this.#pieces.add(bytesOf(this.#open))
      this.#filled = 0
    }
    for (let column = 0; column < this.#width; column++)
      this.#open[column * this.#rows + this.#filled] = row[column]!
    this.#filled++
    this.#band = { from: 0, columns: [] }
  }

  /** One number of all rows. Columns that are next to each other are best read one after the other. */
  column(at: number): Float64Array {
    const { from, columns } = this.#band
    const known = columns[at - from]
    if (known !== undefined) return known
    const width = Math.max(1, Math.floor(BAND / BYTES / this.length))
    const first = at - (at % width)
    this.#band = { from: first, columns: this.#read(first, Math.min(width, this.#width - first)) }
    return this.#band.columns[at - first]!
  }

  /** Rows in their order, each as long as it takes to look at it. */
  *rows(): Generator<Float64Array, void, undefined> {
    const row = new Float64Array(this.#width)
    for (let piece = 0; piece <= this.#pieces.count; piece++) {
      // Others may be read between two rows.
      const values = this.#piece(piece, 0, this.#width).slice()
      for (let at = 0; at < this.#rowsOf(piece); at++) {
        for (let column = 0; column < this.#width; column++) row[column] = values[column * this.#rows + at]!
        yield row
      }
    }
  }

  #read(first: number, count: number): Float64Array[] {
    const columns = Array.from({ length: count }, () => new Float64Array(this.length))
    for (let piece = 0; piece <= this.#pieces.count; piece++) {
      const values = this.#piece(piece, first, count)
      const rows = this.#rowsOf(piece)
      columns.forEach((column, at) => {
        const from = at * this.#rows
        column.set(values.subarray(from, from + rows), piece * this.#rows)
      })
    }
    return columns
  }

  #rowsOf(piece: number): number {
    return piece < this.#pieces.count ? this.#rows : this.#filled
  }

  /** Columns of a piece, one after the other; the last piece is the open one. */
  #piece(piece: number, first: number, count: number): Float64Array {
    const [from, length] = [first * this.#rows, count * this.#rows]
    if (piece === this.#pieces.count) return this.#open.subarray(from, from + length)
    const bytes = this.#pieces.read(piece, from * BYTES, length * BYTES)
    return new Float64Array(bytes.buffer, bytes.byteOffset, length)
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
