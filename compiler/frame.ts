/** A function while it is compiled: its variables, the code so far, and where control can go. */
import binaryen from 'binaryen'
import type { Instance, Program } from './program.ts'
import { NotCompilable } from './refusals.ts'
import type { Node } from './syntax.ts'
import {
  double,
  fits,
  highOf,
  isDynamic,
  LEAST,
  lowOf,
  MOST,
  ROWS_RANGE,
  Scope,
  truth,
  whole,
} from './values.ts'
import type { Binding, Code, Dynamic, Emit, Place, Value, Variable } from './values.ts'

/** Where `return` goes: out of the compiled function, or to the end of one compiled in place. */
export interface Result {
  readonly label: string | null
  /** Holds what is returned, where that is a number. */
  readonly variable: Variable
  /** What kind of thing is returned: always the same. */
  kind: 'nothing' | 'number' | 'parts' | 'fixed' | null
  /** What is returned, where that is no number. */
  fixed: Value | null
  /** Hold what is returned, where that is an object made of numbers. */
  parts: Map<string, Variable> | null
}

/** Where `break` and `continue` go. */
export interface Jump {
  readonly leave: string
  readonly next: string
  /** Whether control leaves the loop by `break`. */
  broken: boolean
}

const MANY_WIDENINGS = 6
/** How many numbers a message can name. */
export const MOST_NUMBERS = 3

export class Frame {
  readonly program: Program
  readonly variables: Variable[]
  readonly parameters: number
  readonly jumps: Jump[] = []
  scope = new Scope(null)
  out: Emit[] = []
  result: Result
  changed = false
  /** Whether the function calls itself. */
  recursive = false
  depth: number
  /** What is compiled. */
  readonly instance: Instance
  #next = 0
  /** How many values are kept, by the size of their locals. */
  readonly #kept = { words: 0, doubles: 0 }
  #labels = 0

  constructor(program: Program, instance: Instance, parameters: readonly Variable[], depth: number) {
    this.program = program
    this.instance = instance
    this.parameters = parameters.length
    this.variables = [...parameters]
    this.depth = depth
    this.result = this.#ownResult()
  }

  #ownResult(): Result {
    this.#next = this.parameters
    return { label: null, kind: null, fixed: null, variable: this.variable(), parts: null }
  }

  expression(node: Node): Value {
    return this.program.language.expression(this, node)
  }

  /**
   * Values of expressions that are worked out one after the other. Values are code that runs where they are used: when a later expression
   * has something done before, the earlier values are worked out before that.
   */
  expressions(nodes: readonly Node[]): Value[] {
    return this.inOrder(nodes.map((node) => () => this.expression(node)))
  }

  inOrder(compiles: readonly (() => Value)[]): Value[] {
    let values: Value[] = []
    for (const compile of compiles) {
      const { emits, value } = this.captured(compile)
      if (emits.length > 0)
        values = values.map((earlier) => (isDynamic(earlier) ? this.keep(earlier) : earlier))
      this.out.push(...emits)
      values.push(value)
    }
    return values
  }

  /** Works out a value for nothing but its effect. */
  discard(value: Value): void {
    const { m } = this.program
    if (value.kind === 'nothing') {
      if (value.emit !== null) this.out.push(value.emit)
    } else if (isDynamic(value)) this.out.push(() => m.drop(value.emit()))
  }

  /** An index, as a whole number; where the program is checked, one that lies in the array. */
  at(place: Place, index: Value): Emit {
    const { a, m, memory, checked } = this.program
    if (!checked) return a.toIndex(index)
    const given = this.keep(index)
    const at = this.keep(whole(LEAST, MOST, a.toIndex(given)))
    const length = memory.lengthOf(place)
    const lies = (): Code => m.i32.lt_u(at.emit(), a.toIndex(length)())
    const isWhole = (): Code => m.f64.eq(a.toDouble(given)(), m.f64.convert_s.i32(at.emit()))
    const text = `index {0} of {1} elements in ${this.instance.name}`
    this.out.push(() => m.if(m.i32.eqz(m.i32.and(lies(), isWhole())), this.fail(text, [given, length])))
    return at.emit
  }

  /** Code that throws an error, with the numbers that its message names as {0}, {1} … */
  fail(text: string, numbers: readonly Value[]): Code {
    const { a, m } = this.program
    const named = Array.from({ length: MOST_NUMBERS }, (_, i) =>
      i < numbers.length ? a.toDouble(numbers[i])() : m.f64.const(0),
    )
    const id = m.i32.const(this.program.failure(text))
    return m.block(null, [m.call('fail', [id, ...named], binaryen.none), m.unreachable()])
  }

  /** Whether control never gets past the statement. */
  statement(node: Node): boolean {
    return this.program.language.statement(this, node)
  }

  /** Compiles again and again until the types of all variables stand still. */
  settle(pass: () => void): void {
    for (let i = 0; i < 60; i++) {
      this.result = this.#ownResult()
      this.#labels = 0
      this.#kept.words = 0
      this.#kept.doubles = 0
      this.changed = false
      this.out = []
      this.jumps.length = 0
      this.scope = new Scope(null)
      pass()
      if (!this.changed) return
    }
    throw new NotCompilable('types of variables do not settle')
  }

  label(name: string): string {
    return `${name}${this.#labels++}`
  }

  /** The next variable of this pass: the same one as in the pass before. */
  variable(): Variable {
    const at = this.#next++
    this.variables[at] ??= {
      kind: 'variable',
      local: at,
      type: 'unset',
      low: 0,
      high: 0,
      widened: 0,
    }
    return this.variables[at]
  }

  /**
   * Makes a variable wide enough for a value; one that counts upwards, by so much at a time, is made wide enough for a table's rows at
   * once.
   */
  widen(variable: Variable, value: Dynamic, stride = 0): void {
    const { type, low, high } = variable
    if (stride === 0) variable.begins = Math.max(variable.begins ?? highOf(value), highOf(value))
    // A count goes on from where it begins for as many turns as a table has rows.
    const counted = (variable.begins ?? high) + stride * ROWS_RANGE
    const counts = stride > 0 && type === 'whole' && high <= counted && fits(low, counted)
    const [least, most] = counts ? [low, counted] : [lowOf(value), highOf(value)]
    variable.type = commonType(type, value.kind)
    variable.low = type === 'unset' ? least : Math.min(low, least)
    variable.high = type === 'unset' ? most : Math.max(high, most)
    if (variable.type === 'double') {
      variable.low = 0
      variable.high = 0
    }
    if (type === variable.type && low === variable.low && high === variable.high) return
    this.changed = true
    variable.widened += 1
    const settled = variable.widened <= MANY_WIDENINGS && fits(variable.low, variable.high)
    if (variable.type === 'whole' && !settled) variable.type = 'double'
  }

  /** Code that puts a value into a variable. */
  assign(variable: Variable, value: Value, stride = 0): Emit {
    const dynamic = this.program.a.dynamic(value)
    this.widen(variable, dynamic, stride)
    const { m, a, checked } = this.program
    const set: Emit = () =>
      m.local.set(variable.local, variable.type === 'double' ? a.toDouble(dynamic)() : a.toBits(dynamic)())
    if (!checked || stride === 0) return set
    const beyond = (): Code => m.f64.gt(a.toDouble(this.read(variable))(), m.f64.const(variable.high))
    const text = `a count of {0} in ${this.instance.name}`
    return () =>
      variable.type === 'whole'
        ? this.block([set, () => m.if(beyond(), this.fail(text, [this.read(variable)]))])
        : set()
  }

  read(variable: Variable): Dynamic {
    const { m } = this.program
    switch (variable.type) {
      case 'unset':
        // Only in a first pass: the next one knows better.
        return whole(0, 0, () => m.local.get(variable.local, binaryen.i32))
      case 'double':
        return double(() => m.local.get(variable.local, binaryen.f64))
      case 'truth':
        return truth(() => m.local.get(variable.local, binaryen.i32))
      case 'whole':
        return whole(variable.low, variable.high, () => m.local.get(variable.local, binaryen.i32))
    }
  }

  valueOf(binding: Binding): Value {
    return binding.kind === 'variable' ? this.read(binding) : binding
  }

  /** The value, worked out now and kept, to be read more than once. */
  keep(value: Value): Dynamic {
    const dynamic = this.program.a.dynamic(value)
    const emit = this.#keep(dynamic.emit, dynamic.kind === 'double' ? 'doubles' : 'words')
    if (dynamic.kind !== 'double' || dynamic.exact === undefined) return { ...dynamic, emit }
    return { ...dynamic, emit, exact: { ...dynamic.exact, bits: this.#keep(dynamic.exact.bits, 'words') } }
  }

  #keep(emit: Emit, type: 'words' | 'doubles'): Emit {
    const { m } = this.program
    const index = this.#kept[type]++
    // How many locals come before is known when the code is made.
    const local = (): number => this.variables.length + index + (type === 'words' ? 0 : this.#kept.words)
    this.out.push(() => m.local.set(local(), emit()))
    const stored = type === 'words' ? binaryen.i32 : binaryen.f64
    return () => m.local.get(local(), stored)
  }

  /** Types of the function's locals: variables that are no parameters, then what is kept. */
  locals(): binaryen.Type[] {
    const { words, doubles } = this.#kept
    return [
      ...this.variables.slice(this.parameters).map(typeOf),
      ...Array.from({ length: words }, () => binaryen.i32),
      ...Array.from({ length: doubles }, () => binaryen.f64),
    ]
  }

  /** Code of what is compiled inside, apart from what was before. */
  capture(compile: () => void): Emit[] {
    return this.captured(compile).emits
  }

  /** The same, with what it yields. */
  captured<T>(compile: () => T): { emits: Emit[]; value: T } {
    const before = this.out
    this.out = []
    try {
      const value = compile()
      return { emits: this.out, value }
    } finally {
      this.out = before
    }
  }

  within<T>(scope: Scope, compile: () => T): T {
    const before = this.scope
    this.scope = scope
    try {
      return compile()
    } finally {
      this.scope = before
    }
  }

  block(emits: readonly Emit[], label: string | null = null): Code {
    return this.program.m.block(
      label,
      emits.map((emit) => emit()),
      binaryen.none,
    )
  }
}

export function typeOf({ type }: Variable): binaryen.Type {
  return type === 'double' ? binaryen.f64 : binaryen.i32
}

/** The type that holds values of both. */
function commonType(type: Variable['type'], other: Dynamic['kind']): Variable['type'] {
  if (type === 'unset' || type === other) return other
  return type === 'double' || other === 'double' ? 'double' : 'whole'
}
