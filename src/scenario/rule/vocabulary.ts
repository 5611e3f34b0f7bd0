/** What a rule may say. Everything is a number: comparisons and logic give 1 or 0, and any value but 0 and NaN is true. */

type Binary = (left: number, right: number) => number

const truth = (condition: boolean): number => (condition ? 1 : 0)
export const isTrue = (value: number): boolean => value !== 0 && !Number.isNaN(value)

/** Operators of one operand, by mathjs's name of their function. */
export const UNARY: ReadonlyMap<string, (value: number) => number> = new Map([
  ['unaryMinus', (value: number) => -value],
  ['unaryPlus', (value: number) => value],
  ['not', (value: number) => truth(!isTrue(value))],
])

/** Operators of two operands. `and` and `or` evaluate both sides, which is safe: a rule has no effects. */
export const BINARY: ReadonlyMap<string, Binary> = new Map<string, Binary>([
  ['add', (left, right) => left + right],
  ['subtract', (left, right) => left - right],
  ['multiply', (left, right) => left * right],
  ['divide', (left, right) => left / right],
  ['smaller', (left, right) => truth(left < right)],
  ['smallerEq', (left, right) => truth(left <= right)],
  ['larger', (left, right) => truth(left > right)],
  ['largerEq', (left, right) => truth(left >= right)],
  ['equal', (left, right) => truth(left === right)],
  ['unequal', (left, right) => truth(left !== right)],
  ['and', (left, right) => truth(isTrue(left) && isTrue(right))],
  ['or', (left, right) => truth(isTrue(left) || isTrue(right))],
])

export interface RuleFunction {
  least: number
  most: number
  says: string
  apply: (values: readonly number[]) => number
}

/** Functions, by name. All of them are exact in IEEE arithmetic, so a rule gives the same bits in every engine. */
export const FUNCTIONS: ReadonlyMap<string, RuleFunction> = new Map<string, RuleFunction>([
  ['min', { least: 1, most: 20, says: 'the least', apply: (values) => Math.min(...values) }],
  ['max', { least: 1, most: 20, says: 'the greatest', apply: (values) => Math.max(...values) }],
  ['abs', { least: 1, most: 1, says: 'without sign', apply: ([x]) => Math.abs(x!) }],
  ['floor', { least: 1, most: 1, says: 'rounded down', apply: ([x]) => Math.floor(x!) }],
  ['ceil', { least: 1, most: 1, says: 'rounded up', apply: ([x]) => -Math.floor(-x!) }],
  ['round', { least: 1, most: 1, says: 'rounded, halves up', apply: ([x]) => Math.round(x!) }],
  ['sqrt', { least: 1, most: 1, says: 'square root', apply: ([x]) => Math.sqrt(x!) }],
  [
    'clamp',
    { least: 3, most: 3, says: 'clamp(x, low, high)', apply: ([x, low, high]) => clamped(x!, low!, high!) },
  ],
])

/** `value` moved into [low, high]; NaN stays NaN. */
export function clamped(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/** For messages. */
export const GRAMMAR =
  'numbers, names, + - * /, comparisons, and, or, not, a ? b : c, brackets, ' +
  [...FUNCTIONS.keys()].join(', ')
