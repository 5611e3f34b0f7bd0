/** Calls: of functions made for the kinds of their arguments, of functions compiled in place, of what the language brings along. */
import binaryen from 'binaryen'
import { callBuiltIn } from './built-ins.ts'
import { clearRow } from './clear-row.ts'
import type { Frame } from './frame.ts'
import { inPlace } from './in-place.ts'
import { direct } from './instances.ts'
import { callOnList } from './lists.ts'
import { keyOf, part } from './parts.ts'
import { fresh, isArrayKind, listOf } from './passing.ts'
import { describe, NotCompilable, refuse } from './refusals.ts'
import { OnlyInPlace } from './results.ts'
import type { Call, Member, Node } from './syntax.ts'
import { callThreefryRows, THREEFRY_ROWS } from './threefry-rows.ts'
import type { Value } from './values.ts'

export function call(frame: Frame, node: Call): Value {
  if (node.type === 'NewExpression') return fresh(frame, node)
  if (isAbsent(frame, node)) return { kind: 'nothing', emit: null }
  const { callee } = node
  if (callee.type === 'MemberExpression') return callMethod(frame, callee, node.arguments)
  const called = frame.expression(callee)
  return invoke(frame, called, frame.expressions(node.arguments))
}

function callMethod(frame: Frame, callee: Member, nodes: readonly Node[]): Value {
  const owner = frame.expression(callee.object)
  const key = keyOf(frame, callee)
  if (key === undefined) throw new NotCompilable('a method that is known only when running')
  if (owner.kind === 'list') return callOnList(frame, owner.place, key, frame.expressions(nodes))
  if (owner.kind === 'known') {
    const { value } = owner
    if (key === 'of' && isArrayKind(value)) return listOf(frame, value, frame.expressions(nodes))
    if (value === Math || value === Number) return callBuiltIn(frame, key, frame.expressions(nodes))
  }
  const called = part(frame, owner, key)
  return invoke(frame, called, frame.expressions(nodes))
}

/** `a?.b.c()` where a is nothing. */
function isAbsent(frame: Frame, node: Node): boolean {
  if (node.type === 'CallExpression') return isAbsent(frame, node.callee)
  if (node.type !== 'MemberExpression') return false
  if (isAbsent(frame, node.object)) return true
  if (!node.optional) return false
  const owner = frame.expression(node.object)
  return owner.kind === 'known' && (owner.value === null || owner.value === undefined)
}

function invoke(frame: Frame, callee: Value, args: readonly Value[]): Value {
  if (callee.kind === 'closure') return inPlace(frame, callee, args)
  if (callee.kind !== 'known' || typeof callee.value !== 'function') refuse(callee, 'a function')
  const { program } = frame
  const fn: unknown = callee.value
  const node = program.source.functions.get(fn)
  if (node === undefined) throw new NotCompilable(`${describe(callee)} is not of the model`)
  const host = program.hosts.get(fn)
  if (host !== undefined) return { kind: 'nothing', emit: () => program.m.call(host, [], binaryen.none) }
  if (program.source.scope[THREEFRY_ROWS] === fn) return callThreefryRows(frame, args)
  if (program.source.scope['clearRow'] === fn) return clearRow(frame, args)
  if (!args.some(needsPlace) && !program.inlined.has(fn)) {
    try {
      return direct(frame, { fn, node }, args)
    } catch (error) {
      if (!(error instanceof OnlyInPlace)) throw error
      program.inlined.add(fn)
    }
  }
  return inPlace(frame, { kind: 'closure', node, scope: null }, args)
}

/** What a function made for itself cannot be given. */
function needsPlace(value: Value): boolean {
  if (value.kind === 'list') return value.place.passing !== undefined
  return value.kind === 'composite' || value.kind === 'closure'
}
