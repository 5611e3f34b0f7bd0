import type { Cell, ColumnFacts } from './column.ts'

type Numbers = Int32Array | Float64Array
export type StoredCell = number | bigint | string | null

/** Cells at the start; the room doubles from there. */
const LEAST = 256

/** Cells of one column while its rows are gathered: four or eight bytes each, where an array of them as they are would take up to forty. */
export class KeptColumn {
  length = 0
  #kind: ColumnFacts['kind']
  #values: Numbers
  /** Of texts the places are kept; 0 = missing. */
  #texts: string[] = []
  #places = new Map<string, number>()

  constructor({ kind, optional }: Pick<ColumnFacts, 'kind' | 'optional'>) {
    this.#kind = kind
    const isWhole = kind === 'text' || (kind === 'int32' && !optional)
    this.#values = new (isWhole ? Int32Array : Float64Array)(LEAST)
  }

  push(cell: Cell): void {
    if (this.length === this.#values.length) this.#double()
    this.#values[this.length++] = typeof cell === 'string' ? this.#placeOf(cell) : (cell ?? this.#missing)
  }

  /** As they are to be stored; `null` where one is missing. */
  cells(): StoredCell[] {
    return Array.from(this.#values.subarray(0, this.length), (value) => this.#stored(value))
  }

  clear(): void {
    this.length = 0
    this.#texts = []
    this.#places.clear()
  }

  get #missing(): number {
    return this.#kind === 'text' ? 0 : NaN
  }

  #stored(value: number): StoredCell {
    if (this.#kind === 'text') return this.#texts[value - 1] ?? null
    if (Number.isNaN(value)) return null
    return this.#kind === 'int64' ? BigInt(value) : value
  }

  #placeOf(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.#texts.push(text)
    this.#places.set(text, place)
    return place
  }

  #double(): void {
    const values = this.#values
    this.#values =
      values instanceof Int32Array ? new Int32Array(2 * values.length) : new Float64Array(2 * values.length)
    this.#values.set(values)
  }
}
