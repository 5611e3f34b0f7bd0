/** Functions of the compiled program: each function of the model is made once for every kinds of arguments it is called with. */
import binaryen from 'binaryen'
import { bind } from './binding.ts'
import { Frame, typeOf } from './frame.ts'
import { bodyOf, DEEPEST } from './in-place.ts'
import { kindOf } from './memory.ts'
import type { Instance, Program } from './program.ts'
import { NotCompilable, refuse } from './refusals.ts'
import type { FunctionNode } from './syntax.ts'
import {
  COLUMN_RANGE,
  double,
  isNumber,
  known,
  LEAST,
  MOST,
  MOST_UNSIGNED,
  ROWS_RANGE,
  truth,
  whole,
} from './values.ts'
import type { Code, Dynamic, Value, Variable } from './values.ts'

/** A function of the model: its value and its syntax. */
export interface Callee {
  readonly fn: unknown
  readonly node: FunctionNode
}

/**
 * Ranges that functions are made for, so that they are not made for every single one. A row that a loop has counted to has one of its own:
 * of any number of that size an element's place in a wide column would be worked out in doubles.
 */
const RANGES: readonly (readonly [name: string, low: number, high: number])[] = [
  ['t', 0, 1],
  ['b', 0, 255],
  ['h', 0, 65535],
  ['r', -1, ROWS_RANGE],
  ['c', -1, 2 * ROWS_RANGE],
  ['n', -COLUMN_RANGE, COLUMN_RANGE],
  ['i', LEAST, MOST],
  ['u', 0, MOST_UNSIGNED],
]

/** The kind of a number as far as functions are made for it. */
function sortOf(value: Dynamic): { name: string; low: number; high: number } {
  if (value.kind === 'double') return { name: 'd', low: 0, high: 0 }
  if (value.kind === 'truth') return { name: 'f', low: 0, high: 1 }
  const found = RANGES.find(([, l, h]) => value.low >= l && value.high <= h)
  if (found === undefined) throw new NotCompilable('a number beyond 32 bits')
  const [name, low, high] = found
  return { name, low, high }
}

function nameOf(program: Program, value: Value): string {
  if (isNumber(value)) return sortOf(program.a.dynamic(value)).name
  if (value.kind === 'list') {
    const { slot, fixed, array } = value.place
    // Arrays of two kinds may lie at one address.
    return slot === undefined ? `@${fixed}:${kindOf(array)}:${array.length}` : `#${slot}`
  }
  if (value.kind !== 'known') refuse(value, 'an argument')
  const { value: v } = value
  if (v !== null && typeof v === 'object') return `o${program.idOf(v)}`
  return typeof v === 'function' ? `g${program.idOf(v)}` : `${typeof v} ${String(v)}`
}

/** What a function is taken to give back as long as it is not known. */
const ASSUMED: Instance['result'] = { type: 'double', low: 0, high: 0 }

/** Calls the function made for arguments of these kinds; makes it if need be. */
export function direct(frame: Frame, callee: Callee, args: readonly Value[]): Value {
  const { program } = frame
  const { a, m } = program
  const { name: called } = callee.fn as { name: string }
  const name = `${called}~${program.idOf(callee.fn)}(${args.map((arg) => nameOf(program, arg)).join(',')})`
  const instance = program.instances.get(name) ?? make(program, name, callee, args, frame.depth)
  if (instance === frame.instance) frame.recursive = true
  else if (!instance.done) instance.assumed = true
  const numbers = args.filter(isNumber).map((arg) => {
    const value = a.dynamic(arg)
    return value.kind === 'double' ? a.toDouble(value) : a.toBits(value)
  })
  const { type, low, high } = instance.result
  const result = resultType(instance)
  const emit = (): Code =>
    m.call(
      instance.name,
      numbers.map((number) => number()),
      result,
    )
  if (type === 'none') return { kind: 'nothing', emit }
  return type === 'double' ? double(emit) : type === 'truth' ? truth(emit) : whole(low, high, emit)
}

/** Compiles a function for arguments of these kinds. */
export function make(
  program: Program,
  name: string,
  { fn, node }: Callee,
  args: readonly Value[],
  depth: number,
): Instance {
  if (depth > DEEPEST) throw new NotCompilable('calls are nested too deeply')
  const instance: Instance = { name, result: { ...ASSUMED }, done: false, assumed: false }
  const frame = new Frame(program, instance, parametersFor(program, args), depth + 1)
  const before = program.instances.size
  program.instances.set(name, instance)
  try {
    const ends = settleBody(frame, node, args)
    // Those in the circle have been compiled already, and took it for a double.
    if (instance.assumed && instance.result.type !== ASSUMED.type)
      throw new NotCompilable('functions that call each other in a circle')
    if (!instance.done) finish(program, frame, instance, ends)
  } catch (error) {
    forget(program, before)
    if (error instanceof NotCompilable) error.message += `\n  in ${(fn as { name: string }).name}`
    throw error
  }
  return instance
}

/** Compiles the body until all types stand still; says whether control never gets past it. */
function settleBody(frame: Frame, node: FunctionNode, args: readonly Value[]): boolean {
  const { instance } = frame
  let ends = false
  frame.settle(() => {
    const { variable } = frame.result
    let next = 0
    for (const [i, pattern] of node.params.entries()) {
      const arg = args[i] ?? known(undefined)
      bind(frame, pattern, isNumber(arg) ? frame.read(frame.variables[next++]) : arg, true)
    }
    ends = bodyOf(frame, node)
    const { type } = instance.result
    instance.result = resultOf(variable)
    if (frame.recursive && instance.result.type !== type) frame.changed = true
  })
  return ends
}

/** Drops the functions made last: they may call what could not be made. */
function forget({ instances, m }: Program, from: number): void {
  for (const { name, done } of [...instances.values()].slice(from)) {
    if (done) m.removeFunction(name)
    instances.delete(name)
  }
}

function parametersFor(program: Program, args: readonly Value[]): Variable[] {
  return args.filter(isNumber).map((arg, local) => {
    const { name, low, high } = sortOf(program.a.dynamic(arg))
    const type = name === 'd' ? 'double' : name === 'f' ? 'truth' : 'whole'
    return { kind: 'variable', local, type, low, high, widened: 0 }
  })
}

function resultOf({ type, low, high }: Variable): Instance['result'] {
  return { type: type === 'unset' ? 'none' : type, low, high }
}

function resultType({ result: { type } }: Instance): binaryen.Type {
  if (type === 'none') return binaryen.none
  return type === 'double' ? binaryen.f64 : binaryen.i32
}

function finish(program: Program, frame: Frame, instance: Instance, ends: boolean): void {
  const { m } = program
  const emits = [...frame.out]
  if (instance.result.type !== 'none' || ends) emits.push(() => m.unreachable())
  m.addFunction(
    instance.name,
    binaryen.createType(frame.variables.slice(0, frame.parameters).map(typeOf)),
    resultType(instance),
    frame.locals(),
    frame.block(emits),
  )
  instance.done = true
}
