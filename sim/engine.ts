/**
 * Runs a world's steps as WebAssembly: its arrays are moved into the memory of the compiled month, its numbers become windows on
 * that memory, and every step that was compiled is called there. Steps that were not run in JavaScript, on the same memory.
 */

import { COUNTS, arraySlot, numberSlot, visitWorld, type Layout, type TypedArray } from './kernel/places.ts'
import { barrier, type GatherStep, type Step } from './kernel/block.ts'
import { makeRoom } from './world/room.ts'
import { tablesOf, type World } from './world/world.ts'
import { renewStrips } from './kernel/table.ts'

/** What the compiler leaves besides the binary. */
export interface Plan {
  readonly layout: Layout
  /** First address that is free. */
  readonly heapStart: number
  /** Messages of errors; {0} … {2} stand for numbers. */
  readonly failures: readonly string[]
  /** Names of the compiled steps. */
  readonly steps: readonly string[]
}

/** The compiled month. */
export interface Machine {
  readonly plan: Plan
  /** Begins a run of it, with a memory of so many pages and what it calls when something fails. */
  start(pages: number, calls: Calls): Started
}

/** What a compiled month calls. */
export interface Calls {
  fail(message: number, ...numbers: number[]): never
  remainder(a: number, b: number): number
  makeRoom(): void
}

/** A compiled month with a memory of its own. */
export interface Started {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly functions: Readonly<Record<string, Compiled>>
}

const PAGE = 65536
/** Room for growth that a new memory has, in bytes; untouched, it costs nothing. */
const SPARE = 16 * 1048576

type Compiled = (from: number, to: number) => void

function aligned(bytes: number): number {
  return Math.ceil(bytes / 64) * 64
}

function bytesOf(world: object): number {
  let bytes = 0
  visitWorld(world, {
    array: (_path, _owner, _key, array) => void (bytes += aligned(array.byteLength)),
    number() {},
    object() {},
  })
  return bytes
}

/** A region of memory that a table's columns lie in. */
interface Held {
  readonly owner: Record<string, TypedArray>
  readonly key: string
  readonly offset: number
  readonly length: number
}

type ViewKind = new (buffer: ArrayBuffer, offset: number, length: number) => TypedArray

function viewLike(array: TypedArray, buffer: ArrayBuffer, offset: number): TypedArray {
  return new (array.constructor as ViewKind)(buffer, offset, array.length)
}

/** All of memory, as numbers. */
interface Cells {
  doubles: Float64Array
  words: Int32Array
}

export class Engine {
  readonly #plan: Plan
  readonly #memory: Started['memory']
  readonly #functions: Readonly<Record<string, Compiled>>
  readonly #cells: Cells
  /** Memory as it is now; asking the memory itself each time is slow. */
  #buffer: ArrayBuffer
  #free: number
  /** Where the numbers lie, in words, that both sides write to. */
  readonly #loose: Readonly<
    Record<'rows' | 'capacity' | 'loanRows' | 'loanCapacity' | 'mirror' | 'mirrorAt', number>
  >
  #held = new Map<string, Held>()
  #key: unknown
  #ledger: unknown

  constructor(machine: Machine, world: World) {
    this.#plan = machine.plan
    this.#free = aligned(machine.plan.heapStart)
    const calls: Calls = {
      fail: (message, ...numbers) => {
        const text = machine.plan.failures[message]
        throw new Error(text.replace(/\{(\d)\}/g, (_, i) => String(numbers[Number(i)])))
      },
      remainder: (a, b) => a % b,
      makeRoom: () => {
        this.#fetch(world)
        makeRoom(world)
        this.#adopt(world)
      },
    }
    const pages = Math.ceil((this.#free + bytesOf(world) + SPARE) / PAGE)
    const { memory, functions } = machine.start(pages, calls)
    this.#memory = memory
    this.#functions = functions
    this.#buffer = memory.buffer
    this.#cells = { doubles: new Float64Array(this.#buffer), words: new Int32Array(this.#buffer) }
    const wordOf = (path: string): number =>
      numberSlot(machine.plan.layout, machine.plan.layout.numbers.indexOf(path)) / 4
    this.#loose = {
      rows: wordOf('firms.rows'),
      capacity: wordOf('firms.capacity'),
      loanRows: wordOf('loans.rows'),
      loanCapacity: wordOf('loans.capacity'),
      mirror: wordOf('mirrored'),
      mirrorAt: wordOf('mirrorMonth'),
    }
    this.#adopt(world)
  }

  /** A step in its compiled form, if it has one. */
  replace(phase: string, position: number, step: Step<World>): Step<World> {
    if (step === barrier) return step
    const compiled = this.#functions[`${phase}.${position}`]
    const begin = this.#functions['begin']
    if (compiled === undefined) return 'gather' in step ? this.#watching(step.gather) : step
    if ('block' in step) return { block: (_world, from, to) => compiled(from, to) }
    return {
      gather: (world) => {
        begin(0, 0)
        compiled(0, 0)
        this.#fetch(world)
      },
    }
  }

  /** A step in JavaScript may replace arrays by others that lie outside. */
  #watching(gather: GatherStep<World>): Step<World> {
    return {
      gather: (world) => {
        gather(world)
        this.follow(world)
      },
    }
  }

  /** Moves in what has been replaced since: a run that began, tables that grew, measures that were aimed. */
  follow(world: World): void {
    const { key, ledger, firms, policy } = world
    let astray = key !== this.#key || ledger !== this.#ledger || firms.alive.buffer !== this.#buffer
    for (const aimed in policy.aims)
      if (policy.aims[aimed as keyof typeof policy.aims].buffer !== this.#buffer) astray = true
    if (astray) this.#adopt(world)
    else this.#bring(world)
  }

  /** The few numbers of the world that do not lie in arrays, as JavaScript left them. */
  #bring({ firms, loans, mirrored, mirrorMonth }: World): void {
    const { words } = this.#cells
    const { rows, capacity, loanRows, loanCapacity, mirror, mirrorAt } = this.#loose
    words[rows] = firms.rows
    words[capacity] = firms.capacity
    words[loanRows] = loans.rows
    words[loanCapacity] = loans.capacity
    words[mirror] = mirrored
    words[mirrorAt] = mirrorMonth
  }

  /** The same as the compiled month left them. */
  #fetch(world: World): void {
    const { words } = this.#cells
    world.firms.rows = words[this.#loose.rows]
    world.loans.rows = words[this.#loose.loanRows]
    world.mirrored = words[this.#loose.mirror]
  }

  /** Moves in what does not lie in memory yet, and tells the compiled month where everything is. */
  #adopt(world: World): void {
    this.#key = world.key
    this.#ledger = world.ledger
    this.#moveIn(world)
    this.#publish(world)
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

  /** Address of what was `buffer`, which is moved in as a whole: views that shared it go on sharing. */
  #baseOf(buffer: ArrayBuffer, moved: Map<ArrayBuffer, number>): number {
    const found = moved.get(buffer)
    if (found !== undefined) return found
    const base = this.#take(buffer.byteLength)
    new Uint8Array(this.#buffer, base).set(new Uint8Array(buffer))
    moved.set(buffer, base)
    return base
  }

  #moveIn(world: World): void {
    const moved = new Map<ArrayBuffer, number>()
    visitWorld(world, {
      array: (path, owner, key, array) => {
        if (array.buffer === this.#buffer) return
        const place = owner as Record<string, TypedArray>
        const offset = this.#baseOf(array.buffer as ArrayBuffer, moved) + array.byteOffset
        place[key] = viewLike(array, this.#buffer, offset)
        this.#held.set(path, { owner: place, key, offset, length: array.length })
      },
      number() {},
      object: () => {},
    })
    this.#renewStrips(world)
  }

  #renewStrips(world: World): void {
    for (const table of tablesOf(world)) renewStrips(table)
  }

  /** Memory has grown: all views on it are to be made again. */
  #lookAnew(): void {
    const before = this.#buffer
    this.#buffer = this.#memory.buffer
    this.#cells.doubles = new Float64Array(this.#buffer)
    this.#cells.words = new Int32Array(this.#buffer)
    for (const { owner, key, offset, length } of this.#held.values()) {
      // What has been replaced meanwhile is yet to be moved in.
      if (owner[key].buffer !== before) continue
      const Kind = owner[key].constructor as ViewKind
      owner[key] = new Kind(this.#buffer, offset, length)
    }
  }

  #publish(world: World): void {
    const layout = this.#plan.layout
    const { words } = this.#cells
    let [arrays, numbers] = [0, 0]
    const strange = (path: string): never => {
      throw new Error(`the compiled month is of another model: ${path}`)
    }
    visitWorld(world, {
      array: (path, _owner, _key, array) => {
        if (layout.arrays[arrays] !== path) strange(path)
        const slot = arraySlot(arrays++) / 4
        words[slot] = array.byteOffset
        words[slot + 1] = array.length
      },
      number: (path, owner, key) => {
        if (layout.numbers[numbers] !== path) strange(path)
        this.#write(owner as Record<string, number>, key, numberSlot(layout, numbers++))
      },
      object() {},
    })
  }

  #write(owner: Readonly<Record<string, number>>, key: string, slot: number): void {
    if (COUNTS[key] === undefined) this.#cells.doubles[slot / 8] = owner[key]
    else this.#cells.words[slot / 4] = owner[key] | 0
  }
}
