/** What is written to, and how: `=`, `+=` and their like, `++` and `--`. */
import { precede } from './effects.ts'
import { assignTo } from './binding.ts'
import type { Frame } from './frame.ts'
import { operand } from './operators.ts'
import { keyOf, part } from './parts.ts'
import { NotCompilable, refuse } from './refusals.ts'
import type { Assignment, Member, Node, Update } from './syntax.ts'
import { known } from './values.ts'
import type { Binding, Dynamic, Emit, Place, Value } from './values.ts'

/** What is read and written by an assignment. */
interface Target {
  readonly read: () => Dynamic
  /** Code that writes the value; `counting` of one that counts upwards. */
  readonly write: (value: Value, counting?: boolean) => Emit
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
    write: (value, counting) => frame.assign(binding, value, counting),
  }
}

function elementTarget(frame: Frame, place: Place, { property }: Member): Target {
  const { a, memory } = frame.program
  const index = a.dynamic(frame.expression(property))
  const at = a.toIndex(isSimple(property) ? index : frame.keep(index))
  return {
    read: () => memory.element(place, at),
    write: (value) => memory.setElement(place, at, a.dynamic(value)),
  }
}

/** Reads the same when read twice in a row. */
function isSimple(node: Node): boolean {
  if (node.type === 'Identifier' || node.type === 'Literal') return true
  if (node.type === 'ParenthesizedExpression') return isSimple(node.expression)
  return node.type === 'BinaryExpression' && isSimple(node.left) && isSimple(node.right)
}

export function assignment(frame: Frame, node: Assignment): Value {
  const { operator, left, right } = node
  if (operator === '=' && left.type !== 'MemberExpression' && left.type !== 'Identifier') {
    assignTo(frame, left, frame.expression(right))
    return { kind: 'nothing', emit: null }
  }
  const { emits, value } = frame.captured(() => {
    const target = targetOf(frame, left)
    const op = operator.slice(0, -1)
    if (op === '') plain(frame, target, right)
    else if (op === '||' || op === '&&') unless(frame, target, op, right)
    else changed(frame, target, op, right)
    // A value that is read again is read from where it went.
    return target.read()
  })
  return precede(frame, emits, value)
}

function plain(frame: Frame, { write }: Target, right: Node): void {
  const value = frame.expression(right)
  if (value.kind === 'nothing') throw new NotCompilable('assignment of nothing')
  frame.out.push(write(value))
}

/** `x ||= y` and `x &&= y`. */
function unless(frame: Frame, { read, write }: Target, op: '||' | '&&', right: Node): void {
  const { a, m } = frame.program
  const condition = a.toCondition(read())
  const inside = frame.capture(() => frame.out.push(write(frame.expression(right))))
  frame.out.push(() => m.if(op === '||' ? m.i32.eqz(condition()) : condition(), frame.block(inside)))
}

/** `x += y` and its like. */
function changed(frame: Frame, { read, write }: Target, op: string, right: Node): void {
  const { a } = frame.program
  const by = operand(frame, op, right)
  const result = a.binary(op, read(), by)
  const step = a.known(by)
  frame.out.push(write(result, op === '+' && step !== undefined && step > 0 && Number.isInteger(step)))
}

export function update(frame: Frame, { operator, argument }: Update): Value {
  const before = frame.variable()
  const { emits, value } = frame.captured(() => {
    const { read, write } = targetOf(frame, argument)
    frame.out.push(frame.assign(before, read()))
    const old = frame.read(before)
    const next = frame.program.a.binary(operator === '++' ? '+' : '-', frame.read(before), known(1))
    frame.out.push(write(next, operator === '++'))
    return old
  })
  return precede(frame, emits, value)
}
