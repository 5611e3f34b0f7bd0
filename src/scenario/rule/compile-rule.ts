import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs'
import { quoted } from '../input-error.ts'
import { LIMITS } from '../limits.ts'
import { nearestKey } from '../nearest.ts'
import { checkReading, checkText } from './check-reading.ts'
import { parseRule } from './parse-rule.ts'
import { RuleError } from './rule-error.ts'
import { BINARY, FUNCTIONS, GRAMMAR, UNARY, clamped, isTrue } from './vocabulary.ts'

/** Last month's metrics, by key. */
type Observed = Readonly<Record<string, number>>
type Evaluate = (month: number, last: Observed) => number

/** The value that a rule's lever may take. */
export interface RuleRange {
  min: number
  max: number
  default: number
  /** Only whole numbers. */
  whole?: boolean
}

/** The tree as far as it has been walked: what has been counted, and the names that are known. */
interface Walk {
  nodes: number
  names: readonly string[]
}

/**
 * Compiles a rule into nested closures: no code is generated, nothing but the whitelist can be reached, and a rule of the
 * greatest size evaluates in microseconds.
 *
 * A rule's value outside the lever's bounds, infinite ones included, is moved to the nearest bound; where there is no
 * value at all (0 / 0), the lever stands at its default. Of a lever that takes whole numbers, a value is rounded down.
 *
 * @param text the rule, for instance `unemployment > 0.08 ? 0.9 : 0.6`
 * @param names metrics that the rule may read; it sees last month's, and `month`
 * @param onOutside told the rule's value, NaN included, whenever it is not the lever's
 * @throws RuleError
 */
export function compileRule(
  text: string,
  names: readonly string[],
  range: RuleRange,
  onOutside?: (value: number) => void,
): Evaluate {
  checkText(text)
  const evaluate = closure(parseRule(text), { nodes: 0, names }, 0)
  return (month, last) => {
    const value = evaluate(month, last)
    const within = Number.isNaN(value) ? range.default : clamped(value, range.min, range.max)
    if (within !== value) onOutside?.(value)
    return range.whole === true ? Math.floor(within) : within
  }
}

function closure(node: MathNode, walk: Walk, depth: number): Evaluate {
  if (++walk.nodes > LIMITS.rule.nodes)
    throw new RuleError('a rule too large', `at most ${LIMITS.rule.nodes} parts`)
  if (depth > LIMITS.rule.depth)
    throw new RuleError('a rule too deep', `nesting of at most ${LIMITS.rule.depth}`)
  checkReading(node)
  const inner = (child: MathNode): Evaluate => closure(child, walk, depth + 1)
  switch (node.type) {
    case 'ConstantNode':
      return constant(node as ConstantNode)
    case 'SymbolNode':
      return variable(node as SymbolNode, walk.names)
    case 'ParenthesisNode':
      return inner((node as ParenthesisNode).content)
    case 'OperatorNode':
      return operation(node as OperatorNode, inner)
    case 'ConditionalNode':
      return conditional(node as ConditionalNode, inner)
    case 'FunctionNode':
      return call(node as FunctionNode, inner)
    default:
      throw new RuleError(`${quoted(shown(node))} (${node.type}) in a rule`, GRAMMAR)
  }
}

function constant(node: ConstantNode): Evaluate {
  const value: unknown = node.value
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RuleError(`${quoted(shown(node))} in a rule`, 'finite numbers')
  }
  return () => value
}

function variable({ name }: SymbolNode, names: readonly string[]): Evaluate {
  if (name === 'month') return (month) => month
  if (!names.includes(name)) {
    const nearest = nearestKey(name, ['month', ...names])
    throw new RuleError(
      `the unknown name ${quoted(name)} in a rule`,
      'month and the keys of `ballast metrics`',
      nearest,
    )
  }
  return (_, last) => last[name] ?? Number.NaN
}

function operation(node: OperatorNode, inner: (child: MathNode) => Evaluate): Evaluate {
  const operands = node.args
  if (node.implicit) throw new RuleError(`a product without "*" in ${quoted(shown(node))}`, 'a * b')
  const percentage = (node as { isPercentage?: boolean }).isPercentage === true
  const unary = operands.length === 1 ? UNARY.get(node.fn) : undefined
  const binary = operands.length === 2 && !percentage ? BINARY.get(node.fn) : undefined
  const [left, right] = operands.map(inner)
  if (unary !== undefined) return (month, last) => unary(left!(month, last))
  if (binary !== undefined) return (month, last) => binary(left!(month, last), right!(month, last))
  throw new RuleError(`the operator ${quoted(percentage ? '%' : node.op)} in a rule`, GRAMMAR)
}

function conditional(node: ConditionalNode, inner: (child: MathNode) => Evaluate): Evaluate {
  const condition = inner(node.condition)
  const yes = inner(node.trueExpr)
  const no = inner(node.falseExpr)
  return (month, last) => (isTrue(condition(month, last)) ? yes(month, last) : no(month, last))
}

function call(node: FunctionNode, inner: (child: MathNode) => Evaluate): Evaluate {
  const name = (node.fn as Partial<SymbolNode>).name ?? ''
  const known = FUNCTIONS.get(name)
  if (known === undefined) {
    const names = [...FUNCTIONS.keys()]
    throw new RuleError(`the function ${quoted(name)} in a rule`, names.join(', '), nearestKey(name, names))
  }
  if (node.args.length < known.least || node.args.length > known.most) {
    const range = known.least === known.most ? known.least : `${known.least} to ${known.most}`
    throw new RuleError(`${node.args.length} values for ${name} in a rule`, `${range}`)
  }
  const values = node.args.map(inner)
  return (month, last) => known.apply(values.map((value) => value(month, last)))
}

/** A node's text; mathjs prints only what it has parsed, and the length has been capped. */
function shown(node: MathNode): string {
  return node.toString()
}
