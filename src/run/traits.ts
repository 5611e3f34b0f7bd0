import type { Arrivals } from '../../sim/index.ts'
import { GrowingColumn } from './growing-column.ts'

/** What was drawn for the firms of one replicate; one row a firm, in the order in which they came in view. */
export interface FirmTraits {
  readonly count: number
  readonly keys: readonly string[]
  readonly firm: Float64Array
  /** Row by row: trait k of firm i is element i · keys + k. */
  readonly values: Float64Array
}

/** Collects the traits of firms as they come in view. */
export class TraitsRecorder {
  #keys: readonly string[]
  #firm = new GrowingColumn(Float64Array)
  #values = new GrowingColumn(Float64Array)

  constructor(keys: readonly string[]) {
    this.#keys = keys
  }

  add({ count, firm, traits }: Arrivals): void {
    this.#firm.append(firm, count)
    this.#values.append(traits, count * this.#keys.length)
  }

  finish(): FirmTraits {
    const [firm, values] = [this.#firm.taken(), this.#values.taken()]
    return { count: firm.length, keys: this.#keys, firm, values }
  }
}
