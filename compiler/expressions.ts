/** Expressions, each by its kind. */
import { assignment, update } from './assignments.ts'
import { call } from './calls.ts'
import { conditional, logical } from './choice.ts'
import { composite } from './composites.ts'
import type { Frame } from './frame.ts'
import { binary, unary } from './operators.ts'
import { member } from './parts.ts'
import { NotCompilable } from './refusals.ts'
import type { Node, Sequence } from './syntax.ts'
import { known } from './values.ts'
import type { Value } from './values.ts'

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
    case 'UnaryExpression':
      return unary(frame, node)
    case 'AssignmentExpression':
      return assignment(frame, node)
    case 'UpdateExpression':
      return update(frame, node)
    case 'SequenceExpression':
      return sequence(frame, node)
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

function named(frame: Frame, name: string): Value {
  const binding = frame.scope.find(name)
  if (binding !== undefined) return frame.valueOf(binding)
  const { fields, source } = frame.program
  if (source.changing.has(name)) throw new NotCompilable(`${name} changes while the program runs`)
  if (Object.hasOwn(source.scope, name)) return fields.constant(source.scope[name])
  if (name === 'undefined') return known(undefined)
  if (name === 'Infinity' || name === 'NaN') return known(Number(name))
  if (name in globalThis) return known((globalThis as Record<string, unknown>)[name])
  throw new NotCompilable(`unknown name ${name}`)
}

function sequence(frame: Frame, { expressions }: Sequence): Value {
  for (const node of expressions.slice(0, -1)) frame.discard(expression(frame, node))
  return expression(frame, expressions[expressions.length - 1])
}
