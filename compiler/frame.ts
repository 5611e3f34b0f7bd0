/** A function while it is compiled: its variables, the code so far, and where control can go. */
import binaryen from 'binaryen'
import { NotCompilable, describe, double, highOf, lowOf, truth, whole } from './arithmetic.ts'
import type { Program } from './program.ts'
import { fits, ROWS_RANGE, Scope } from './values.ts'
import type { Binding, Code, Dynamic, Emit, Value, Variable } from './values.ts'

/** Where `return` goes: out of the compiled function, or to the end of one compiled in place. */
export interface Result {
  readonly label: string | null
  /** What was returned, where that is not a number. */
  fixed: Value | null
  variable: Variable | null
  parts: Map<string, Variable> | null
}

interface Jump {
  readonly leave: string
  readonly next: string | null
}

const MANY_WIDENINGS = 6

export class Frame {
  readonly program: Program
  readonly variables: Variable[] = []
  readonly parameters: number
  readonly jumps: Jump[] = []
  scope = new Scope(null)
  out: Emit[] = []
  result: Result = { label: null, fixed: null, variable: null, parts: null }
  /** Of code that may not run: what it needs cannot be worked out before. */
  conditional = 0
  changed = false
  depth = 0
  #next = 0
  #labels = 0

  constructor(program: Program, parameters: number) {
    this.program = program
    this.parameters = parameters
  }

  /** Compiles again and again until the types of all variables stand still. */
  settle(pass: () => void): void {
    for (let i = 0; i < 60; i++) {
      this.#next = this.parameters
      this.#labels = 0
      this.changed = false
      this.out = []
      this.jumps.length = 0
      this.scope = new Scope(null)
      this.conditional = 0
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

  /** Makes a variable wide enough for a value. */
  widen(variable: Variable, value: Dynamic, counting = false): void {
    const { type, low, high } = variable
    if (variable.type === 'unset') variable.type = value.kind
    else if (variable.type !== value.kind) {
      variable.type = variable.type === 'double' || value.kind === 'double' ? 'double' : 'whole'
    }
    const [from, to] = counting ? [low, Math.max(high, ROWS_RANGE)] : [lowOf(value), highOf(value)]
    if (type === 'unset') {
      variable.low = from
      variable.high = to
    } else {
      variable.low = Math.min(low, from)
      variable.high = Math.max(high, to)
      if (type === 'truth' && variable.type === 'whole') {
        variable.low = Math.min(variable.low, 0)
        variable.high = Math.max(variable.high, 1)
      }
    }
    if (variable.type === 'double') {
      variable.low = 0
      variable.high = 0
    }
    if (type === variable.type && low === variable.low && high === variable.high) return
    this.changed = true
    variable.widened += 1
    if (
      variable.type === 'whole' &&
      (variable.widened > MANY_WIDENINGS || !fits(variable.low, variable.high))
    )
      variable.type = 'double'
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

  /** What is compiled inside, apart from what was before. */
  capture(compile: () => void): Emit[] {
    const before = this.out
    this.out = []
    compile()
    const inside = this.out
    this.out = before
    return inside
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

export function refuse(found: Value, needed: string): never {
  throw new NotCompilable(`${needed} is needed, found ${describe(found)}`)
}
