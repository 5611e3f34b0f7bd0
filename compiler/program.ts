/** The program being compiled: what is known of the world, the functions made so far, and the data they read. */
import binaryen from 'binaryen'
import { layoutEnd, layoutOf, type Layout } from '../sim/webassembly/places.ts'
import type { Placeholders } from '../sim/webassembly/relocation.ts'
import { Arithmetic } from './arithmetic.ts'
import { Fields } from './fields.ts'
import type { Frame } from './frame.ts'
import { Memory } from './memory.ts'
import type { Source } from './source.ts'
import type { Node } from './syntax.ts'
import type { Value } from './values.ts'

/** Bytes that arrays which live only while a step runs may take together. */
export const PASSING = 1 << 20

/** A function of the compiled program: one of the model's, made for arguments of certain kinds. */
export interface Instance {
  readonly name: string
  result: { type: 'none' | 'truth' | 'whole' | 'double'; low: number; high: number }
  done: boolean
  /** Called before it was done, as one that gives back a double. */
  assumed: boolean
}

/** The two ways into the syntax, through which everything that reads a part of it reads the parts of that. */
export interface Language {
  expression(frame: Frame, node: Node): Value
  /** Whether control never gets past it. */
  statement(frame: Frame, node: Node): boolean
}

export interface Making {
  readonly checked: boolean
  /** For the addresses of the world's arrays. */
  readonly placeholders: Placeholders
}

export class Program {
  readonly m: binaryen.Module
  readonly a: Arithmetic
  readonly memory: Memory
  readonly fields: Fields
  readonly source: Source
  readonly language: Language
  /** Whether it watches what is otherwise taken for granted: that indices lie in their arrays, and whole numbers in their ranges. */
  readonly checked: boolean
  readonly layout: Layout
  /** Where arrays that live only while a step runs lie. */
  readonly store: number
  readonly instances = new Map<string, Instance>()
  /** Functions that can only be compiled where they are called. */
  readonly inlined = new Set<unknown>()
  /** Messages of what is thrown. */
  readonly failures: string[] = []
  /** Functions that stay in JavaScript and are called there, with the world alone. */
  readonly hosts = new Map<unknown, string>()
  readonly #ids = new Map<unknown, number>()

  constructor(source: Source, world: object, language: Language, { checked, placeholders }: Making) {
    this.source = source
    this.language = language
    this.checked = checked
    this.m = moduleWithFeatures()
    this.a = new Arithmetic(this.m)
    this.layout = layoutOf(world)
    this.store = Math.ceil(layoutEnd(this.layout) / 16) * 16
    this.memory = new Memory(this.a, this.store + PASSING, checked)
    this.fields = new Fields(this.a, this.memory, source.written)
    this.fields.learn(world, this.layout, placeholders)
  }

  /** Number of a message. */
  failure(text: string): number {
    const found = this.failures.indexOf(text)
    return found >= 0 ? found : this.failures.push(text) - 1
  }

  /** A number that stands for an object in the names of functions made for it. */
  idOf(value: unknown): number {
    const id = this.#ids.get(value) ?? this.#ids.size
    this.#ids.set(value, id)
    return id
  }
}

function moduleWithFeatures(): binaryen.Module {
  const m = new binaryen.Module()
  const { MVP, NontrappingFPToInt, SignExt, BulkMemory, BulkMemoryOpt, MutableGlobals, Multivalue, SIMD128 } =
    binaryen.Features
  m.setFeatures(
    MVP | NontrappingFPToInt | SignExt | BulkMemory | BulkMemoryOpt | MutableGlobals | Multivalue | SIMD128,
  )
  // Data come last, but code refers to the memory from the start.
  m.setMemory(1, 65536)
  return m
}
