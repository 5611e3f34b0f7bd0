/** Expressions. */
import binaryen from 'binaryen'
import { NotCompilable, describe, double, truth, whole } from './arithmetic.ts'
import { call } from './calls.ts'
import type { Frame } from './frame.ts'
import { refuse } from './frame.ts'
import { isPlace, kindOf, type Place } from './program.ts'
import type { Assignment, Binary, Conditional, Logical, Member, Node, Update } from './syntax.ts'
import { assignTo } from './binding.ts'
import { isDynamic, known, MOST } from './values.ts'
import type { Binding, Dynamic, Emit, Value } from './values.ts'

type TypedArray = Place['array']

export function expression(frame: Frame, node: Node): Value {
  switch (node.type) {
    case 'Literal':
      return known(node.value)
    case 'Identifier':
      return named(frame, node.name)
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return expression(frame, node.expression)
    case 'MemberExpression':
      return member(frame, node)
    case 'BinaryExpression':
      return binary(frame, node)
    case 'LogicalExpression':
      return logical(frame, node)
    case 'ConditionalExpression':
      return conditional(frame, node)
    case 'UnaryExpression': {
      const { a, m } = frame.program
      const value = expression(frame, node.argument)
      if (node.operator === '!') return a.not(value)
      if (node.operator === '-') return a.negative(value)
      if (node.operator === '+') return a.dynamic(value)
      if (node.operator === '~') {
        const bits = a.toBits(value)
        return whole(-2147483648, 2147483647, () => m.i32.xor(bits(), m.i32.const(-1)))
      }
      throw new NotCompilable(`operator ${node.operator}`)
    }
    case 'AssignmentExpression':
      return assignment(frame, node)
    case 'UpdateExpression':
      return update(frame, node)
    case 'SequenceExpression': {
      const emits: Emit[] = []
      for (const part of node.expressions.slice(0, -1)) effect(frame, part, emits)
      const last = expression(frame, node.expressions.at(-1)!)
      return after(frame, emits, last)
    }
    case 'CallExpression':
    case 'NewExpression':
      return call(frame, node)
    case 'ArrayExpression':
    case 'ObjectExpression':
      return composite(frame, node)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return { kind: 'closure', node, scope: frame.scope }
    default:
      throw new NotCompilable(node.type)
  }
}

/** Code of an expression of which only the effect is wanted. */
export function effect(frame: Frame, node: Node, emits: Emit[]): void {
  const inside = frame.capture(() => {
    const value = expression(frame, node)
    if (value.kind === 'nothing') {
      if (value.emit !== null) frame.out.push(value.emit)
    } else if (isDynamic(value)) frame.out.push(() => frame.program.m.drop(value.emit()))
  })
  emits.push(...inside)
}

function named(frame: Frame, name: string): Value {
  const binding = frame.scope.find(name)
  if (binding !== undefined) return frame.valueOf(binding)
  const { scope } = frame.program.source
  if (name in scope) return fromKnown(frame, scope[name])
  if (name === 'undefined') return known(undefined)
  if (name === 'Infinity' || name === 'NaN') return known(Number(name))
  if (name in globalThis) return known((globalThis as Record<string, unknown>)[name])
  throw new NotCompilable(`unknown name ${name}`)
}

/** A value of the program's own scope. */
function fromKnown(frame: Frame, value: unknown): Value {
  if (ArrayBuffer.isView(value))
    return { kind: 'list', place: frame.program.staticPlace(value as TypedArray) }
  return known(value)
}

/** Puts code before a value. */
export function after(frame: Frame, emits: readonly Emit[], value: Value): Value {
  if (emits.length === 0) return value
  if (!isDynamic(value)) {
    if (value.kind === 'nothing') {
      const { emit } = value
      return { kind: 'nothing', emit: () => frame.block(emit === null ? emits : [...emits, emit]) }
    }
    frame.out.push(...emits)
    return value
  }
  const type = value.kind === 'double' ? binaryen.f64 : binaryen.i32
  return {
    ...value,
    emit: () => frame.program.m.block(null, [...emits.map((emit) => emit()), value.emit()], type),
  }
}

/** A key that is known while compiling. */
export function keyOf(frame: Frame, node: Member): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined
  const key = expression(frame, node.property)
  return key.kind === 'known' ? String(key.value) : undefined
}

function member(frame: Frame, node: Member): Value {
  const owner = expression(frame, node.object)
  if (owner.kind === 'list' && node.computed) {
    return frame.program.element(owner.place, frame.program.a.toIndex(indexed(frame, node.property)))
  }
  const key = keyOf(frame, node)
  if (key === undefined) {
    if (
      owner.kind === 'known' &&
      Array.isArray(owner.value) &&
      owner.value.every((v) => typeof v === 'number')
    )
      return frame.program.element(
        frame.program.constantList(owner.value),
        frame.program.a.toIndex(indexed(frame, node.property)),
      )
    if (owner.kind === 'composite') return oneOf(frame, [...owner.parts.values()], node.property)
    throw new NotCompilable(`a key of ${describe(owner)} that is known only when running`)
  }
  return part(frame, owner, key, node.optional)
}

/** The number at an index among some that are written out. */
function oneOf(frame: Frame, parts: readonly Binding[], property: Node): Value {
  const { a, m } = frame.program
  const at = frame.keep(whole(0, parts.length - 1, a.toIndex(expression(frame, property))))
  return parts
    .map((part) => frame.valueOf(part))
    .reduceRight((rest, part, i) => choose(frame, () => m.i32.eq(at.emit(), m.i32.const(i)), part, rest))
}

/** An index: whole numbers may wrap, since what is read back has to lie in 32 bits anyway. */
function indexed(frame: Frame, node: Node): Value {
  return expression(frame, node)
}

export function part(frame: Frame, owner: Value, key: string, optional = false): Value {
  if (owner.kind === 'list') {
    if (key === 'length') return frame.program.lengthOf(owner.place)
    throw new NotCompilable(`.${key} of an array`)
  }
  if (owner.kind === 'composite') {
    const found = owner.parts.get(key)
    if (found === undefined) return key === 'length' ? known(owner.parts.size) : known(undefined)
    return frame.valueOf(found)
  }
  if (owner.kind !== 'known') refuse(owner, `an object with ${key}`)
  if (owner.value === null || owner.value === undefined) {
    if (optional) return known(undefined)
    throw new NotCompilable(`${key} of ${String(owner.value)}`)
  }
  const object = owner.value as Record<string, unknown>
  const field = frame.program.field(object, key)
  if (isPlace(field)) return { kind: 'list', place: field }
  if (field !== undefined) return field
  const written = frame.program.writtenField(object, key)
  if (written !== undefined) return written
  return fromKnown(frame, frame.program.isOwned(object) ? frame.program.otherPart(object, key) : object[key])
}

/** Below an operator on bits, sums may wrap. */
function bitsOf(frame: Frame, node: Node): Value {
  if (node.type === 'ParenthesizedExpression') return bitsOf(frame, node.expression)
  if (node.type === 'BinaryExpression' && (node.operator === '+' || node.operator === '-')) {
    const { a } = frame.program
    const [left, right] = [bitsOf(frame, node.left), bitsOf(frame, node.right)]
    const whole = [left, right].every((v) => v.kind === 'whole' || Number.isInteger(a.known(v)))
    const sum = a.binary(node.operator, left, right)
    return sum.kind === 'double' && whole ? a.wrapping(node.operator, left, right) : sum
  }
  return expression(frame, node)
}

const BITWISE = new Set(['&', '|', '^', '<<', '>>', '>>>'])

function binary(frame: Frame, node: Binary): Value {
  const operand = BITWISE.has(node.operator) ? bitsOf : expression
  return frame.program.a.binary(node.operator, operand(frame, node.left), operand(frame, node.right))
}

/** Compiles what may not run; whatever it needs beforehand stays inside. */
function guarded(frame: Frame, node: Node): Value {
  frame.conditional += 1
  const { emits, value } = frame.captured(() => expression(frame, node))
  frame.conditional -= 1
  const needed = emits.length > 0 && !isDynamic(value) && value.kind !== 'nothing'
  return after(frame, emits, needed ? frame.program.a.dynamic(value) : value)
}

function logical(frame: Frame, node: Logical): Value {
  const { a, m } = frame.program
  const left = expression(frame, node.left)
  if (node.operator === '??') {
    if (left.kind !== 'known') return left
    return left.value === null || left.value === undefined ? expression(frame, node.right) : left
  }
  const and = node.operator === '&&'
  if (left.kind === 'known') return Boolean(left.value) === and ? expression(frame, node.right) : left
  if (!isDynamic(left)) return and ? expression(frame, node.right) : left
  const right = guarded(frame, node.right)
  if (right.kind === 'nothing') {
    const condition = a.toCondition(left)
    const emit = right.emit ?? (() => m.nop())
    return {
      kind: 'nothing',
      emit: () => m.if(and ? condition() : m.i32.eqz(condition()), emit()),
    }
  }
  if (left.kind === 'truth' && isBoolean(right)) {
    const [x, y] = [left.emit, a.toCondition(right)]
    return truth(() => (and ? m.if(x(), y(), m.i32.const(0)) : m.if(x(), m.i32.const(1), y())))
  }
  const kept = frame.keep(left)
  const condition = a.toCondition(kept)
  return and ? choose(frame, condition, right, kept) : choose(frame, condition, kept, right)
}

function isBoolean(value: Value): boolean {
  return value.kind === 'truth' || (value.kind === 'known' && typeof value.value === 'boolean')
}

/** One of two numbers. */
function choose(frame: Frame, condition: Emit, yes: Value, no: Value): Dynamic {
  const { a, m } = frame.program
  const [x, y] = [a.dynamic(yes), a.dynamic(no)]
  if (x.kind === 'truth' && y.kind === 'truth') return truth(() => m.if(condition(), x.emit(), y.emit()))
  if (x.kind !== 'double' && y.kind !== 'double') {
    const [xl, xh] = x.kind === 'whole' ? [x.low, x.high] : [0, 1]
    const [yl, yh] = y.kind === 'whole' ? [y.low, y.high] : [0, 1]
    const [low, high] = [Math.min(xl, yl), Math.max(xh, yh)]
    if ((low >= 0 && high <= 4294967295) || high <= 2147483647)
      return whole(low, high, () => m.if(condition(), x.emit(), y.emit()))
  }
  const [p, q] = [a.toDouble(x), a.toDouble(y)]
  return double(() => m.if(condition(), p(), q()))
}

function conditional(frame: Frame, node: Conditional): Value {
  const test = expression(frame, node.test)
  if (test.kind === 'known') return expression(frame, test.value ? node.consequent : node.alternate)
  const condition = frame.program.a.toCondition(test)
  const [yes, no] = [guarded(frame, node.consequent), guarded(frame, node.alternate)]
  if (yes.kind === 'known' && no.kind === 'known' && Object.is(yes.value, no.value)) return yes
  if (yes.kind === 'list' && no.kind === 'list') return oneList(frame, condition, yes.place, no.place)
  if (yes.kind === 'nothing' || no.kind === 'nothing') {
    const { m } = frame.program
    const emitOf = (value: Value): Emit => (value.kind === 'nothing' && value.emit) || (() => m.nop())
    return { kind: 'nothing', emit: () => m.if(condition(), emitOf(yes)(), emitOf(no)()) }
  }
  return choose(frame, condition, yes, no)
}

/** One of two arrays of a kind. */
function oneList(frame: Frame, condition: Emit, yes: Place, no: Place): Value {
  const { program } = frame
  const { m } = program
  if (kindOf(yes.array) !== kindOf(no.array)) throw new NotCompilable('arrays of two kinds')
  const which = frame.keep(truth(condition))
  const pointer = frame.keep(
    whole(0, MOST, () => m.select(which.emit(), program.pointer(yes), program.pointer(no))),
  )
  const length = choose(frame, which.emit, program.lengthOf(yes), program.lengthOf(no))
  return { kind: 'list', place: { array: yes.array, passing: { pointer: pointer.emit, length } } }
}

/** What is read and written by an assignment. */
interface Target {
  readonly read: () => Dynamic
  /** Code that writes the value. */
  readonly write: (value: Value, counting?: boolean) => Emit
}

function target(frame: Frame, node: Node): Target {
  const { program } = frame
  if (node.type === 'ParenthesizedExpression') return target(frame, node.expression)
  if (node.type === 'Identifier') {
    const binding = frame.scope.find(node.name)
    if (binding?.kind !== 'variable') throw new NotCompilable(`${node.name} cannot be assigned to`)
    return {
      read: () => frame.read(binding),
      write: (value, counting) => frame.assign(binding, value, counting),
    }
  }
  if (node.type !== 'MemberExpression') throw new NotCompilable(`assignment to ${node.type}`)
  const owner = expression(frame, node.object)
  if (owner.kind === 'list') {
    const index = program.a.dynamic(indexed(frame, node.property))
    const kept = isSimple(node.property) ? index : frame.keep(index)
    const at = program.a.toIndex(kept)
    return {
      read: () => program.element(owner.place, at),
      write: (value) => program.setElement(owner.place, at, program.a.dynamic(value)),
    }
  }
  const key = keyOf(frame, node)
  if (key === undefined) throw new NotCompilable('assignment to a key that is known only when running')
  if (owner.kind === 'composite') {
    const binding = owner.parts.get(key)
    if (binding?.kind !== 'variable') throw new NotCompilable(`${key} cannot be assigned to`)
    return {
      read: () => frame.read(binding),
      write: (value, counting) => frame.assign(binding, value, counting),
    }
  }
  if (owner.kind !== 'known' || owner.value === null || typeof owner.value !== 'object')
    refuse(owner, 'an object')
  const object = owner.value
  return {
    read: () => program.a.dynamic(part(frame, owner, key)),
    write: (value) => program.setField(object, key, program.a.dynamic(value)),
  }
}

/** Reads the same when read twice in a row. */
function isSimple(node: Node): boolean {
  if (node.type === 'Identifier' || node.type === 'Literal') return true
  if (node.type === 'ParenthesizedExpression') return isSimple(node.expression)
  if (node.type === 'BinaryExpression') return isSimple(node.left) && isSimple(node.right)
  return false
}

/** Of an expression compiled here: what comes before it, and itself. */
function assignment(frame: Frame, node: Assignment): Value {
  const { operator } = node
  if (operator === '=' && node.left.type !== 'MemberExpression' && node.left.type !== 'Identifier') {
    assignTo(frame, node.left, expression(frame, node.right))
    return { kind: 'nothing', emit: null }
  }
  let result: Value = known(undefined)
  const emits = frame.capture(() => {
    const { read, write } = target(frame, node.left)
    if (operator === '=') {
      // A value that is read again is read from where it went.
      const value = expression(frame, node.right)
      if (value.kind === 'nothing') throw new NotCompilable('assignment of nothing')
      frame.out.push(write(value))
      result = read()
      return
    }
    const op = operator.slice(0, -1)
    if (op === '||' || op === '&&') {
      const condition = frame.program.a.toCondition(read())
      const inside = frame.capture(() => frame.out.push(write(expression(frame, node.right))))
      const { m } = frame.program
      frame.out.push(() => m.if(op === '||' ? m.i32.eqz(condition()) : condition(), frame.block(inside)))
      result = read()
      return
    }
    const right = BITWISE.has(op) ? bitsOf(frame, node.right) : expression(frame, node.right)
    const sum = frame.program.a.binary(op, read(), right)
    const step = frame.program.a.known(right)
    frame.out.push(write(sum, op === '+' && step !== undefined && step > 0 && Number.isInteger(step)))
    result = read()
  })
  return after(frame, emits, result)
}

function update(frame: Frame, node: Update): Value {
  const before = frame.variable()
  const emits: Emit[] = []
  let result: Value = known(undefined)
  const inside = frame.capture(() => {
    const { read, write } = target(frame, node.argument)
    const old = read()
    frame.out.push(frame.assign(before, old))
    result = frame.read(before)
    const next = frame.program.a.binary(node.operator === '++' ? '+' : '-', frame.read(before), known(1))
    frame.out.push(write(next, node.operator === '++'))
  })
  emits.push(...inside)
  return after(frame, emits, result)
}

function composite(
  frame: Frame,
  node: Extract<Node, { type: 'ArrayExpression' | 'ObjectExpression' | 'ObjectPattern' | 'ArrayPattern' }>,
): Value {
  const parts = new Map<string, Binding>()
  const add = (key: string, value: Value): void => {
    parts.set(key, isDynamic(value) ? keepIn(frame, value) : value)
  }
  if (node.type === 'ArrayExpression') {
    node.elements.forEach((element, i) => {
      if (element === null) throw new NotCompilable('a list with holes')
      add(String(i), expression(frame, element))
    })
  } else if (node.type === 'ObjectExpression') {
    for (const property of node.properties) {
      if (property.type !== 'Property' || property.computed) throw new NotCompilable('spread or computed key')
      const { key } = property
      const name =
        key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
      if (name === undefined) throw new NotCompilable('key of an object')
      const value = expression(frame, property.value)
      // Numbers of an object written out may be assigned to later.
      add(
        name,
        value.kind === 'known' && typeof value.value === 'number' ? frame.program.a.dynamic(value) : value,
      )
    }
  }
  return { kind: 'composite', parts }
}

function keepIn(frame: Frame, value: Dynamic): Binding {
  const variable = frame.variable()
  frame.out.push(frame.assign(variable, value))
  return variable
}
