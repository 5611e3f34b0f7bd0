/** Calls: of functions made for the kinds of their arguments, of functions compiled in place, of what the language brings along. */
import binaryen from 'binaryen'
import { NotCompilable, describe, double, truth, whole } from './arithmetic.ts'
import { bind } from './binding.ts'
import { callBuiltIn, callOnList } from './built-ins.ts'
import { expression, keyOf, part } from './expressions.ts'
import { Frame, refuse } from './frame.ts'
import type { Instance, Place, Program } from './program.ts'
import { fresh, listOf, ARRAYS } from './passing.ts'
import { statement } from './statements.ts'
import type { Call, FunctionNode, Node } from './syntax.ts'
import { COLUMN_RANGE, LEAST, MOST, MOST_UNSIGNED, ROWS_RANGE, Scope, isDynamic, known } from './values.ts'
import type { Closure, Dynamic, Value, Variable } from './values.ts'

/** What a function gives back is no number: it can only be compiled where it is called. */
class OnlyInPlace extends Error {}

const DEEPEST = 40

export function call(frame: Frame, node: Call): Value {
  if (node.type === 'NewExpression') return fresh(frame, node)
  if (isAbsent(frame, node)) return { kind: 'nothing', emit: null }
  const { callee } = node
  const args = (): Value[] => node.arguments.map((argument) => expression(frame, argument))
  if (callee.type === 'MemberExpression') {
    const owner = expression(frame, callee.object)
    const key = keyOf(frame, callee)
    if (key === undefined) throw new NotCompilable('a method that is known only when running')
    if (owner.kind === 'list') return callOnList(frame, owner.place, key, args())
    if (key === 'of' && owner.kind === 'known' && ARRAYS.has(owner.value))
      return listOf(frame, owner.value, args())
    if (owner.kind === 'known' && (owner.value === Math || owner.value === Number))
      return callBuiltIn(frame, key, args())
    return invoke(frame, part(frame, owner, key), args())
  }
  return invoke(frame, expression(frame, callee), args())
}

/** `a?.b.c()` where a is nothing. */
function isAbsent(frame: Frame, node: Node): boolean {
  if (node.type === 'CallExpression') return isAbsent(frame, node.callee)
  if (node.type !== 'MemberExpression') return false
  if (isAbsent(frame, node.object)) return true
  if (!node.optional) return false
  const owner = expression(frame, node.object)
  return owner.kind === 'known' && (owner.value === null || owner.value === undefined)
}

function invoke(frame: Frame, callee: Value, args: Value[]): Value {
  if (callee.kind === 'closure') return inPlace(frame, callee, args)
  if (callee.kind !== 'known' || typeof callee.value !== 'function') refuse(callee, 'a function')
  const node = frame.program.source.functions.get(callee.value)
  if (node === undefined) throw new NotCompilable(`${describe(callee)} is not of the model`)
  const { program } = frame
  const host = program.hosts.get(callee.value)
  if (host !== undefined) return { kind: 'nothing', emit: () => program.m.call(host, [], binaryen.none) }
  if (program.source.scope['clearRow'] === callee.value) return clearRow(frame, args)
  const needsPlace = args.some(
    ({ kind, ...arg }) =>
      kind === 'composite' || kind === 'closure' || (arg as { place?: Place }).place?.passing !== undefined,
  )
  if (!needsPlace && !program.inlined.has(callee.value)) {
    try {
      return direct(frame, callee.value, node, args)
    } catch (error) {
      if (!(error instanceof OnlyInPlace)) throw error
      program.inlined.add(callee.value)
    }
  }
  return inPlace(frame, { kind: 'closure', node, scope: null }, args)
}

/** Clears a row of a table, column by column: in JavaScript that goes through views of its own. */
function clearRow(frame: Frame, [table, row]: Value[]): Value {
  const { program } = frame
  const { a } = program
  if (table.kind !== 'known') refuse(table, 'a table')
  const { definition } = table.value as {
    definition: { columns: Record<string, { width?: number; shares?: string }> }
  }
  const at = frame.keep(whole(0, ROWS_RANGE, a.toIndex(row)))
  for (const [name, { width = 1, shares }] of Object.entries(definition.columns)) {
    const field = part(frame, table, name)
    if (shares !== undefined || field.kind !== 'list') continue
    for (let k = 0; k < width; k++) {
      const index = a.toIndex(a.binary('+', a.binary('*', at, known(width)), known(k)))
      frame.out.push(program.setElement(field.place, index, a.dynamic(known(0))))
    }
  }
  return { kind: 'nothing', emit: null }
}

const RANGES: readonly (readonly [name: string, low: number, high: number])[] = [
  ['t', 0, 1],
  ['b', 0, 255],
  ['h', 0, 65535],
  ['r', -1, ROWS_RANGE],
  ['n', -COLUMN_RANGE, COLUMN_RANGE],
  ['i', LEAST, MOST],
  ['u', 0, MOST_UNSIGNED],
]

/** The kind of a number as far as functions are made for it. */
function sortOf(value: Dynamic): { name: string; low: number; high: number } {
  if (value.kind === 'double') return { name: 'd', low: 0, high: 0 }
  if (value.kind === 'truth') return { name: 'f', low: 0, high: 1 }
  const [name, low, high] = RANGES.find(([, l, h]) => value.low >= l && value.high <= h)!
  return { name, low, high }
}

function isNumber(value: Value): boolean {
  return isDynamic(value) || (value.kind === 'known' && ['number', 'boolean'].includes(typeof value.value))
}

function nameOf(program: Program, value: Value): string {
  if (isNumber(value)) return sortOf(program.a.dynamic(value)).name
  if (value.kind === 'list') {
    const { slot, fixed } = value.place
    return slot === undefined ? `@${fixed}` : `#${slot}`
  }
  if (value.kind !== 'known') refuse(value, 'an argument')
  return value.value !== null && typeof value.value === 'object'
    ? `o${program.idOf(value.value)}`
    : typeof value.value === 'function'
      ? `g${program.idOf(value.value)}`
      : `"${String(value.value)}"`
}

/** Calls the function made for arguments of these kinds; makes it if need be. */
function direct(frame: Frame, fn: unknown, node: FunctionNode, args: Value[]): Value {
  const { program } = frame
  const name = `${(fn as { name: string }).name}~${program.idOf(fn)}(${args.map((arg) => nameOf(program, arg)).join(',')})`
  const instance = program.instances.get(name) ?? make(program, name, fn, node, args, frame.depth)
  const numbers = args.filter(isNumber).map((arg) => {
    const value = program.a.dynamic(arg)
    return value.kind === 'double' ? program.a.toDouble(value) : program.a.toBits(value)
  })
  const { type, low, high } = instance.result
  const result = type === 'none' ? binaryen.none : type === 'double' ? binaryen.f64 : binaryen.i32
  const emit = (): number =>
    program.m.call(
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
  fn: unknown,
  node: FunctionNode,
  args: readonly Value[],
  depth: number,
): Instance {
  if (depth > DEEPEST) throw new NotCompilable('calls are nested too deeply')
  const sorts = args.filter(isNumber).map((arg) => sortOf(program.a.dynamic(arg)))
  const frame = new Frame(program, sorts.length)
  frame.depth = depth + 1
  for (const [local, { name: sort, low, high }] of sorts.entries()) {
    const type = sort === 'd' ? 'double' : sort === 'f' ? 'truth' : 'whole'
    frame.variables.push({ kind: 'variable', local, type, low, high, widened: 0 })
  }
  const instance: Instance = { name, result: { type: 'double', low: 0, high: 0 }, done: false }
  program.instances.set(name, instance)
  let ends = false
  const pass = (): void => {
    const variable = frame.variable()
    frame.result = { label: null, fixed: null, variable, parts: null }
    let next = 0
    node.params.forEach((pattern, i) => {
      const arg = args[i] ?? known(undefined)
      bind(frame, pattern, isNumber(arg) ? frame.read(frame.variables[next++]) : arg, true)
    })
    ends = bodyOf(frame, node)
    instance.result = resultOf(variable)
  }
  try {
    frame.settle(pass)
  } catch (error) {
    program.instances.delete(name)
    if (error instanceof NotCompilable) error.message += `\n  in ${(fn as { name: string }).name}`
    throw error
  }
  if (!instance.done) finish(program, frame, instance, ends)
  return instance
}

function resultOf({ type, low, high }: Variable): Instance['result'] {
  return { type: type === 'unset' ? 'none' : type, low, high }
}

function finish(program: Program, frame: Frame, instance: Instance, ends: boolean): void {
  const { m } = program
  const typeOf = ({ type }: Variable): number => (type === 'double' ? binaryen.f64 : binaryen.i32)
  const { type } = instance.result
  const emits = [...frame.out]
  if (type !== 'none' || ends) emits.push(() => m.unreachable())
  m.addFunction(
    instance.name,
    binaryen.createType(frame.variables.slice(0, frame.parameters).map(typeOf)),
    type === 'none' ? binaryen.none : type === 'double' ? binaryen.f64 : binaryen.i32,
    frame.variables.slice(frame.parameters).map(typeOf),
    frame.block(emits),
  )
  instance.done = true
}

/** Compiles the body of a function; an arrow without braces returns its expression. */
function bodyOf(frame: Frame, node: FunctionNode): boolean {
  if (node.body.type === 'BlockStatement') return statement(frame, node.body)
  leaveWith(frame, expression(frame, node.body))
  return true
}

function inPlace(frame: Frame, { node, scope }: Closure, args: Value[]): Value {
  if (frame.depth > DEEPEST) throw new NotCompilable('calls are nested too deeply')
  const { program } = frame
  const label = frame.label('done')
  const [before, jumps] = [frame.result, frame.jumps.splice(0)]
  frame.depth += 1
  const result = { label, fixed: null as Value | null, variable: null as Variable | null, parts: null }
  frame.result = result
  const variable = frame.variable()
  result.variable = variable
  const emits = frame.capture(() =>
    frame.within(new Scope(scope), () => {
      node.params.forEach((pattern, i) => bind(frame, pattern, args[i] ?? known(undefined), true))
      bodyOf(frame, node)
    }),
  )
  frame.depth -= 1
  frame.result = before
  frame.jumps.push(...jumps)
  frame.out.push(() =>
    program.m.block(
      label,
      emits.map((emit) => emit()),
      binaryen.none,
    ),
  )
  if (result.parts !== null) return { kind: 'composite', parts: new Map<string, Variable>(result.parts) }
  if (result.fixed !== null) return result.fixed
  return variable.type === 'unset' ? { kind: 'nothing', emit: null } : frame.read(variable)
}

/** Leaves the function, or what is compiled in its place, with a value or without. */
export function leaveWith(frame: Frame, value: Value | null): void {
  const { m, a } = frame.program
  const { result } = frame
  const { label, variable } = result
  if (value !== null && value.kind === 'nothing') {
    if (value.emit !== null) frame.out.push(value.emit)
    value = null
  }
  if (value !== null && value.kind === 'known' && value.value === undefined) value = null
  if (value === null) {
    frame.out.push(() => (label === null ? m.return() : m.br(label)))
    return
  }
  if (isNumber(value)) {
    const dynamic = a.dynamic(value)
    if (label === null) {
      frame.widen(variable!, dynamic)
      frame.out.push(() =>
        m.return(variable!.type === 'double' ? a.toDouble(dynamic)() : a.toBits(dynamic)()),
      )
    } else {
      frame.out.push(frame.assign(variable!, dynamic), () => m.br(label))
    }
    return
  }
  if (label === null) throw new OnlyInPlace()
  if (value.kind === 'composite') {
    result.parts ??= new Map()
    for (const [key, binding] of value.parts) {
      const part = frame.valueOf(binding)
      if (!isNumber(part)) throw new NotCompilable(`returns an object whose ${key} is no number`)
      const kept = result.parts.get(key) ?? frame.variable()
      result.parts.set(key, kept)
      frame.out.push(frame.assign(kept, part))
    }
  } else {
    const same =
      result.fixed === null ||
      (result.fixed.kind === 'known' && value.kind === 'known' && result.fixed.value === value.value) ||
      (result.fixed.kind === 'list' && value.kind === 'list' && result.fixed.place === value.place)
    if (!same) throw new NotCompilable('returns one object or another')
    result.fixed = value
  }
  frame.out.push(() => m.br(label))
}

/** `throw new Kind(message)`: the engine throws it, with the numbers that the message names. */
export function raise(frame: Frame, node: Node | null): void {
  const { m, a } = frame.program
  const message = node?.type === 'NewExpression' ? node.arguments[0] : undefined
  const numbers: Value[] = []
  let text = 'the model failed'
  if (message?.type === 'Literal') text = String(message.value)
  else if (message?.type === 'TemplateLiteral') {
    text = message.quasis[0].value.cooked
    message.expressions.forEach((part, i) => {
      let shown = '…'
      try {
        const value = expression(frame, part)
        if (isNumber(value) && numbers.length < 3) {
          numbers.push(value)
          shown = `{${numbers.length - 1}}`
        }
      } catch (error) {
        if (!(error instanceof NotCompilable)) throw error
      }
      text += shown + message.quasis[i + 1].value.cooked
    })
  }
  const id = frame.program.failure(text)
  const emits = [0, 1, 2].map((i) => (i < numbers.length ? a.toDouble(numbers[i]) : () => m.f64.const(0)))
  frame.out.push(() => m.call('fail', [m.i32.const(id), ...emits.map((emit) => emit())], binaryen.none))
  frame.out.push(() => m.unreachable())
}
