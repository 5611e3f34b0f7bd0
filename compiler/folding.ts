/** Operators on values that are known while compiling: what JavaScript itself makes of them. */
import { known, type Known, type Value } from './values.ts'

const OPERATORS: Readonly<Record<string, (x: number, y: number) => number | boolean>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '%': (x, y) => x % y,
  '&': (x, y) => x & y,
  '|': (x, y) => x | y,
  '^': (x, y) => x ^ y,
  '<<': (x, y) => x << y,
  '>>': (x, y) => x >> y,
  '>>>': (x, y) => x >>> y,
  '<': (x, y) => x < y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '>=': (x, y) => x >= y,
}

/** The result, if it is known; undefined if the program has to work it out. */
export function fold(operator: string, a: Value, b: Value): Known | undefined {
  const equality = operator === '===' || operator === '!=='
  // Objects are only ever compared with what may be missing.
  if (equality && [a, b].some(({ kind }) => kind === 'composite' || kind === 'closure' || kind === 'list'))
    return known(operator === '!==')
  if (a.kind !== 'known' || b.kind !== 'known') return undefined
  if (equality) return known((a.value === b.value) === (operator === '==='))
  const [x, y] = [numberOf(a.value), numberOf(b.value)]
  return x === undefined || y === undefined ? undefined : known(OPERATORS[operator](x, y))
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' ? value : undefined
}
