/**
 * Loops of a few turns whose number is known, through a firm's loans or the months of its ring: they are written out turn by turn, so
 * that nothing is counted and each place is the first one and so much more.
 */
import { assignedWithin, sizeOf } from './assigned.ts'
import type { Frame } from './frame.ts'
import type { For, Node } from './syntax.ts'
import { isDynamic, known, wholeAfter } from './values.ts'
import type { Value } from './values.ts'

const MOST_TURNS = 8
/** Nodes of a body that is worth being written out. */
const MOST_NODES = 60

/** What a loop counts with, and its value turn by turn; null if that is not known, or is not little. */
export function fewTurns(frame: Frame, loop: For): { name: string; values: Value[] } | null {
  const { init, test, update, body } = loop
  if (init?.type !== 'VariableDeclaration' || init.declarations.length !== 1) return null
  const [{ id, init: from }] = init.declarations
  if (id.type !== 'Identifier' || from === null || test?.type !== 'BinaryExpression') return null
  if (test.operator !== '<' || !isNamed(test.left, id.name)) return null
  if (update?.type !== 'UpdateExpression' || update.operator !== '++' || !isNamed(update.argument, id.name))
    return null
  const turns = difference(linear(frame, test.right), linear(frame, from))
  if (turns === null || !(turns >= 1 && turns <= MOST_TURNS) || sizeOf(body) > MOST_NODES) return null
  const changed = assignedWithin(body)
  if ([id.name, ...namesOf(test.right)].some((name) => changed.has(name))) return null

  return { name: id.name, values: countedFrom(frame, frame.expression(from), turns) }
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

function countedFrom(frame: Frame, from: Value, turns: number): Value[] {
  const { a, m } = frame.program
  const constant = a.known(from)
  const base = constant === undefined && isDynamic(from) ? frame.keep(from) : null
  return Array.from({ length: turns }, (_, turn) => {
    if (base === null) return known((constant ?? 0) + turn)
    if (base.kind !== 'whole') return a.binary('+', base, known(turn))
    return wholeAfter(base, turn, () => m.i32.add(base.emit(), m.i32.const(turn)))
  })
}

/** A sum of names, each so many times, and a constant. */
interface Linear {
  readonly constant: number
  readonly times: ReadonlyMap<string, number>
}

function linear(frame: Frame, node: Node): Linear | null {
  if (node.type === 'ParenthesizedExpression') return linear(frame, node.expression)
  if (node.type === 'BinaryExpression') {
    const [left, right] = [linear(frame, node.left), linear(frame, node.right)]
    if (left === null || right === null) return null
    if (node.operator === '+') return sum(left, right, 1)
    if (node.operator === '-') return sum(left, right, -1)
    if (node.operator !== '*') return null
    if (left.times.size === 0) return sum(NOTHING, right, left.constant)
    return right.times.size === 0 ? sum(NOTHING, left, right.constant) : null
  }
  if (node.type !== 'Identifier' && node.type !== 'Literal' && node.type !== 'MemberExpression') return null
  const constant = frame.program.a.known(frame.captured(() => frame.expression(node)).value)
  if (constant !== undefined) return { constant, times: new Map() }
  return node.type === 'Identifier' ? { constant: 0, times: new Map([[node.name, 1]]) } : null
}

const NOTHING: Linear = { constant: 0, times: new Map() }

function sum(a: Linear, b: Linear, factor: number): Linear {
  const times = new Map(a.times)
  for (const [name, n] of b.times) times.set(name, (times.get(name) ?? 0) + n * factor)
  return { constant: a.constant + b.constant * factor, times }
}

/** How much more one sum is than the other, whatever the names stand for. */
function difference(more: Linear | null, less: Linear | null): number | null {
  if (more === null || less === null) return null
  const { constant, times } = sum(more, less, -1)
  return [...times.values()].every((n) => n === 0) ? constant : null
}

function namesOf(node: Node): string[] {
  if (node.type === 'Identifier') return [node.name]
  if (node.type === 'ParenthesizedExpression') return namesOf(node.expression)
  return node.type === 'BinaryExpression' ? [...namesOf(node.left), ...namesOf(node.right)] : []
}
