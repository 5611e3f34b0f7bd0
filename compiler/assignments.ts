/** What is written to, and how: `=`, `+=` and their like, `++` and `--`. */
import { assignTo } from './binding.ts'
import type { Frame } from './frame.ts'
import { combine, operand } from './operators.ts'
import { keyOf, part } from './parts.ts'
import { NotCompilable, refuse } from './refusals.ts'
import type { Assignment, Member, Node, Update } from './syntax.ts'
import { known } from './values.ts'
import type { Binding, Dynamic, Emit, Place, Value } from './values.ts'

/** What is read and written by an assignment. */
interface Target {
  readonly read: () => Dynamic
  /** Code that writes the value; of one that counts upwards `stride` says by how much at a time. */
  readonly write: (value: Value, stride?: number) => Emit
}

function targetOf(frame: Frame, node: Node): Target {
  if (node.type === 'ParenthesizedExpression') return targetOf(frame, node.expression)
  if (node.type === 'Identifier') return variableTarget(frame, frame.scope.find(node.name), node.name)
  if (node.type !== 'MemberExpression') throw new NotCompilable(`assignment to ${node.type}`)
  const owner = frame.expression(node.object)
  if (owner.kind === 'list') return elementTarget(frame, owner.place, node)
  const key = keyOf(frame, node)
  if (key === undefined) throw new NotCompilable('assignment to a key that is known only when running')
  if (owner.kind === 'composite') return variableTarget(frame, owner.parts.get(key), key)
  if (owner.kind !== 'known' || owner.value === null || typeof owner.value !== 'object')
    refuse(owner, 'an object')
  const { program } = frame
  const object = owner.value
  return {
    read: () => program.a.dynamic(part(frame, owner, key)),
    write: (value) => program.fields.write(object, key, program.a.dynamic(value)),
  }
}

function variableTarget(frame: Frame, binding: Binding | undefined, name: string): Target {
  if (binding?.kind !== 'variable') throw new NotCompilable(`${name} cannot be assigned to`)
  return {
    read: () => frame.read(binding),
    write: (value, stride) => frame.assign(binding, value, stride),
  }
}

function elementTarget(frame: Frame, place: Place, { property, computed }: Member): Target {
  if (!computed) throw new NotCompilable('assignment to a part of an array')
  const { a, memory } = frame.program
  const index = frame.expression(property)
  const at = frame.at(place, isConstant(property) ? index : frame.keep(index))
  return {
    read: () => memory.element(place, at),
    write: (value) => memory.setElement(place, at, a.dynamic(value)),
  }
}

/** Reads the same whatever happens in between. */
function isConstant({ type }: Node): boolean {
  return type === 'Literal'
}

export function assignment(frame: Frame, node: Assignment): Value {
  const { operator, left, right } = node
  if (operator === '=' && left.type !== 'MemberExpression' && left.type !== 'Identifier') {
    assignTo(frame, left, frame.expression(right))
    return { kind: 'nothing', emit: null }
  }
  const target = targetOf(frame, left)
  const op = operator.slice(0, -1)
  if (op === '') return plain(frame, target, right)
  return op === '||' || op === '&&' ? unless(frame, target, op, right) : changed(frame, target, op, right)
}

/** The value of an assignment is what was assigned, whatever is left of it where it went. */
function written(frame: Frame, { write }: Target, value: Value, stride?: number): Dynamic {
  const kept = frame.keep(value)
  frame.out.push(write(kept, stride))
  return kept
}

function plain(frame: Frame, target: Target, right: Node): Value {
  const value = frame.expression(right)
  if (value.kind === 'nothing') throw new NotCompilable('assignment of nothing')
  return written(frame, target, value)
}

/** `x ||= y` and `x &&= y`. */
function unless(frame: Frame, target: Target, op: '||' | '&&', right: Node): Value {
  const { a, m } = frame.program
  const result = frame.variable()
  frame.out.push(frame.assign(result, target.read()))
  const condition = a.toCondition(frame.read(result))
  const inside = frame.capture(() => {
    frame.out.push(frame.assign(result, written(frame, target, frame.expression(right))))
  })
  frame.out.push(() => m.if(op === '||' ? m.i32.eqz(condition()) : condition(), frame.block(inside)))
  return frame.read(result)
}

/** `x += y` and its like. */
function changed(frame: Frame, target: Target, op: string, right: Node): Value {
  const { a } = frame.program
  const [before, by] = frame.inOrder([target.read, () => operand(frame, op, right)])
  const step = a.known(by) ?? (isOneAtMost(by) ? 1 : 0)
  return written(
    frame,
    target,
    combine(frame, op, before, by),
    op === '+' && Number.isInteger(step) ? step : 0,
  )
}

/** What counts only some: `n += found ? 1 : 0`. */
function isOneAtMost(by: Value): boolean {
  return by.kind === 'whole' && by.low >= 0 && by.high <= 1
}

export function update(frame: Frame, { operator, argument, prefix }: Update): Value {
  const target = targetOf(frame, argument)
  const old = frame.keep(target.read())
  const next = frame.program.a.binary(operator === '++' ? '+' : '-', old, known(1))
  const now = written(frame, target, next, operator === '++' ? 1 : 0)
  return prefix ? now : old
}
