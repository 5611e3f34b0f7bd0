import type { Model } from './model.ts'
import { GrowingColumn } from './growing-column.ts'

const FLOW_NAMES = ['instrument', 'kind', 'from', 'to'] as const
const BALANCE_NAMES = ['holder', 'instrument'] as const

/** Rows sorted by month, then by names. Text columns hold indices into `Books.names`. */
export interface FlowColumns extends Readonly<Record<(typeof FLOW_NAMES)[number], Int32Array>> {
  readonly count: number
  readonly month: Int32Array
  /** Fen, > 0: `from` falls by it, `to` rises. */
  readonly amount: Float64Array
}

export interface BalanceColumns extends Readonly<Record<(typeof BALANCE_NAMES)[number], Int32Array>> {
  readonly count: number
  /** 0 is the opening balance. */
  readonly month: Int32Array
  /** Fen, never 0. */
  readonly amount: Float64Array
}

export interface Books {
  readonly names: readonly string[]
  readonly flows: FlowColumns
  readonly balances: BalanceColumns
}

/** Collects the books month by month: the one record that grows with the length of a run. */
export class BooksRecorder {
  #codes = new Map<string, number>()
  #flows = new Ledger(FLOW_NAMES, this.#codes)
  #balances = new Ledger(BALANCE_NAMES, this.#codes)

  add(month: number, { flows, balances }: ReturnType<Model['booksOf']>): void {
    this.#flows.add(month, flows)
    this.#balances.add(month, balances)
  }

  finish(): Books {
    return { names: [...this.#codes.keys()], flows: this.#flows.finish(), balances: this.#balances.finish() }
  }
}

type Entry<Name extends string> = Readonly<Record<Name, string>> & { readonly amount: number }

class Ledger<Name extends string> {
  #names: readonly Name[]
  #codes: Map<string, number>
  #month = new GrowingColumn(Int32Array)
  #amount = new GrowingColumn(Float64Array)
  #columns: readonly GrowingColumn<Int32Array>[]

  constructor(names: readonly Name[], codes: Map<string, number>) {
    this.#names = names
    this.#codes = codes
    this.#columns = names.map(() => new GrowingColumn(Int32Array))
  }

  add(month: number, entries: readonly Entry<Name>[]): void {
    const sorted = entries.filter((entry) => entry.amount !== 0).sort((a, b) => this.#compare(a, b))
    for (const entry of sorted) {
      this.#month.push(month)
      this.#amount.push(entry.amount)
      this.#names.forEach((name, k) => this.#columns[k]!.push(this.#code(entry[name])))
    }
  }

  finish() {
    const names = Object.fromEntries(this.#names.map((name, k) => [name, this.#columns[k]!.taken()]))
    return {
      ...(names as Record<Name, Int32Array>),
      count: this.#month.length,
      month: this.#month.taken(),
      amount: this.#amount.taken(),
    }
  }

  #compare(a: Entry<Name>, b: Entry<Name>): number {
    for (const name of this.#names) {
      if (a[name] < b[name]) return -1
      if (a[name] > b[name]) return 1
    }
    return a.amount - b.amount
  }

  #code(name: string): number {
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    this.#codes.set(name, this.#codes.size)
    return this.#codes.size - 1
  }
}
