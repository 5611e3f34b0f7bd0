/**
 * Fields of objects that are known while compiling. Those of the world have a place that is the same for every world; other objects
 * are of the program, and their fields constants unless the program writes to them.
 */
import {
  COUNTS,
  isAlike,
  isOutside,
  lengthSlot,
  numberSlot,
  visitWorld,
  type Layout,
  type TypedArray,
} from '../sim/webassembly/places.ts'
import { placeholder, type Placeholders } from '../sim/webassembly/relocation.ts'
import type { Arithmetic } from './arithmetic.ts'
import type { Memory } from './memory.ts'
import { NotCompilable } from './refusals.ts'
import { double, known, whole } from './values.ts'
import type { Code, Dynamic, Emit, Place, Value } from './values.ts'

/** Numbers outside of arrays that the engine reads back when a step is over. */
const READ_BACK = new Set(['rows', 'mirrored'])

/** Where a field of the world lies. */
type Field = { readonly slot: number } | { readonly place: Place }

/** A number among others in an array. */
interface Cell {
  readonly place: Place
  readonly index: Emit
}

export class Fields {
  readonly #a: Arithmetic
  readonly #memory: Memory
  /** Objects of the program whose fields it writes. */
  readonly #written: ReadonlySet<unknown>
  /** Places of their fields. */
  readonly #fields = new Map<object, Map<string, Float64Array>>()
  /** Fields of each object of the world. */
  readonly #owned = new Map<object, Map<string, Field>>()
  readonly #buffers = new Set<ArrayBufferLike>()
  readonly #places = new Map<TypedArray, Place | null>()

  constructor(a: Arithmetic, memory: Memory, written: ReadonlySet<unknown>) {
    this.#a = a
    this.#memory = memory
    this.#written = written
  }

  /** Learns where the fields of a world lie, arrays at placeholders for their addresses. */
  learn(world: object, layout: Layout, placeholders: Placeholders): void {
    let [arrays, numbers] = [0, 0]
    visitWorld(world, {
      enter: (owner) => void this.#ofOwner(owner),
      array: (owner, key, array) => {
        const place = { array, fixed: placeholder(placeholders, arrays), slot: lengthSlot(arrays) }
        arrays++
        this.#buffers.add(array.buffer)
        this.#ofOwner(owner).set(key, { place })
        // An array that has two places is known by neither.
        this.#places.set(array, this.#places.has(array) ? null : place)
      },
      number: (owner, key) => void this.#ofOwner(owner).set(key, { slot: numberSlot(layout, numbers++) }),
    })
  }

  #ofOwner(owner: object): Map<string, Field> {
    const mine = this.#owned.get(owner) ?? new Map<string, Field>()
    this.#owned.set(owner, mine)
    return mine
  }

  /** Place of an array, the world's or the program's own. */
  placeOf(array: TypedArray): Place {
    const owned = this.#places.get(array)
    if (owned === null) throw new NotCompilable('an array that has two places')
    if (owned !== undefined) return owned
    if (this.#buffers.has(array.buffer)) throw new NotCompilable('an array that overlaps one of the world')
    return this.#memory.lay(array)
  }

  /** A value of the program's own. */
  constant(value: unknown): Value {
    if (!ArrayBuffer.isView(value)) return known(value)
    return { kind: 'list', place: this.placeOf(value as TypedArray) }
  }

  /** A field as it is read. */
  read(owner: object, key: string): Value {
    const cell = this.#cell(owner, key)
    if (cell !== undefined) return this.#memory.element(cell.place, cell.index)
    const found = this.#owned.get(owner)?.get(key)
    if (found === undefined) return this.#readOther(owner, key)
    if ('place' in found) return { kind: 'list', place: found.place }
    return this.#readNumber(key, found.slot)
  }

  #readNumber(key: string, slot: number): Dynamic {
    const range = COUNTS[key]
    const { f64, i32 } = this.#a.m
    if (range === undefined) return double(() => f64.load(slot, 8, i32.const(0)))
    // Counts lie in the low word: the engine writes them there.
    return whole(...range, () => i32.load(slot, 4, i32.const(0)))
  }

  /** What is neither array nor number of the world. */
  #readOther(owner: object, key: string): Value {
    const value = (owner as Record<string, unknown>)[key]
    const place = this.#writtenPlace(owner, key)
    if (place !== undefined) return this.#memory.element(place, this.#first)
    return this.constant(this.#owned.has(owner) ? this.#worldPart(owner, key, value) : value)
  }

  /** Of a world's object: another object of it, or what is the same in every world. */
  #worldPart(owner: object, key: string, value: unknown): unknown {
    if (value === null || isAlike(key)) return value
    if (isOutside(key)) throw new NotCompilable(`${key} is outside of the compiled month`)
    if (typeof value === 'object' && this.#owned.has(value)) return value
    if (Array.isArray(owner) && key === 'length') return value
    throw new NotCompilable(`${key} is not the same in every world`)
  }

  readonly #first: Emit = () => this.#a.m.i32.const(0)

  /**
   * A number of an object of the program that it writes to has a place of its own. Compiled code does not see what JavaScript writes there,
   * nor the other way round: such objects carry results from one function to another within a step, and nothing further.
   */
  #writtenPlace(owner: object, key: string): Place | undefined {
    const value = (owner as Record<string, unknown>)[key]
    if (!this.#written.has(owner) || typeof value !== 'number') return undefined
    const fields = this.#fields.get(owner) ?? new Map<string, Float64Array>()
    this.#fields.set(owner, fields)
    const array = fields.get(key) ?? Float64Array.of(value)
    fields.set(key, array)
    return this.placeOf(array)
  }

  /** Place of a number that lies in its object's array of numbers (sim/kernel/cells.ts). */
  #cell(owner: object, key: string): Cell | undefined {
    const { cellNames, cells } = owner as { cellNames?: readonly string[]; cells?: TypedArray }
    const index = cellNames?.indexOf(key) ?? -1
    if (index < 0 || cells === undefined) return undefined
    return { place: this.placeOf(cells), index: () => this.#a.m.i32.const(index) }
  }

  /** Writes a number to a field. */
  write(owner: object, key: string, value: Dynamic): Emit {
    const cell = this.#cell(owner, key)
    if (cell !== undefined) return this.#memory.setElement(cell.place, cell.index, value)
    const found = this.#owned.get(owner)?.get(key)
    const place = found === undefined ? this.#writtenPlace(owner, key) : undefined
    if (place !== undefined) return this.#memory.setElement(place, this.#first, value)
    if (found === undefined || 'place' in found || !READ_BACK.has(key))
      throw new NotCompilable(`${key} cannot be written to`)
    return this.#writeNumber(key, found.slot, value)
  }

  #writeNumber(key: string, slot: number, value: Dynamic): Emit {
    const { f64, i32 } = this.#a.m
    if (COUNTS[key] !== undefined) {
      const bits = this.#a.toBits(value)
      return (): Code => i32.store(slot, 4, i32.const(0), bits())
    }
    const emit = this.#a.toDouble(value)
    return (): Code => f64.store(slot, 8, i32.const(0), emit())
  }
}
