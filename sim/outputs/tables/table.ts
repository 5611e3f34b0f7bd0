/** Tables that a run writes on request: declared once, filled by observers while the run goes on. */

import type { Region } from '../../state/region.ts'
import type { World } from '../../world/world.ts'

/** One column. A missing number is NaN. */
export interface OutputColumn {
  readonly name: string
  readonly kind: 'int32' | 'int64' | 'double' | 'text'
  readonly unit: string
  readonly says: string
  readonly optional?: true
  /** The text of a code; of columns of texts only. */
  readonly text?: (region: Region, code: number) => string
  /** All texts that can stand in it, where they are known beforehand. */
  readonly values?: (region: Region) => readonly string[]
}

export interface OutputTable {
  readonly key: string
  /** What a row is. */
  readonly row: string
  readonly columns: readonly OutputColumn[]
  /** Names of the columns that rows are sorted by; a row's place among equals is that of its firm's story. */
  readonly order: readonly string[]
  /** Watches a world that stands at month 0. */
  readonly watch: (world: World, rows: Rows) => Watch
}

export interface Watch {
  /** After each month. */
  add(world: World): void
  /** After the last one. */
  end(world: World): void
}

/** Columns by name, all of one length. */
export interface TableRows {
  readonly count: number
  readonly columns: Readonly<Record<string, Float64Array>>
}

/** Rows that grow by doubling. */
export class Rows {
  readonly table: OutputTable
  count = 0
  #columns: Float64Array[]

  constructor(table: OutputTable) {
    this.table = table
    this.#columns = table.columns.map(() => new Float64Array(64))
  }

  /** One number a column, in their order. */
  push(values: readonly number[]): void {
    if (values.length !== this.#columns.length)
      throw new Error(`a row of ${this.table.key} has another width`)
    if (this.count === this.#columns[0].length) this.#columns = this.#columns.map(doubled)
    for (let c = 0; c < values.length; c++) this.#columns[c][this.count] = values[c]
    this.count += 1
  }

  /** All rows, sorted. */
  taken(): TableRows {
    const keys = this.table.order.map(
      (name) => this.#columns[this.table.columns.findIndex((column) => column.name === name)],
    )
    const order = Uint32Array.from({ length: this.count }, (_, row) => row).sort((a, b) => {
      for (const key of keys) if (key[a] !== key[b]) return key[a] < key[b] ? -1 : 1
      return a - b
    })
    const sorted = this.table.columns.map(
      ({ name }, c) => [name, Float64Array.from(order, (row) => this.#columns[c][row])] as const,
    )
    return { count: this.count, columns: Object.fromEntries(sorted) }
  }
}

function doubled(column: Float64Array): Float64Array {
  const grown = new Float64Array(2 * column.length)
  grown.set(column)
  return grown
}

const WORD = 4294967296

export function identityOf({ firms }: World, f: number): number {
  return firms.identityHigh[f] * WORD + firms.identityLow[f]
}

/** In business at the month's end, or until a moment ago. */
export function wasHere({ firms }: World, f: number): boolean {
  return firms.alive[f] === 1 || firms.exitCause[f] > 0
}

type Texts = Pick<OutputColumn, 'unit' | 'text' | 'values'>

/** Texts by their place in a list; those before `first` stand for none. */
export function oneOf(list: readonly string[], first = 0): Texts {
  const values = list.slice(first)
  return { unit: 'category', text: (_region, code) => list[code], values: () => values }
}

/** Keys by their place in a list of the region. */
export function keyOf(list: 'sectors' | 'cities' | 'banks'): Texts {
  return {
    unit: 'key',
    text: (region, code) => region[list][code].key,
    values: (region) => region[list].map(({ key }) => key),
  }
}

/** Digits that a number of four bytes has for certain; more would be those of its neighbour. */
const DIGITS = 7

/** A number that is kept in four bytes, as one would write it down: 0.8, not 0.800000011920929. */
export function written(value: number): number {
  return Number(value.toPrecision(DIGITS))
}
