/**
 * Where a world lives while its months run as WebAssembly: its arrays are moved into one memory, and slots at the beginning of it say
 * where each array lies and what each number is. Arrays stay what they were to everybody else.
 */

import { COUNTS, arraySlot, numberSlot, visitWorld, type Layout, type TypedArray } from './kernel/places.ts'
import { renewStrips } from './kernel/table.ts'
import { tablesOf, type World } from './world/world.ts'

export const PAGE = 65536
/** Room for growth that a new memory has, in bytes; untouched, it costs nothing. */
const SPARE = 16 * 1048576

/** All that 32-bit addresses reach. */
const LARGEST = 4294967296
/** Tables that grow leave their old places behind: in its life a world may come to take so many times its bytes. */
const IN_A_LIFE = 5

/** Memory that can grow, after which its buffer is another. */
export interface GrowingMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 64) * 64
}

/**
 * Pages that hold a world behind `start` bytes, with room to grow.
 *
 * @throws RangeError if the world might outgrow memory later, in the middle of a run
 */
export function pagesFor(world: World, start: number): number {
  let bytes = aligned(start) + SPARE
  visitWorld(world, {
    array: (_owner, _key, array) => void (bytes += aligned(array.byteLength)),
    number() {},
  })
  if (bytes * IN_A_LIFE > LARGEST) throw new RangeError('a world too large for compiled months')
  return Math.ceil(bytes / PAGE)
}

type ViewKind = new (buffer: ArrayBuffer, offset: number, length: number) => TypedArray

function viewLike(array: TypedArray, buffer: ArrayBuffer, offset: number, length: number): TypedArray {
  return new (array.constructor as ViewKind)(buffer, offset, length)
}

/** An array of the world, by who has it. */
interface Held {
  readonly owner: Record<string, TypedArray>
  readonly key: string
  readonly offset: number
  readonly length: number
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

export class Residence {
  readonly #layout: Layout
  readonly #memory: GrowingMemory
  readonly #loose: Loose
  /** By number of the array. */
  readonly #held: Held[] = []
  /** Memory as it is now; asking the memory itself each time is slow. */
  #buffer: ArrayBuffer
  #doubles: Float64Array
  #words: Int32Array
  #free: number

  /** Bytes before `start` are not free. */
  constructor(layout: Layout, memory: GrowingMemory, start: number) {
    this.#layout = layout
    this.#memory = memory
    this.#loose = looseIn(layout)
    this.#free = aligned(start)
    this.#buffer = memory.buffer
    this.#doubles = new Float64Array(this.#buffer)
    this.#words = new Int32Array(this.#buffer)
  }

  holds(array: TypedArray): boolean {
    return array.buffer === this.#buffer
  }

  /** Moves in what does not lie in memory yet, and writes down where everything is. Throws an Error for the world of another model. */
  moveIn(world: World): void {
    const moved = new Map<ArrayBuffer, number>()
    let [arrays, numbers] = [0, 0]
    visitWorld(world, {
      array: (owner, key, array) => {
        const at = arrays++
        const offset = this.holds(array)
          ? array.byteOffset
          : this.#baseOf(array.buffer as ArrayBuffer, moved) + array.byteOffset
        this.#words[arraySlot(at) / 4] = offset
        this.#words[arraySlot(at) / 4 + 1] = array.length
        if (this.holds(array)) return
        const place = owner as Record<string, TypedArray>
        place[key] = viewLike(array, this.#buffer, offset, array.length)
        this.#held[at] = { owner: place, key, offset, length: array.length }
      },
      number: (owner, key) => {
        const slot = numberSlot(this.#layout, numbers++)
        this.#write(slot, key, (owner as Record<string, number>)[key])
      },
    })
    if (arrays !== this.#layout.arrays.length || numbers !== this.#layout.numbers.length)
      throw new Error('the compiled month is of another model')
    if (moved.size > 0) for (const table of tablesOf(world)) renewStrips(table)
  }

  #write(slot: number, key: string, value: number): void {
    const range = COUNTS[key]
    if (range === undefined) this.#doubles[slot / 8] = value
    else if (value >= range[0] && value <= range[1]) this.#words[slot / 4] = value
    else throw new RangeError(`${key} is ${value}: compiled months count from ${range[0]} to ${range[1]}`)
  }

  /** Address of what was `buffer`, which is moved in as a whole: views that shared it go on sharing. */
  #baseOf(buffer: ArrayBuffer, moved: Map<ArrayBuffer, number>): number {
    const found = moved.get(buffer)
    if (found !== undefined) return found
    const base = this.#take(buffer.byteLength)
    new Uint8Array(this.#buffer, base).set(new Uint8Array(buffer))
    moved.set(buffer, base)
    return base
  }

  #take(bytes: number): number {
    const offset = this.#free
    this.#free += aligned(bytes)
    const missing = this.#free - this.#buffer.byteLength
    if (missing > 0) {
      this.#memory.grow(Math.ceil((missing + SPARE) / PAGE))
      this.#lookAnew()
    }
    return offset
  }

  /** Memory has grown: all views on it are to be made again. */
  #lookAnew(): void {
    const before = this.#buffer
    this.#buffer = this.#memory.buffer
    this.#doubles = new Float64Array(this.#buffer)
    this.#words = new Int32Array(this.#buffer)
    for (const { owner, key, offset, length } of this.#held) {
      // What has been replaced meanwhile is yet to be moved in.
      if (owner[key].buffer === before) owner[key] = viewLike(owner[key], this.#buffer, offset, length)
    }
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
