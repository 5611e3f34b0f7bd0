/**
 * What an expression is known to be while the program is compiled: a value known now, or code that yields a number. Whole numbers
 * carry their range, because that is what decides whether 32-bit arithmetic gives what JavaScript's doubles give.
 */
import type { TypedArray } from '../sim/webassembly/places.ts'
import type { FunctionNode } from './syntax.ts'

/** Reference to a Binaryen expression. */
export type Code = number

/** Yields fresh code each time it is called: trees of code must not share branches. */
export interface Emit {
  (): Code
  /** Of an index: what it is so much more than, which is not below 0 either. Then the rest is part of the instruction that loads. */
  readonly after?: { readonly base: Emit; readonly by: number }
}

/** A number without fraction that 32 bits hold, signed or unsigned, and that is never −0. */
export interface Whole {
  readonly kind: 'whole'
  readonly low: number
  readonly high: number
  readonly emit: Emit
}
export interface Double {
  readonly kind: 'double'
  readonly emit: Emit
  /** Of a whole number that may be beyond 32 bits and is exact: between what it lies, and its lowest 32 bits. */
  readonly exact?: { readonly low: number; readonly high: number; readonly bits: Emit }
}
/** 0 or 1. */
export interface Truth {
  readonly kind: 'truth'
  readonly emit: Emit
}
/** Known while compiling; objects of the world stand for those of any world. */
export interface Known {
  readonly kind: 'known'
  readonly value: unknown
}
/** An array, by the place it has in memory. */
export interface List {
  readonly kind: 'list'
  readonly place: Place
}
/** An object or array written out in the program whose parts are not all known. */
export interface Composite {
  readonly kind: 'composite'
  readonly parts: ReadonlyMap<string, Binding>
}
export interface Closure {
  readonly kind: 'closure'
  readonly node: FunctionNode
  readonly scope: Scope | null
}
/** No value: of a call for its effect. */
export interface Nothing {
  readonly kind: 'nothing'
  readonly emit: Emit | null
}

export type Dynamic = Whole | Double | Truth
export type Value = Dynamic | Known | List | Composite | Closure | Nothing

/** Where an array is while the program runs. */
export interface Place {
  /** One like it: of the same kind, and if it is the program's own of the same length. */
  readonly array: TypedArray
  /** Address of what is written there: of an array of the world, a placeholder. */
  readonly fixed?: number
  /** Of an array of the world: address of its length. */
  readonly slot?: number
  /** Of an array that lives only while the step runs. */
  readonly passing?: { readonly pointer: Emit; readonly length: Dynamic }
}

/** A variable of the compiled program; its type widens until everything assigned to it fits. */
export interface Variable {
  readonly kind: 'variable'
  readonly local: number
  type: 'truth' | 'whole' | 'double' | 'unset'
  low: number
  high: number
  widened: number
  /** The most that it was given other than by counting. */
  begins?: number
}
export type Binding = Variable | Value

export class Scope {
  readonly #names = new Map<string, Binding>()
  readonly #outer: Scope | null
  constructor(outer: Scope | null) {
    this.#outer = outer
  }
  find(name: string): Binding | undefined {
    return this.#names.get(name) ?? this.#outer?.find(name)
  }
  bind(name: string, binding: Binding): void {
    this.#names.set(name, binding)
  }
}

export const LEAST = -2147483648
export const MOST = 2147483647
export const MOST_UNSIGNED = 4294967295
/** What a column of 32-bit integers is taken to hold: beyond, sums of two might not fit. */
export const COLUMN_RANGE = 536870912
/** Rows of a table, and what counts them. */
export const ROWS_RANGE = 16777216

export function known(value: unknown): Known {
  return { kind: 'known', value }
}
export function whole(low: number, high: number, emit: Emit): Whole {
  return { kind: 'whole', low, high, emit }
}
/** A whole number so much more than another. */
export function wholeAfter({ low, high, emit: base }: Whole, by: number, emit: () => Code): Whole {
  return whole(
    low + by,
    high + by,
    low >= 0 && by >= 0 ? Object.assign(() => emit(), { after: { base, by } }) : emit,
  )
}
export function double(emit: Emit): Double {
  return { kind: 'double', emit }
}
export function truth(emit: Emit): Truth {
  return { kind: 'truth', emit }
}

export function isDynamic(value: Binding): value is Dynamic {
  return value.kind === 'whole' || value.kind === 'double' || value.kind === 'truth'
}
/** A number or truth value, known or not. */
export function isNumber(value: Value): boolean {
  return isDynamic(value) || (value.kind === 'known' && ['number', 'boolean'].includes(typeof value.value))
}

export function lowOf(value: Dynamic): number {
  return value.kind === 'whole' ? value.low : 0
}
export function highOf(value: Dynamic): number {
  return value.kind === 'whole' ? value.high : 1
}
/** Whether 32 bits, signed or unsigned, hold the range. */
export function fits(low: number, high: number): boolean {
  return (low >= LEAST && high <= MOST) || (low >= 0 && high <= MOST_UNSIGNED)
}
