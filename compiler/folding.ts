/** Operators on values that are known while compiling: what JavaScript itself makes of them. */
import { NotCompilable } from './refusals.ts'
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
  if (equality && (isObject(a) || isObject(b))) {
    const same = isObject(a) && isObject(b) && areOne(a, b)
    return known(same === (operator === '==='))
  }
  if (a.kind !== 'known' || b.kind !== 'known') return undefined
  if (equality) return known((a.value === b.value) === (operator === '==='))
  const [x, y] = [numberOf(a.value), numberOf(b.value)]
  return x === undefined || y === undefined ? undefined : known(OPERATORS[operator](x, y))
}

function isObject({ kind }: Value): boolean {
  return kind === 'composite' || kind === 'closure' || kind === 'list'
}

/** Whether two objects are one and the same. */
function areOne(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind !== 'list' || b.kind !== 'list') throw new NotCompilable('objects compared with each other')
  const [x, y] = [a.place, b.place]
  if (x.array.constructor !== y.array.constructor) return false
  if (x.passing !== undefined || y.passing !== undefined)
    throw new NotCompilable('arrays compared that are known only when running')
  return x.slot === y.slot && x.fixed === y.fixed && x.array.length === y.array.length
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' ? value : undefined
}
