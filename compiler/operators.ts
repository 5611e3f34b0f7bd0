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
  const [a, b] = frame.inOrder([() => operand(frame, operator, left), () => operand(frame, operator, right)])
  return combine(frame, operator, a, b)
}

/** The result of an operator; what it follows from is worked out even if the result is known. */
export function combine(frame: Frame, operator: string, a: Value, b: Value): Value {
  const result = frame.program.a.binary(operator, a, b)
  if (result.kind === 'known') for (const value of [a, b]) frame.discard(value)
  return result
}

/** What an operator works on: one on bits reads no more than 32 of them. */
export function operand(frame: Frame, operator: string, node: Node): Value {
  return isBitOperator(operator) ? sumOf(frame, node).bits : frame.expression(node)
}

/** A value as JavaScript has it, and one that is as good where only 32 bits are read; one of them is used. */
interface Sum {
  readonly exact: Value
  readonly bits: Value
}

/** Below an operator on bits, sums may wrap. */
function sumOf(frame: Frame, node: Node): Sum {
  if (node.type === 'ParenthesizedExpression') return sumOf(frame, node.expression)
  if (node.type !== 'BinaryExpression' || (node.operator !== '+' && node.operator !== '-')) {
    const value = frame.expression(node)
    return { exact: value, bits: value }
  }
  const { operator } = node
  const { a } = frame.program
  const first = sumOf(frame, node.left)
  const { emits, value: right } = frame.captured(() => sumOf(frame, node.right))
  const left = emits.length > 0 ? keptSum(frame, first) : first
  frame.out.push(...emits)
  const exact = a.binary(operator, left.exact, right.exact)
  const areWhole = [left.bits, right.bits].every((v) => v.kind === 'whole' || Number.isInteger(a.known(v)))
  const bits = exact.kind === 'double' && areWhole ? wrapping(a, operator, left.bits, right.bits) : exact
  return { exact, bits }
}

function keptSum(frame: Frame, { exact }: Sum): Sum {
  const kept = exact.kind === 'known' ? exact : frame.keep(exact)
  return { exact: kept, bits: kept }
}
