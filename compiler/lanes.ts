/**
 * Choices between doubles without branches. No processor guesses right which of two amounts is the larger, but V8 makes a branch of every
 * choice between doubles. Vectors it chooses by masks; so such a choice is made in a lane of one.
 */
import binaryen from 'binaryen'
import type { Code } from './values.ts'

/** Operations of an arm that is worked out in any case. */
const MOST_OPERATIONS = 8

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'
const COMPARISONS = new Map<number, Comparison>([
  [binaryen.EqFloat64, 'eq'],
  [binaryen.NeFloat64, 'ne'],
  [binaryen.LtFloat64, 'lt'],
  [binaryen.LeFloat64, 'le'],
  [binaryen.GtFloat64, 'gt'],
  [binaryen.GeFloat64, 'ge'],
])

/** How many operations code is that does nothing but arithmetic on locals and constants; Infinity for any other. */
function operations(code: Code): number {
  const info = binaryen.getExpressionInfo(code)
  if (info.id === binaryen.LocalGetId || info.id === binaryen.ConstId) return 0
  if (info.id === binaryen.UnaryId) return 1 + operations((info as binaryen.UnaryInfo).value)
  if (info.id !== binaryen.BinaryId) return Infinity
  const { op, left, right } = info as binaryen.BinaryInfo
  return op === binaryen.DivFloat64 ? Infinity : 1 + operations(left) + operations(right)
}

/** The first of two doubles if the condition holds, else the second: without a branch if the condition compares doubles and both are soon worked out. */
export function chooseDouble(m: binaryen.Module, condition: Code, yes: Code, no: Code): Code {
  const info = binaryen.getExpressionInfo(condition)
  const { op, left, right } = info as binaryen.BinaryInfo
  const comparison = info.id === binaryen.BinaryId ? COMPARISONS.get(op) : undefined
  if (comparison === undefined || operations(yes) + operations(no) > MOST_OPERATIONS)
    return m.if(condition, yes, no)
  const { f64x2, v128 } = m
  const mask = f64x2[comparison](f64x2.splat(left), f64x2.splat(right))
  return f64x2.extract_lane(v128.bitselect(f64x2.splat(yes), f64x2.splat(no), mask), 0)
}

/**
 * The smaller or larger of a double and a constant, as `Math.min` and `Math.max` have it: NaN stays NaN. What V8 makes of `f64.min`
 * looks for NaN and −0 with branches.
 */
export function boundDouble(m: binaryen.Module, name: 'min' | 'max', x: Code, bound: number): Code {
  const { f64, f64x2 } = m
  const [number, limit] = [f64x2.splat(x), f64x2.splat(f64.const(bound))]
  const within = f64x2.extract_lane(name === 'min' ? f64x2.pmin(number, limit) : f64x2.pmax(number, limit), 0)
  // Of 0 and −0 the larger is 0, which these do not know.
  return name === 'max' && bound === 0 ? f64.add(within, f64.const(0)) : within
}
