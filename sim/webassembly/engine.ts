/**
 * Runs a world's steps as WebAssembly. Steps that were not compiled are run in JavaScript, on the same memory.
 */

import { addressesOf, roomFor, type Addresses } from './addresses.ts'
import { barrier, type GatherStep, type Step } from '../kernel/block.ts'
import type { Layout } from './places.ts'
import type { RowDigester } from '../kernel/row-digests.ts'
import { ANOTHER_MODEL, WorldMemory } from './memory.ts'
import { compiledRowDigester } from './digests.ts'
import { makeRoom } from '../world/room.ts'
import type { World } from '../world/world.ts'

/** What the compiler leaves besides the binary. */
export interface Plan {
  readonly layout: Layout
  /** First address that is free. */
  readonly heapStart: number
  /** Bytes from one placeholder for an address to the next, see relocation.ts. */
  readonly placeholders: readonly number[]
  /** Messages of errors; {0} … {2} stand for numbers. */
  readonly failures: readonly string[]
  /** Names of the compiled steps. */
  readonly steps: readonly string[]
  /** Steps that stay in TypeScript, and why. */
  readonly left: Readonly<Record<string, string>>
}

/** The compiled month. */
export interface Machine {
  readonly plan: Plan
  /** Begins a run of it, in a memory of its own in which the world's arrays lie at these addresses. */
  start(addresses: Addresses, calls: Calls): Started
}

/** What a compiled month calls. */
export interface Calls {
  fail(message: number, ...numbers: number[]): never
  remainder(a: number, b: number): number
  makeRoom(): void
}

/** A compiled month with a memory of its own. */
export interface Started {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly functions: Readonly<Record<string, Compiled>>
}

export type Compiled = (...numbers: number[]) => number | void

export class Engine {
  readonly #functions: Readonly<Record<string, Compiled>>
  readonly #memory: WorldMemory
  #key: unknown
  #ledger: unknown
  #capacity = 0

  /** With room as for a population of so many firms, and for the `coming` rows that the next month may need. */
  constructor(machine: Machine, world: World, firms: number, coming: number) {
    const { plan } = machine
    const calls: Calls = {
      fail: (message, ...numbers) => {
        throw new Error(plan.failures[message].replace(/\{(\d)\}/g, (_, i) => String(numbers[Number(i)])))
      },
      remainder: (a, b) => a % b,
      makeRoom: () => {
        this.#memory.fetch(world)
        makeRoom(world)
        this.#adopt(world)
      },
    }
    const addresses = addressesOf(world, plan.heapStart, roomFor(firms, world.firms.capacity, coming))
    if (addresses.of.length !== plan.layout.arrays.length) throw new Error(ANOTHER_MODEL)
    const { memory, functions } = machine.start(addresses, calls)
    this.#functions = functions
    this.#memory = new WorldMemory(plan.layout, memory.buffer, addresses)
    this.#adopt(world)
  }

  /** A step in its compiled form, if it has one. */
  replace(phase: string, position: number, step: Step<World>): Step<World> {
    if (step === barrier) return step
    const compiled = this.#functions[`${phase}.${position}`]
    if (compiled === undefined) return 'gather' in step ? this.#watching(step.gather) : step
    if ('block' in step) return { block: (_world, from, to) => compiled(from, to) }
    return {
      gather: (world) => {
        compiled(0, 0)
        this.#memory.fetch(world)
      },
    }
  }

  /** Digests rows of this world with what is compiled. */
  rowDigester(): RowDigester {
    return compiledRowDigester(this.#functions)
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

  /** Whether the world should move before it lives another month: this place is nearly full. */
  isFull(world: World, coming: number): boolean {
    return this.#memory.isFull(world, coming)
  }

  /** Moves in what has been replaced since: a run that began, tables that grew, measures that were aimed. */
  follow(world: World): void {
    const { key, ledger, firms, policy } = world
    let astray = key !== this.#key || ledger !== this.#ledger || firms.capacity !== this.#capacity
    if (!this.#memory.holds(firms.alive)) astray = true
    for (const aimed in policy.aims)
      if (!this.#memory.holds(policy.aims[aimed as keyof typeof policy.aims])) astray = true
    if (astray) this.#adopt(world)
    else this.#memory.bring(world)
  }

  #adopt(world: World): void {
    this.#key = world.key
    this.#ledger = world.ledger
    this.#capacity = world.firms.capacity
    this.#memory.moveIn(world)
  }
}
