import { GrowingColumn } from './growing-column.ts'
import type { Model, World } from './model.ts'

/** Firms in business at the end of some months, a row a firm and month, ascending by month, then by identity. */
export interface FirmPanel {
  readonly count: number
  readonly month: Int32Array
  readonly firm: Float64Array
  /** By key of the model's observations. */
  readonly state: Readonly<Record<string, Float64Array>>
}

/** Photographs all firms in the months that are wanted. */
export class PanelRecorder {
  #model: Model
  #months: ReadonlySet<number>
  #keys: readonly string[]
  #month = new GrowingColumn(Int32Array)
  #firm = new GrowingColumn(Float64Array)
  #state: readonly GrowingColumn<Float64Array>[]

  constructor(model: Model, months: readonly number[]) {
    this.#model = model
    this.#months = new Set(months)
    this.#keys = model.catalogue.observations.map(({ key }) => key)
    this.#state = this.#keys.map(() => new GrowingColumn(Float64Array))
  }

  /** Month 0 is the opening. */
  add(month: number, world: World): void {
    if (!this.#months.has(month)) return
    const { firm, count } = this.#model.survivors(world)
    for (const identity of firm.slice(0, count).sort((a, b) => a - b)) {
      this.#month.push(month)
      this.#firm.push(identity)
      const seen = this.#model.observeFirm(world, identity)!
      this.#state.forEach((column, k) => column.push(seen[k]!))
    }
  }

  finish(): FirmPanel {
    return {
      count: this.#firm.length,
      month: this.#month.taken(),
      firm: this.#firm.taken(),
      state: Object.fromEntries(this.#keys.map((key, k) => [key, this.#state[k]!.taken()])),
    }
  }
}
