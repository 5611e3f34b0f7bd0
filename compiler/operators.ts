/** Operators between expressions. */
import { isBitOperator, wrapping } from './bits.ts'
import type { Frame } from './frame.ts'
import { NotCompilable } from './refusals.ts'
import type { Binary, Node, Unary } from './syntax.ts'
import { LEAST, MOST, whole } from './values.ts'
import type { Value } from './values.ts'

export function unary(frame: Frame, { operator, argument }: Unary): Value {
  const { a, m } = frame.program
  const value = frame.expression(argument)
  if (operator === '!') return a.not(value)
  if (operator === '-') return a.negative(value)
  if (operator === '+') return a.dynamic(value)
  if (operator !== '~') throw new NotCompilable(`operator ${operator}`)
  const bits = a.toBits(value)
  return whole(LEAST, MOST, () => m.i32.xor(bits(), m.i32.const(-1)))
}

export function binary(frame: Frame, { operator, left, right }: Binary): Value {
  return frame.program.a.binary(operator, operand(frame, operator, left), operand(frame, operator, right))
}

/** What an operator works on: one on bits reads no more than 32 of them. */
export function operand(frame: Frame, operator: string, node: Node): Value {
  return isBitOperator(operator) ? bitsOf(frame, node) : frame.expression(node)
}

/** Below an operator on bits, sums may wrap. */
function bitsOf(frame: Frame, node: Node): Value {
  if (node.type === 'ParenthesizedExpression') return bitsOf(frame, node.expression)
  if (node.type !== 'BinaryExpression' || (node.operator !== '+' && node.operator !== '-'))
    return frame.expression(node)
  const { a } = frame.program
  const [left, right] = [bitsOf(frame, node.left), bitsOf(frame, node.right)]
  const areWhole = [left, right].every((v) => v.kind === 'whole' || Number.isInteger(a.known(v)))
  const sum = a.binary(node.operator, left, right)
  return sum.kind === 'double' && areWhole ? wrapping(a, node.operator, left, right) : sum
}
