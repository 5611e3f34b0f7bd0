/** Expressions of which only some parts run: `&&`, `||`, `??` and `? :`. */
import { precede } from './effects.ts'
import type { Frame } from './frame.ts'
import { kindOf } from './memory.ts'
import { chooseDouble } from './lanes.ts'
import { NotCompilable } from './refusals.ts'
import type { Conditional, Logical, Node } from './syntax.ts'
import { double, fits, highOf, isDynamic, lowOf, MOST, truth, whole } from './values.ts'
import type { Dynamic, Emit, Place, Value } from './values.ts'

/** Compiles what may not run; whatever it needs beforehand stays inside. */
function guarded(frame: Frame, node: Node): Value {
  const { emits, value } = frame.captured(() => frame.expression(node))
  const outside = emits.length > 0 && !isDynamic(value) && value.kind !== 'nothing'
  return precede(frame, emits, outside ? frame.program.a.dynamic(value) : value)
}

export function logical(frame: Frame, { operator, left: first, right: second }: Logical): Value {
  const { a } = frame.program
  const left = frame.expression(first)
  if (left.kind === 'nothing') throw new NotCompilable('a condition that is nothing')
  if (operator === '??') {
    // Of an array’s element it cannot be told: past the end there is none.
    if (left.kind !== 'known') throw new NotCompilable('?? after a value that is known only when running')
    return left.value === null || left.value === undefined ? frame.expression(second) : left
  }
  const and = operator === '&&'
  if (left.kind === 'known') return Boolean(left.value) === and ? frame.expression(second) : left
  if (!isDynamic(left)) return and ? frame.expression(second) : left
  const right = guarded(frame, second)
  if (right.kind === 'nothing')
    return onlyIf(frame, and ? a.toCondition(left) : falsity(frame, left), right.emit)
  if (left.kind === 'truth' && isBoolean(right)) return both(frame, and, left.emit, a.toCondition(right))
  const kept = frame.keep(left)
  const condition = a.toCondition(kept)
  return and ? choose(frame, condition, right, kept) : choose(frame, condition, kept, right)
}

function falsity(frame: Frame, value: Dynamic): Emit {
  const { a, m } = frame.program
  const condition = a.toCondition(value)
  return () => m.i32.eqz(condition())
}

function onlyIf(frame: Frame, condition: Emit, emit: Emit | null): Value {
  const { m } = frame.program
  return { kind: 'nothing', emit: () => m.if(condition(), emit === null ? m.nop() : emit()) }
}

function both(frame: Frame, and: boolean, x: Emit, y: Emit): Value {
  const { m } = frame.program
  return truth(() => (and ? m.if(x(), y(), m.i32.const(0)) : m.if(x(), m.i32.const(1), y())))
}

function isBoolean(value: Value): boolean {
  return value.kind === 'truth' || (value.kind === 'known' && typeof value.value === 'boolean')
}

/** One of two numbers. */
export function choose(frame: Frame, condition: Emit, yes: Value, no: Value): Dynamic {
  const { a, m } = frame.program
  const [x, y] = [a.dynamic(yes), a.dynamic(no)]
  if (x.kind === 'truth' && y.kind === 'truth') return truth(() => m.if(condition(), x.emit(), y.emit()))
  const [low, high] = [Math.min(lowOf(x), lowOf(y)), Math.max(highOf(x), highOf(y))]
  if (x.kind !== 'double' && y.kind !== 'double' && fits(low, high))
    return whole(low, high, () => m.if(condition(), x.emit(), y.emit()))
  const [p, q] = [a.toDouble(x), a.toDouble(y)]
  return double(() => chooseDouble(m, condition(), p(), q()))
}

export function conditional(frame: Frame, node: Conditional): Value {
  const test = frame.expression(node.test)
  if (test.kind === 'known') return frame.expression(test.value ? node.consequent : node.alternate)
  const condition = frame.program.a.toCondition(test)
  const [yes, no] = [guarded(frame, node.consequent), guarded(frame, node.alternate)]
  if (yes.kind === 'known' && no.kind === 'known' && Object.is(yes.value, no.value)) {
    frame.discard(test)
    return yes
  }
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
  const { m, memory } = frame.program
  if (kindOf(yes.array) !== kindOf(no.array)) throw new NotCompilable('arrays of two kinds')
  const which = frame.keep(truth(condition))
  const pointer = frame.keep(
    whole(0, MOST, () => m.select(which.emit(), memory.pointer(yes), memory.pointer(no))),
  )
  const length = choose(frame, which.emit, memory.lengthOf(yes), memory.lengthOf(no))
  return { kind: 'list', place: { array: yes.array, passing: { pointer: pointer.emit, length } } }
}
