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

/** Collects lives as they end, and sorts them when the run is over. */
export class LivesRecorder {
  #columns = new Map<LifeColumn, GrowingColumn<Int32Array | Float64Array>>()
  #supports = new Map<string, GrowingColumn<Int32Array>>()

  constructor() {
    for (const key of LIFE_KEYS)
      this.#columns.set(key, new GrowingColumn<Int32Array | Float64Array>(LIFE_COLUMNS[key]))
  }

  add(lives: Lives): void {
    for (const [key, column] of this.#columns) column.append(lives[key], lives.count)
    for (const key of Object.keys(lives.supports)) {
      if (!this.#supports.has(key)) this.#supports.set(key, new GrowingColumn(Int32Array))
      this.#supports.get(key)!.append(lives.supports[key]!, lives.count)
    }
  }

  /** @throws Error if a firm appears twice */
  finish(): FirmLives {
    const firm = this.#columns.get('firm')!.taken()
    const order = Uint32Array.from(firm, (_, row) => row).sort((a, b) => firm[a]! - firm[b]!)
    const columns = Object.fromEntries([...this.#columns].map(([key, column]) => [key, column.taken(order)]))
    const supports = [...this.#supports].map(([key, column]) => [key, column.taken(order)] as const)
    const lives = {
      ...columns,
      count: firm.length,
      supportKeys: [...this.#supports.keys()],
      supports: Object.fromEntries(supports.filter(([, months]) => months.some((month) => month > 0))),
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
