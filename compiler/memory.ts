/** Arrays in memory: where they are, and how their numbers are read and written. */
import binaryen from 'binaryen'
import type { TypedArray } from '../sim/webassembly/places.ts'
import type { Arithmetic } from './arithmetic.ts'
import { COLUMN_RANGE, double, LEAST, MOST, MOST_UNSIGNED, ROWS_RANGE, whole } from './values.ts'
import type { Code, Dynamic, Emit, Place } from './values.ts'

type KindName =
  | 'Float64Array'
  | 'Float32Array'
  | 'Int32Array'
  | 'Int16Array'
  | 'Uint32Array'
  | 'Uint16Array'
  | 'Uint8Array'

/** Bytes of a number of each kind of array, and between what whole numbers of it lie. */
const KINDS: Readonly<Record<KindName, { bytes: number; range: readonly [number, number] | null }>> = {
  Float64Array: { bytes: 8, range: null },
  Float32Array: { bytes: 4, range: null },
  Int32Array: { bytes: 4, range: [-COLUMN_RANGE, COLUMN_RANGE] },
  Int16Array: { bytes: 2, range: [-32768, 32767] },
  Uint32Array: { bytes: 4, range: [0, MOST_UNSIGNED] },
  Uint16Array: { bytes: 2, range: [0, 65535] },
  Uint8Array: { bytes: 1, range: [0, 255] },
}

export function kindOf(array: TypedArray): KindName {
  return array.constructor.name as KindName
}
export function bytesOf(array: TypedArray): number {
  return KINDS[kindOf(array)].bytes
}

const IN_COLUMN = 'inColumn'

/** `inColumn(x)`: x itself, which fails as message `failure` if it is more than a column is taken to hold. */
export function addInColumn(m: binaryen.Module, failure: number): void {
  const { i32, f64 } = m
  const x = (): Code => m.local.get(0, binaryen.i32)
  const beyond = i32.or(i32.gt_s(x(), i32.const(COLUMN_RANGE)), i32.lt_s(x(), i32.const(-COLUMN_RANGE)))
  const numbers = [f64.convert_s.i32(x()), f64.const(0), f64.const(0)]
  const fails = m.call('fail', [i32.const(failure), ...numbers], binaryen.none)
  m.addFunction(
    IN_COLUMN,
    binaryen.i32,
    binaryen.i32,
    [],
    m.block(null, [m.if(beyond, fails), x()], binaryen.i32),
  )
}

export class Memory {
  readonly #a: Arithmetic
  readonly #checked: boolean
  #end: number
  readonly #data = new Map<ArrayBufferLike, number>()
  readonly #lists = new Map<readonly number[], Float64Array>()

  /** The program's own arrays are laid from `start` on. */
  constructor(a: Arithmetic, start: number, checked: boolean) {
    this.#a = a
    this.#checked = checked
    this.#end = start
  }

  /** An array of the program itself: laid into memory as it is now. */
  lay(array: TypedArray): Place {
    let base = this.#data.get(array.buffer)
    if (base === undefined) {
      base = this.#end
      this.#data.set(array.buffer, base)
      this.#end = Math.ceil((base + array.buffer.byteLength) / 16) * 16
    }
    return { array, fixed: base + array.byteOffset }
  }

  /** A list of numbers written out in the program, as an array. */
  layList(list: readonly number[]): Place {
    const array = this.#lists.get(list) ?? Float64Array.from(list)
    this.#lists.set(list, array)
    return this.lay(array)
  }

  /** First address that the program leaves to others. */
  get end(): number {
    return Math.ceil(this.#end / 64) * 64
  }

  segments(): { offset: Code; data: Uint8Array; passive: boolean }[] {
    const { m } = this.#a
    // Memory begins as zeros.
    const filled = [...this.#data].filter(([buffer]) => new Uint8Array(buffer).some((byte) => byte !== 0))
    return filled.map(([buffer, base]) => ({
      offset: m.i32.const(base),
      data: new Uint8Array(buffer),
      passive: false,
    }))
  }

  pointer({ fixed, passing }: Place): Code {
    return passing !== undefined ? passing.pointer() : this.#a.m.i32.const(fixed ?? 0)
  }

  lengthOf({ array, slot, passing }: Place): Dynamic {
    const { i32 } = this.#a.m
    if (passing !== undefined) return passing.length
    if (slot === undefined) return whole(array.length, array.length, () => i32.const(array.length))
    return whole(0, ROWS_RANGE * 16, () => i32.load(slot, 4, i32.const(0)))
  }

  #address(place: Place, index: Emit): [offset: number, pointer: Code] {
    const { i32 } = this.#a.m
    const bytes = bytesOf(place.array)
    const { base, by } = index.after ?? { base: index, by: 0 }
    const scaled = bytes === 1 ? base() : i32.shl(base(), i32.const(Math.log2(bytes)))
    if (place.fixed !== undefined) return [place.fixed + by * bytes, scaled]
    return [by * bytes, i32.add(this.pointer(place), scaled)]
  }

  element(place: Place, index: Emit): Dynamic {
    const kind = kindOf(place.array)
    const { range } = KINDS[kind]
    const emit = (): Code => this.#load(kind, ...this.#address(place, index))
    // The program's own arrays may hold bits of anything.
    const own = place.fixed !== undefined && place.slot === undefined
    if (kind === 'Int32Array' && own) return whole(LEAST, MOST, emit)
    if (kind === 'Int32Array') return whole(-COLUMN_RANGE, COLUMN_RANGE, () => this.#inColumn(emit()))
    return range === null ? double(emit) : whole(...range, emit)
  }

  setElement(place: Place, index: Emit, value: Dynamic): Emit {
    const kind = kindOf(place.array)
    const emit = KINDS[kind].range === null ? this.#a.toDouble(value) : this.#a.toBits(value)
    return () => {
      const [offset, pointer] = this.#address(place, index)
      return this.#store(kind, offset, pointer, emit())
    }
  }

  #load(kind: KindName, offset: number, pointer: Code): Code {
    const { f64, f32, i32 } = this.#a.m
    switch (kind) {
      case 'Float64Array':
        return f64.load(offset, 8, pointer)
      case 'Float32Array':
        return f64.promote(f32.load(offset, 4, pointer))
      case 'Int32Array':
      case 'Uint32Array':
        return i32.load(offset, 4, pointer)
      case 'Int16Array':
        return i32.load16_s(offset, 2, pointer)
      case 'Uint16Array':
        return i32.load16_u(offset, 2, pointer)
      case 'Uint8Array':
        return i32.load8_u(offset, 1, pointer)
    }
  }

  #inColumn(value: Code): Code {
    return this.#checked ? this.#a.m.call(IN_COLUMN, [value], binaryen.i32) : value
  }

  #store(kind: KindName, offset: number, pointer: Code, value: Code): Code {
    const { f64, f32, i32 } = this.#a.m
    switch (kind) {
      case 'Float64Array':
        return f64.store(offset, 8, pointer, value)
      case 'Float32Array':
        return f32.store(offset, 4, pointer, f32.demote(value))
      case 'Int32Array':
      case 'Uint32Array':
        return i32.store(offset, 4, pointer, value)
      case 'Int16Array':
      case 'Uint16Array':
        return i32.store16(offset, 2, pointer, value)
      case 'Uint8Array':
        return i32.store8(offset, 1, pointer, value)
    }
  }
}
