import type { Lives } from '../../sim/index.ts'
import { GrowingColumn } from './growing-column.ts'

/** What is kept of each life, declared once: the model's columns and how they are stored. Codes are the catalogue's. */
export const LIFE_COLUMNS = {
  firm: Float64Array,
  sector: Int32Array,
  city: Int32Array,
  park: Int32Array,
  sizeClass: Int32Array,
  entry: Int32Array,
  entryMonth: Int32Array,
  ageAtStart: Int32Array,
  stop: Int32Array,
  cause: Int32Array,
  deregisteredMonth: Int32Array,
  staffAtStart: Int32Array,
  staffAtStop: Int32Array,
  debtAtStop: Float64Array,
  aid: Float64Array,
} as const

type LifeColumn = keyof typeof LIFE_COLUMNS

/** Lives of one replicate, one row a firm, ascending by identity. */
export type FirmLives = { readonly [K in LifeColumn]: InstanceType<(typeof LIFE_COLUMNS)[K]> } & {
  readonly count: number
  /** Every support that the model records per firm, in its order. */
  readonly supportKeys: readonly string[]
  /** First month received, 0 = never; a support that nobody received is absent. */
  readonly supports: Readonly<Record<string, Int32Array>>
}

/** Collects lives as they end. */
export class LivesRecorder {
  #columns = new Map<LifeColumn, GrowingColumn<Int32Array | Float64Array>>()
  #supports = new Map<string, GrowingColumn<Int32Array>>()

  constructor() {
    for (const key of LIFE_KEYS)
      this.#columns.set(key, new GrowingColumn<Int32Array | Float64Array>(LIFE_COLUMNS[key]))
  }

  add(lives: Lives): void {
    // Most months few firms stop, in many none; but which supports there are has to be known.
    if (lives.count === 0 && this.#supports.size > 0) return
    for (const [key, column] of this.#columns) column.append(lives[key], lives.count)
    for (const key in lives.supports) {
      if (!this.#supports.has(key)) this.#supports.set(key, new GrowingColumn(Int32Array))
      this.#supports.get(key)!.append(lives.supports[key]!, lives.count)
    }
  }

  /**
   * What was collected and the living, ascending by identity; what was collected stays as it is.
   *
   * @throws Error if a firm appears twice
   */
  with(living: Lives): FirmLives {
    const before = this.#columns.get('firm')!.length
    this.add(living)
    const lives = this.#sorted()
    for (const column of [...this.#columns.values(), ...this.#supports.values()]) column.shorten(before)
    return lives
  }

  #sorted(): FirmLives {
    const firm = this.#columns.get('firm')!.taken()
    const order = Uint32Array.from(firm, (_, row) => row).sort((a, b) => firm[a]! - firm[b]!)
    const columns = Object.fromEntries([...this.#columns].map(([key, column]) => [key, column.taken(order)]))
    const received = [...this.#supports].filter(([, column]) => column.some())
    const lives = {
      ...columns,
      count: firm.length,
      supportKeys: [...this.#supports.keys()],
      supports: Object.fromEntries(received.map(([key, column]) => [key, column.taken(order)])),
    } as unknown as FirmLives
    assertUnique(lives.firm)
    return lives
  }
}

const LIFE_KEYS = Object.keys(LIFE_COLUMNS) as LifeColumn[]

function assertUnique(firm: Float64Array): void {
  for (let row = 1; row < firm.length; row++) {
    if (firm[row] === firm[row - 1]) throw new Error(`firm ${firm[row]} has two lives in one run`)
  }
}
