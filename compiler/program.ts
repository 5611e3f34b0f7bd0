/** The program being compiled: what is known of the world, the functions made so far, and the data they read. */
import binaryen from 'binaryen'
import { Arithmetic, NotCompilable, double, whole } from './arithmetic.ts'
import {
  COUNTS,
  arraySlot,
  isBeside,
  isOutside,
  layoutEnd,
  layoutOf,
  numberSlot,
  visitWorld,
  type Layout,
  type TypedArray,
} from '../sim/kernel/places.ts'
import type { Source } from './source.ts'
import { COLUMN_RANGE, MOST_UNSIGNED, ROWS_RANGE } from './values.ts'
import type { Code, Dynamic, Emit } from './values.ts'

/** An array: where it is while the program runs. */
export interface Place {
  readonly array: TypedArray
  /** Address of what is written there, if the array never moves; else of a slot that holds address and length. */
  readonly fixed?: number
  readonly slot?: number
  /** Of an array that lives only while the step runs. */
  readonly passing?: { readonly pointer: Emit; readonly length: Dynamic }
}

/** Size in bytes, and how a number of the array's kind is read and written. */
const KINDS = {
  Float64Array: 8,
  Float32Array: 4,
  Int32Array: 4,
  Int16Array: 2,
  Uint32Array: 4,
  Uint16Array: 2,
  Uint8Array: 1,
} as const
type KindName = keyof typeof KINDS

export function kindOf(array: TypedArray): KindName {
  return array.constructor.name as KindName
}
export function bytesOf(array: TypedArray): number {
  return KINDS[kindOf(array)]
}

/** Bytes that such arrays may take together. */
export const PASSING = 1 << 20

export interface Instance {
  readonly name: string
  result: { type: 'none' | 'truth' | 'whole' | 'double'; low: number; high: number }
  done: boolean
}

export class Program {
  readonly m: binaryen.Module
  readonly a: Arithmetic
  readonly source: Source
  readonly world: object
  readonly layout: Layout
  /** Where arrays that live only while a step runs lie. */
  readonly store: number
  readonly instances = new Map<string, Instance>()
  /** Functions that can only be compiled where they are called. */
  readonly inlined = new Set<unknown>()
  readonly failures: string[] = []
  /** Functions that stay in JavaScript and are called there, with the world alone. */
  readonly hosts = new Map<unknown, string>()
  #owned = new Map<object, Map<string, { slot: number; array?: TypedArray }>>()
  #buffers = new Set<ArrayBufferLike>()
  #places = new Map<TypedArray, Place | null>()
  #data = new Map<ArrayBufferLike, number>()
  #fields = new Map<object, Map<string, Float64Array>>()
  #lists = new Map<readonly number[], Float64Array>()
  #ids = new Map<unknown, number>()
  #end: number

  constructor(source: Source, world: object) {
    this.source = source
    this.world = world
    this.m = new binaryen.Module()
    const { MVP, NontrappingFPToInt, SignExt, BulkMemory, BulkMemoryOpt, MutableGlobals, Multivalue } =
      binaryen.Features
    this.m.setFeatures(
      MVP | NontrappingFPToInt | SignExt | BulkMemory | BulkMemoryOpt | MutableGlobals | Multivalue,
    )
    // Data come last, but code refers to the memory from the start.
    this.m.setMemory(1, 65536)
    this.a = new Arithmetic(this.m)
    this.layout = layoutOf(world)
    this.store = Math.ceil(layoutEnd(this.layout) / 16) * 16
    this.#end = this.store + PASSING
    let [arrays, numbers] = [0, 0]
    const own = (owner: object): Map<string, { slot: number; array?: TypedArray }> => {
      const mine = this.#owned.get(owner) ?? new Map()
      this.#owned.set(owner, mine)
      return mine
    }
    visitWorld(world, {
      object: (owner) => void own(owner),
      array: (_, owner, key, array) => {
        const slot = arraySlot(arrays++)
        this.#buffers.add(array.buffer)
        own(owner).set(key, { slot, array })
        // An array that has two places is known by neither.
        this.#places.set(array, this.#places.has(array) ? null : { array, slot })
      },
      number: (_, owner, key) => own(owner).set(key, { slot: numberSlot(this.layout, numbers++) }),
    })
  }

  /** A field of an object that every world has one of; undefined if the object is not the world's. */
  field(owner: object, key: string): Dynamic | Place | undefined {
    const cell = this.#cell(owner, key)
    if (cell !== undefined) return this.element(cell.place, cell.index)
    const found = this.#owned.get(owner)?.get(key)
    if (found === undefined) return undefined
    if (found.array !== undefined) return { array: found.array, slot: found.slot }
    const range = COUNTS[key]
    const { f64, i32 } = this.m
    const load = (): Code => f64.load(found.slot, 8, i32.const(0))
    if (range === undefined) return double(load)
    // Counts lie in the low word: the engine writes them there.
    return whole(...range, () => i32.load(found.slot, 4, i32.const(0)))
  }

  /**
   * A part of a world's object that is neither array nor number: another object of the world, or what is the same in every world that is
   * run in this way (nothing is noted, nobody has books of his own).
   */
  otherPart(owner: object, key: string): unknown {
    const value = (owner as Record<string, unknown>)[key]
    if (isOutside(key) && value !== null) throw new NotCompilable(`${key} is outside of the compiled month`)
    if (value === null || typeof value !== 'object' || isBeside(key) || this.#owned.has(value)) return value
    throw new NotCompilable(`${key} is not the same in every world`)
  }

  /** A number of an object at the top level that the program writes to: it has a place of its own. */
  writtenField(owner: object, key: string): Dynamic | undefined {
    const place = this.#writtenPlace(owner, key)
    return place === undefined ? undefined : this.element(place, () => this.m.i32.const(0))
  }

  #writtenPlace(owner: object, key: string): Place | undefined {
    const value = (owner as Record<string, unknown>)[key]
    if (!this.source.written.has(owner) || typeof value !== 'number') return undefined
    const fields = this.#fields.get(owner) ?? new Map<string, Float64Array>()
    this.#fields.set(owner, fields)
    const array = fields.get(key) ?? Float64Array.of(value)
    fields.set(key, array)
    return this.staticPlace(array)
  }

  isOwned(owner: object): boolean {
    return this.#owned.has(owner)
  }

  /** Place of a number that lies in its object's array of numbers (sim/kernel/cells.ts). */
  #cell(owner: object, key: string): { place: Place; index: Emit } | undefined {
    const { cellNames, cells } = owner as { cellNames?: readonly string[]; cells?: TypedArray }
    const index = cellNames?.indexOf(key) ?? -1
    if (index < 0 || cells === undefined) return undefined
    return { place: this.staticPlace(cells), index: () => this.m.i32.const(index) }
  }

  /** Writes a number of the world. */
  setField(owner: object, key: string, value: Dynamic): Emit {
    const found = this.#owned.get(owner)?.get(key)
    const cell = this.#cell(owner, key)
    if (cell !== undefined) return this.setElement(cell.place, cell.index, value)
    const place = found === undefined ? this.#writtenPlace(owner, key) : undefined
    if (place !== undefined) return this.setElement(place, () => this.m.i32.const(0), value)
    if (found === undefined || found.array !== undefined)
      throw new NotCompilable(`${key} cannot be written to`)
    const { f64, i32 } = this.m
    if (COUNTS[key] !== undefined) {
      const bits = this.a.toBits(value)
      return () => i32.store(found.slot, 4, i32.const(0), bits())
    }
    const emit = this.a.toDouble(value)
    return () => f64.store(found.slot, 8, i32.const(0), emit())
  }

  /** An array of the program itself: laid into memory as it is now. */
  staticPlace(array: TypedArray): Place {
    const owned = this.#places.get(array)
    if (owned === null) throw new NotCompilable('an array that has two places')
    if (owned !== undefined) return owned
    if (this.#buffers.has(array.buffer)) throw new NotCompilable('an array that overlaps one of the world')
    let base = this.#data.get(array.buffer)
    if (base === undefined) {
      base = this.#end
      this.#data.set(array.buffer, base)
      this.#end = Math.ceil((base + array.buffer.byteLength) / 16) * 16
    }
    return { array, fixed: base + array.byteOffset }
  }

  /** A list of numbers written out in the program, as an array. */
  constantList(list: readonly number[]): Place {
    const array = this.#lists.get(list) ?? Float64Array.from(list)
    this.#lists.set(list, array)
    return this.staticPlace(array)
  }

  /** Number of a message. */
  failure(text: string): number {
    const found = this.failures.indexOf(text)
    return found >= 0 ? found : this.failures.push(text) - 1
  }

  get heapStart(): number {
    return Math.ceil(this.#end / 64) * 64
  }

  segments(): { offset: Code; data: Uint8Array; passive: boolean }[] {
    // Memory begins as zeros.
    const filled = [...this.#data].filter(([buffer]) => new Uint8Array(buffer).some((byte) => byte !== 0))
    return filled.map(([buffer, base]) => ({
      offset: this.m.i32.const(base),
      data: new Uint8Array(buffer),
      passive: false,
    }))
  }

  /** A number that stands for an object in the names of functions made for it. */
  idOf(value: unknown): number {
    const id = this.#ids.get(value) ?? this.#ids.size
    this.#ids.set(value, id)
    return id
  }

  pointer({ fixed, slot, passing }: Place): Code {
    const { i32 } = this.m
    if (passing !== undefined) return passing.pointer()
    return fixed !== undefined ? i32.const(fixed) : i32.load(slot!, 4, i32.const(0))
  }

  lengthOf({ array, fixed, slot, passing }: Place): Dynamic {
    const { i32 } = this.m
    if (passing !== undefined) return passing.length
    if (fixed !== undefined) return whole(array.length, array.length, () => i32.const(array.length))
    return whole(0, ROWS_RANGE * 16, () => i32.load(slot! + 4, 4, i32.const(0)))
  }

  #address(place: Place, index: Emit): [offset: number, pointer: Code] {
    const { i32 } = this.m
    const shift = Math.log2(bytesOf(place.array))
    const scaled = shift === 0 ? index() : i32.shl(index(), i32.const(shift))
    return place.fixed !== undefined ? [place.fixed, scaled] : [0, i32.add(this.pointer(place), scaled)]
  }

  element(place: Place, index: Emit): Dynamic {
    const { f64, f32, i32 } = this.m
    const at = (): [number, Code] => this.#address(place, index)
    switch (kindOf(place.array)) {
      case 'Float64Array':
        return double(() => {
          const [offset, pointer] = at()
          return f64.load(offset, 8, pointer)
        })
      case 'Float32Array':
        return double(() => {
          const [offset, pointer] = at()
          return f64.promote(f32.load(offset, 4, pointer))
        })
      case 'Int32Array':
        return whole(-COLUMN_RANGE, COLUMN_RANGE, () => {
          const [offset, pointer] = at()
          return i32.load(offset, 4, pointer)
        })
      case 'Uint32Array':
        return whole(0, MOST_UNSIGNED, () => {
          const [offset, pointer] = at()
          return i32.load(offset, 4, pointer)
        })
      case 'Int16Array':
        return whole(-32768, 32767, () => {
          const [offset, pointer] = at()
          return i32.load16_s(offset, 2, pointer)
        })
      case 'Uint16Array':
        return whole(0, 65535, () => {
          const [offset, pointer] = at()
          return i32.load16_u(offset, 2, pointer)
        })
      case 'Uint8Array':
        return whole(0, 255, () => {
          const [offset, pointer] = at()
          return i32.load8_u(offset, 1, pointer)
        })
    }
  }

  setElement(place: Place, index: Emit, value: Dynamic): Emit {
    const { f64, f32, i32 } = this.m
    const kind = kindOf(place.array)
    if (kind === 'Float64Array' || kind === 'Float32Array') {
      const emit = this.a.toDouble(value)
      return () => {
        const [offset, pointer] = this.#address(place, index)
        return kind === 'Float64Array'
          ? f64.store(offset, 8, pointer, emit())
          : f32.store(offset, 4, pointer, f32.demote(emit()))
      }
    }
    const bits = this.a.toBits(value)
    return () => {
      const [offset, pointer] = this.#address(place, index)
      if (kind === 'Uint8Array') return i32.store8(offset, 1, pointer, bits())
      if (kind === 'Uint16Array' || kind === 'Int16Array') return i32.store16(offset, 2, pointer, bits())
      return i32.store(offset, 4, pointer, bits())
    }
  }
}

export function isPlace(value: Dynamic | Place | undefined): value is Place {
  return value !== undefined && 'array' in value
}
