/** Firms whose observation has stopped, as columns: what the laboratory's table of firms is made of. */

export interface Lives {
  count: number
  firm: Float64Array
  sector: Int32Array
  city: Int32Array
  /** −1 for none. */
  park: Int32Array
  sizeClass: Int32Array
  entry: Int32Array
  /** 0 for initial firms. */
  entryMonth: Int32Array
  ageAtStart: Int32Array
  stop: Int32Array
  /** 0 for censored. */
  cause: Int32Array
  /** 0 for never (within any horizon). */
  deregisteredMonth: Int32Array
  staffAtStart: Int32Array
  staffAtStop: Int32Array
  debtAtStop: Float64Array
  /** Worth of all support received, fen. */
  aid: Float64Array
  /** Month of the first support by lever key, 0 for none. */
  supports: Record<string, Int32Array>
}

type LifeColumn = Float64Array | Int32Array

/** Room for so many firms at the least, and so much more each time it is filled. */
const FIRST_ROOM = 64
const GROWTH = 2

export function createLives(supports: readonly string[] = [], firms = 0): Lives {
  const capacity = Math.max(FIRST_ROOM, firms)
  const ints = (): Int32Array => new Int32Array(capacity)
  return {
    count: 0,
    firm: new Float64Array(capacity),
    sector: ints(),
    city: ints(),
    park: ints(),
    sizeClass: ints(),
    entry: ints(),
    entryMonth: ints(),
    ageAtStart: ints(),
    stop: ints(),
    cause: ints(),
    deregisteredMonth: ints(),
    staffAtStart: ints(),
    staffAtStop: ints(),
    debtAtStop: new Float64Array(capacity),
    aid: new Float64Array(capacity),
    supports: Object.fromEntries(supports.map((key) => [key, ints()])),
  }
}

/** All of them, whole numbers, in the order in which they are declared; receipts of support come last, by key. */
export function columnsOfLives(lives: Lives): readonly LifeColumn[] {
  const own = Object.values(lives).filter(
    (value) => value instanceof Float64Array || value instanceof Int32Array,
  )
  return [...own, ...Object.values(lives.supports)] as LifeColumn[]
}

function longer<A extends LifeColumn>(column: A, capacity: number): A {
  const grown = (column instanceof Float64Array ? new Float64Array(capacity) : new Int32Array(capacity)) as A
  grown.set(column)
  return grown
}

/** Makes room for one more firm than there are. */
export function makeRoomForALife(lives: Lives): void {
  if (lives.count < lives.firm.length) return
  const capacity = lives.count * GROWTH
  const columns = lives as unknown as Record<string, unknown>
  for (const key in lives) {
    const column = columns[key]
    if (column instanceof Float64Array || column instanceof Int32Array)
      columns[key] = longer(column, capacity)
  }
  for (const key in lives.supports) lives.supports[key] = longer(lives.supports[key], capacity)
}
