/**
 * JavaScript's operators on numbers, as WebAssembly's: whole numbers stay in 32 bits where the range says that nothing is lost, and
 * everything else is done in doubles, operation by operation as written, so that results agree bit for bit.
 */
import binaryen from 'binaryen'
import { isBitOperator, onBits } from './bits.ts'
import { Conversions } from './conversions.ts'
import { fold } from './folding.ts'
import { NotCompilable } from './refusals.ts'
import { double, fits, highOf, isDynamic, known, lowOf, MOST, truth, whole, wholeAfter } from './values.ts'
import type { Code, Double, Dynamic, Value } from './values.ts'

const RING = { '+': 'add', '-': 'sub', '*': 'mul' } as const
type RingOperator = keyof typeof RING

/** Comparisons by the name they have for doubles, and for whole numbers with and without sign. */
const COMPARISONS = {
  '<': ['lt', 'lt_s', 'lt_u'],
  '<=': ['le', 'le_s', 'le_u'],
  '>': ['gt', 'gt_s', 'gt_u'],
  '>=': ['ge', 'ge_s', 'ge_u'],
  '===': ['eq', 'eq', 'eq'],
  '!==': ['ne', 'ne', 'ne'],
} as const
type Comparison = keyof typeof COMPARISONS

function isOneOf<T extends object>(operators: T, operator: PropertyKey): operator is keyof T {
  return Object.hasOwn(operators, operator)
}

export class Arithmetic extends Conversions {
  not(value: Value): Value {
    if (value.kind === 'known') return known(!value.value)
    const condition = this.toCondition(value)
    return truth(() => this.m.i32.eqz(condition()))
  }

  negative(value: Value): Value {
    const constant = this.known(value)
    if (constant !== undefined) return known(-constant)
    const v = this.dynamic(value)
    // Of what may be 0 the negative may be −0, which is no whole number here.
    if (v.kind === 'whole' && v.low > 0 && fits(-v.high, -v.low))
      return whole(-v.high, -v.low, () => this.m.i32.sub(this.m.i32.const(0), v.emit()))
    const emit = this.toDouble(v)
    return double(() => this.m.f64.neg(emit()))
  }

  binary(operator: string, a: Value, b: Value): Value {
    const folded = fold(operator, a, b)
    if (folded !== undefined) return folded
    if (isOneOf(RING, operator)) return this.#ring(operator, this.dynamic(a), this.dynamic(b))
    if (operator === '/') return this.#double((x, y) => this.m.f64.div(x, y), a, b)
    if (operator === '%') return this.#remainder(this.dynamic(a), this.dynamic(b))
    if (isBitOperator(operator)) return onBits(this, operator, a, b)
    if (isOneOf(COMPARISONS, operator)) return this.#compare(operator, a, b)
    throw new NotCompilable(`operator ${operator}`)
  }

  #double(op: (a: Code, b: Code) => Code, a: Value, b: Value): Double {
    const [x, y] = [this.toDouble(a), this.toDouble(b)]
    return double(() => op(x(), y()))
  }

  #ring(operator: RingOperator, a: Dynamic, b: Dynamic): Value {
    const range = rangeOf(operator, a, b)
    const { i32, f64 } = this.m
    const name = RING[operator]
    const inWords = a.kind !== 'double' && b.kind !== 'double' && !(operator === '*' && mayBeMinusZero(a, b))
    if (range !== undefined && inWords && fits(...range)) {
      const emit = (): Code => i32[name](a.emit(), b.emit())
      const constant = operator === '+' && a.kind === 'whole' && lowOf(b) === highOf(b)
      return constant ? wholeAfter(a, lowOf(b), emit) : whole(...range, emit)
    }
    const result = this.#double((x, y) => f64[name](x, y), a, b)
    if (range === undefined || range[0] < -MOST_EXACT || range[1] > MOST_EXACT) return result
    const [p, q] = [this.toBits(a), this.toBits(b)]
    const [low, high] = range
    return { ...result, exact: { low, high, bits: () => i32[name](p(), q()) } }
  }

  #remainder(a: Dynamic, b: Dynamic): Value {
    // By 0 there is none, and of what is below 0 it may be −0.
    if (a.kind !== 'double' && b.kind !== 'double' && lowOf(a) >= 0 && lowOf(b) > 0)
      return whole(0, Math.min(highOf(a), highOf(b) - 1), () => this.m.i32.rem_u(a.emit(), b.emit()))
    const [x, y] = [this.toDouble(a), this.toDouble(b)]
    return double(() => this.m.call('remainder', [x(), y()], binaryen.f64))
  }

  #compare(operator: Comparison, a: Value, b: Value): Value {
    // A number is never null, undefined or an object.
    const strange = [a, b].some((v) => v.kind === 'known' && this.known(v) === undefined)
    if (strange && [a, b].some(isDynamic)) return known(operator === '!==')
    const [x, y] = [this.dynamic(a), this.dynamic(b)]
    const [asDoubles, signed, unsigned] = COMPARISONS[operator]
    const { i32, f64 } = this.m
    if (x.kind !== 'double' && y.kind !== 'double') {
      const positive = lowOf(x) >= 0 && lowOf(y) >= 0
      const name = positive ? unsigned : signed
      if (positive || (highOf(x) <= MOST && highOf(y) <= MOST))
        return truth(() => i32[name](x.emit(), y.emit()))
    }
    const [p, q] = [this.toDouble(x), this.toDouble(y)]
    return truth(() => f64[asDoubles](p(), q()))
  }
}

/** Beyond, doubles do not hold every whole number. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER

type Range = readonly [low: number, high: number]

/** Range of a whole number, however large, that is known to be one. */
function boundsOf(value: Dynamic): Range | undefined {
  if (value.kind !== 'double') return [lowOf(value), highOf(value)]
  return value.exact && [value.exact.low, value.exact.high]
}

/** Range of the sum, difference or product of whole numbers. */
function rangeOf(operator: RingOperator, a: Dynamic, b: Dynamic): Range | undefined {
  const [first, second] = [boundsOf(a), boundsOf(b)]
  if (first === undefined || second === undefined) return undefined
  const [[al, ah], [bl, bh]] = [first, second]
  if (operator === '+') return [al + bl, ah + bh]
  if (operator === '-') return [al - bh, ah - bl]
  const corners = [al * bl, al * bh, ah * bl, ah * bh]
  return [Math.min(...corners), Math.max(...corners)]
}

/** 32 bits do not hold −0, as 0 times what is below 0 is. */
function mayBeMinusZero(a: Dynamic, b: Dynamic): boolean {
  return zeroTimesLess(a, b) || zeroTimesLess(b, a)
}

function zeroTimesLess(a: Dynamic, b: Dynamic): boolean {
  return lowOf(a) < 0 && lowOf(b) <= 0 && highOf(b) >= 0
}
