/**
 * Where a world lives while its months run as WebAssembly: its arrays are moved into one memory, each to its address, and the beginning of
 * it says how long each array is and what each number is. Arrays stay what they were to everybody else.
 */

import { isFull, type Addresses } from './addresses.ts'
import { COUNTS, lengthSlot, numberSlot, visitWorld, type Layout, type TypedArray } from './places.ts'
import { renewStrips } from '../kernel/table.ts'
import { tablesOfFirms } from '../world/room.ts'
import { tablesOf, type World } from '../world/world.ts'

export const ANOTHER_MODEL = 'the compiled month is of another model'

type ViewKind = new (buffer: ArrayBuffer, offset: number, length: number) => TypedArray

function bytesOf({ buffer, byteOffset, byteLength }: TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Words of the numbers that both sides write to and that lie in no array. */
type Loose = Readonly<
  Record<'rows' | 'capacity' | 'loanRows' | 'loanCapacity' | 'mirrored' | 'mirrorMonth', number>
>

function looseIn(layout: Layout): Loose {
  const wordOf = (path: string): number => numberSlot(layout, layout.numbers.indexOf(path)) / 4
  return {
    rows: wordOf('firms.rows'),
    capacity: wordOf('firms.capacity'),
    loanRows: wordOf('loans.rows'),
    loanCapacity: wordOf('loans.capacity'),
    mirrored: wordOf('mirrored'),
    mirrorMonth: wordOf('mirrorMonth'),
  }
}

export class WorldMemory {
  readonly #layout: Layout
  readonly #addresses: Addresses
  readonly #loose: Loose
  /** Memory; asking the memory itself each time is slow. */
  readonly #buffer: ArrayBuffer
  readonly #doubles: Float64Array
  readonly #words: Int32Array

  constructor(layout: Layout, buffer: ArrayBuffer, addresses: Addresses) {
    this.#layout = layout
    this.#addresses = addresses
    this.#loose = looseIn(layout)
    this.#buffer = buffer
    this.#doubles = new Float64Array(buffer)
    this.#words = new Int32Array(buffer)
  }

  holds(array: TypedArray): boolean {
    return array.buffer === this.#buffer
  }

  /** Whether the world should move to a larger one before it lives another month. */
  isFull({ firms }: World, coming: number): boolean {
    return isFull(firms.capacity, this.#addresses.firms, coming)
  }

  /**
   * Moves in what does not lie in memory yet, and writes down how long everything is.
   *
   * @throws Error for the world of another model, or one that has grown beyond the room it was given
   */
  moveIn(world: World): void {
    let [arrays, numbers, moved] = [0, 0, 0]
    visitWorld(world, {
      array: (owner, key, array) => {
        const at = arrays++
        this.#words[lengthSlot(at) / 4] = array.length
        if (this.holds(array)) return
        const place = owner as Record<string, TypedArray>
        place[key] = this.#moved(array, at)
        moved++
      },
      number: (owner, key) => {
        const slot = numberSlot(this.#layout, numbers++)
        this.#write(slot, key, (owner as Record<string, number>)[key])
      },
    })
    if (arrays !== this.#layout.arrays.length || numbers !== this.#layout.numbers.length)
      throw new Error(ANOTHER_MODEL)
    if (moved === 0) return
    for (const table of tablesOf(world)) renewStrips(table)
    for (const [table, rows] of tablesOfFirms(world)) table.reserve = this.#addresses.firms * rows
  }

  #moved(array: TypedArray, at: number): TypedArray {
    if (array.byteLength > this.#addresses.room[at])
      throw new Error('a month in which more firms begin than there is room for')
    const view = new (array.constructor as ViewKind)(this.#buffer, this.#addresses.of[at], array.length)
    bytesOf(view).set(bytesOf(array))
    return view
  }

  #write(slot: number, key: string, value: number): void {
    const range = COUNTS[key]
    if (range === undefined) this.#doubles[slot / 8] = value
    else if (value >= range[0] && value <= range[1]) this.#words[slot / 4] = value
    else throw new RangeError(`${key} is ${value}: compiled months count from ${range[0]} to ${range[1]}`)
  }

  /** Writes the few numbers of the world that do not lie in arrays, as JavaScript left them. */
  bring({ firms, loans, mirrored, mirrorMonth }: World): void {
    const loose = this.#loose
    this.#words[loose.rows] = firms.rows
    this.#words[loose.capacity] = firms.capacity
    this.#words[loose.loanRows] = loans.rows
    this.#words[loose.loanCapacity] = loans.capacity
    this.#words[loose.mirrored] = mirrored
    this.#words[loose.mirrorMonth] = mirrorMonth
  }

  /** Reads those of them that the compiled month changes. */
  fetch(world: World): void {
    world.firms.rows = this.#words[this.#loose.rows]
    world.loans.rows = this.#words[this.#loose.loanRows]
    world.mirrored = this.#words[this.#loose.mirrored]
  }
}
