import type { ConditionalNode, MathNode, OperatorNode } from 'mathjs'
import { quoted } from '../input-error.ts'
import { RuleError } from './rule-error.ts'

const COMPARISONS: ReadonlySet<string> = new Set([
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'equal',
  'unequal',
])
const ARITHMETIC: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'divide'])
const SIGNS: ReadonlySet<string> = new Set(['unaryMinus', 'unaryPlus'])

/**
 * Refuses text that the parser takes otherwise than a reader may: what follows `#` is left out, `0x10` is sixteen and `1,000` in a
 * list of values is two of them.
 *
 * @throws RuleError
 */
export function checkText(text: string): void {
  if (text.includes('#')) throw new RuleError('"#" in a rule', 'a rule without remarks')
  const numeral = /(?<![\w.])0[xob\d][\w.]*/i.exec(text)
  if (numeral !== null) {
    throw new RuleError(
      `the number ${quoted(numeral[0])} in a rule`,
      'decimal numbers that begin with one 0 at most',
    )
  }
}

/**
 * Refuses what is parsed by an order that a reader need not have in mind, and asks for brackets. Nodes in brackets are fine anywhere.
 *
 * @throws RuleError
 */
export function checkReading(node: MathNode): void {
  if (node.type === 'RelationalNode') {
    throw new RuleError(`the chain ${told(node)} in a rule`, 'two comparisons: a < b and b < c')
  }
  if (node.type === 'AssignmentNode' || node.type === 'FunctionAssignmentNode') {
    throw new RuleError(`${told(node)} (${node.type}) in a rule`, '"==" to compare; a rule names nothing')
  }
  if (node.type === 'ConditionalNode') checkCondition(node as ConditionalNode)
  if (node.type === 'OperatorNode') checkOperands(node as OperatorNode)
}

/** `not` binds more tightly than whatever compares or reckons, and `month == 1 or 2` is true in every month. */
function checkOperands(node: OperatorNode): void {
  const operands: readonly MathNode[] = node.args
  const binds = COMPARISONS.has(node.fn) || ARITHMETIC.has(node.fn) || SIGNS.has(node.fn)
  if (binds && operands.some((operand) => isOperator(operand, NOT))) {
    throw new RuleError(
      `${told(node)}, where "not" takes only what follows it at once`,
      'brackets: not (a >= b), or (not a) >= b',
    )
  }
  const word: string = node.fn
  if (word !== 'and' && word !== 'or') return
  const compares = operands.some((operand) => isOperator(operand, COMPARISONS))
  if (compares && operands.some(({ type }) => type === 'ConstantNode')) {
    throw new RuleError(
      `${told(node)}, where a number stands for a comparison`,
      `both comparisons: a == 1 ${word} a == 2`,
    )
  }
}

const NOT: ReadonlySet<string> = new Set(['not'])

/** All that stands before `?` is the condition. */
function checkCondition({ condition }: ConditionalNode): void {
  if (!isOperator(condition, ARITHMETIC)) return
  throw new RuleError(
    `the condition ${told(condition)}, which compares nothing`,
    'a comparison, or brackets: a + (b ? c : d), or (a + b) ? c : d',
  )
}

function isOperator(node: MathNode, among: ReadonlySet<string>): boolean {
  return node.type === 'OperatorNode' && among.has((node as OperatorNode).fn)
}

function told(node: MathNode): string {
  return quoted(node.toString())
}
