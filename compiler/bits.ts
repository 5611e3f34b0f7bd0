/** JavaScript's operators on 32 bits. Ranges are kept as narrow as they can be seen to be: indices are made of them. */
import type { Conversions } from './conversions.ts'
import { highOf, LEAST, MOST, MOST_UNSIGNED, whole } from './values.ts'
import type { Code, Dynamic, Emit, Value, Whole } from './values.ts'

export type BitOperator = '&' | '|' | '^' | '<<' | '>>' | '>>>'

const NAMES = { '&': 'and', '|': 'or', '^': 'xor', '<<': 'shl', '>>': 'shr_s', '>>>': 'shr_u' } as const

export function isBitOperator(operator: string): operator is BitOperator {
  return operator in NAMES
}

export function onBits(convert: Conversions, operator: BitOperator, a: Value, b: Value): Whole {
  const { i32 } = convert.m
  const [x, y] = [convert.toBits(a), convert.toBits(b)]
  const emit = (): Code => i32[NAMES[operator]](x(), y())
  const [left, right] = [convert.dynamic(a), convert.dynamic(b)]
  const by = convert.known(b)
  const [low, high] =
    operator.length === 1
      ? combined(operator, left, right)
      : shifted(operator, left, by === undefined ? undefined : by & 31)
  return whole(low, high, emit)
}

type Range = readonly [low: number, high: number]

const ANY: Range = [LEAST, MOST]

/** A number that is not negative, as a mask has to be; else −1. */
function maskOf(value: Dynamic): number {
  const positive = value.kind === 'truth' || (value.kind === 'whole' && value.low >= 0)
  return positive ? highOf(value) : -1
}

function combined(operator: string, a: Dynamic, b: Dynamic): Range {
  const [x, y] = [maskOf(a), maskOf(b)]
  const both = x >= 0 && y >= 0
  if (operator === '&') {
    const most = both ? Math.min(x, y) : Math.max(x, y)
    return most >= 0 && most <= MOST ? [0, most] : ANY
  }
  const bits = 32 - Math.clz32(Math.max(x, y))
  return both && bits < 32 ? [0, 2 ** bits - 1] : ANY
}

function shifted(operator: string, a: Dynamic, by: number | undefined): Range {
  const most = maskOf(a)
  switch (operator) {
    case '<<':
      return by !== undefined && most >= 0 && most * 2 ** by <= MOST ? [0, most * 2 ** by] : ANY
    case '>>':
      return by !== undefined && a.kind === 'whole' && a.high <= MOST ? [a.low >> by, a.high >> by] : ANY
    default:
      if (by === undefined) return [0, MOST_UNSIGNED]
      return [0, (most >= 0 ? most : MOST_UNSIGNED) >>> by]
  }
}

/** Sums and differences below a bit operator may wrap: they are exact as doubles, and only 32 bits of them are read. */
export function wrapping(convert: Conversions, operator: '+' | '-', a: Value, b: Value): Value {
  const { i32 } = convert.m
  const [x, y]: Emit[] = [convert.toBits(a), convert.toBits(b)]
  return whole(LEAST, MOST, () => (operator === '+' ? i32.add(x(), y()) : i32.sub(x(), y())))
}
