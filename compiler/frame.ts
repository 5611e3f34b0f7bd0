/** A function while it is compiled: its variables, the code so far, and where control can go. */
import binaryen from 'binaryen'
import type { Program } from './program.ts'
import { NotCompilable } from './refusals.ts'
import type { Node } from './syntax.ts'
import { double, fits, highOf, lowOf, ROWS_RANGE, Scope, truth, whole } from './values.ts'
import type { Binding, Code, Dynamic, Emit, Value, Variable } from './values.ts'

/** Where `return` goes: out of the compiled function, or to the end of one compiled in place. */
export interface Result {
  readonly label: string | null
  /** Holds what is returned, where that is a number. */
  readonly variable: Variable
  /** What is returned, where that is no number. */
  fixed: Value | null
  /** Hold what is returned, where that is an object made of numbers. */
  parts: Map<string, Variable> | null
}

interface Jump {
  readonly leave: string
  readonly next: string
}

const MANY_WIDENINGS = 6

export class Frame {
  readonly program: Program
  readonly variables: Variable[]
  readonly parameters: number
  readonly jumps: Jump[] = []
  scope = new Scope(null)
  out: Emit[] = []
  result: Result
  changed = false
  depth: number
  #next = 0
  #labels = 0

  constructor(program: Program, parameters: readonly Variable[], depth: number) {
    this.program = program
    this.parameters = parameters.length
    this.variables = [...parameters]
    this.depth = depth
    this.result = this.#ownResult()
  }

  #ownResult(): Result {
    this.#next = this.parameters
    return { label: null, fixed: null, variable: this.variable(), parts: null }
  }

  expression(node: Node): Value {
    return this.program.language.expression(this, node)
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

  /** Makes a variable wide enough for a value; one that counts rows upwards is made wide enough for all of them at once. */
  widen(variable: Variable, value: Dynamic, counting = false): void {
    const { type, low, high } = variable
    const [least, most] = counting ? [low, Math.max(high, ROWS_RANGE)] : [lowOf(value), highOf(value)]
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
  assign(variable: Variable, value: Value, counting = false): Emit {
    const dynamic = this.program.a.dynamic(value)
    this.widen(variable, dynamic, counting)
    const { m, a } = this.program
    return () =>
      m.local.set(variable.local, variable.type === 'double' ? a.toDouble(dynamic)() : a.toBits(dynamic)())
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
    const variable = this.variable()
    this.out.push(this.assign(variable, value))
    return this.read(variable)
  }

  /** Code of what is compiled inside, apart from what was before. */
  capture(compile: () => void): Emit[] {
    return this.captured(compile).emits
  }

  /** The same, with what it yields. */
  captured<T>(compile: () => T): { emits: Emit[]; value: T } {
    const before = this.out
    this.out = []
    const value = compile()
    const emits = this.out
    this.out = before
    return { emits, value }
  }

  within<T>(scope: Scope, compile: () => T): T {
    const before = this.scope
    this.scope = scope
    const result = compile()
    this.scope = before
    return result
  }

  block(emits: readonly Emit[], label: string | null = null): Code {
    return this.program.m.block(
      label,
      emits.map((emit) => emit()),
      binaryen.none,
    )
  }
}

/** The type that holds values of both. */
function commonType(type: Variable['type'], other: Dynamic['kind']): Variable['type'] {
  if (type === 'unset' || type === other) return other
  return type === 'double' || other === 'double' ? 'double' : 'whole'
}
