/**
 * JavaScript's operators on numbers, as WebAssembly's: whole numbers stay in 32 bits where the range says that nothing is lost, and
 * everything else is done in doubles, operation by operation as written, so that results agree bit for bit.
 */
import binaryen from 'binaryen'
import { fits, isDynamic, known, LEAST, MOST, MOST_UNSIGNED } from './values.ts'
import type { Code, Double, Dynamic, Emit, Known, Truth, Value, Whole } from './values.ts'

type Module = binaryen.Module

const f64Type = binaryen.f64

export class NotCompilable extends Error {}

export function whole(low: number, high: number, emit: Emit): Whole {
  return { kind: 'whole', low, high, emit }
}
export function double(emit: Emit): Double {
  return { kind: 'double', emit }
}
export function truth(emit: Emit): Truth {
  return { kind: 'truth', emit }
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0) && fits(value, value)
}

export class Arithmetic {
  readonly m: Module
  constructor(m: Module) {
    this.m = m
  }

  /** A number or truth value as code; throws for anything else. */
  dynamic(value: Value): Dynamic {
    if (isDynamic(value)) return value
    if (value.kind === 'known') {
      const { value: v } = value
      if (typeof v === 'boolean') return truth(() => this.m.i32.const(v ? 1 : 0))
      if (typeof v === 'number' && isWhole(v)) return whole(v, v, () => this.m.i32.const(v | 0))
      if (typeof v === 'number') return double(() => this.m.f64.const(v))
    }
    throw new NotCompilable(`a number is needed, found ${describe(value)}`)
  }

  toDouble(value: Value): Emit {
    const d = this.known(value)
    if (d !== undefined) return () => this.m.f64.const(d)
    const v = this.dynamic(value)
    if (v.kind === 'double') return v.emit
    const signed = v.kind === 'whole' && v.low < 0
    return () => (signed ? this.m.f64.convert_s.i32(v.emit()) : this.m.f64.convert_u.i32(v.emit()))
  }

  /** The 32 bits that bit operators and stores to integer arrays take, whatever the size of the number. */
  toBits(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    return () => this.m.i32.wrap(this.m.i64.trunc_s_sat.f64(v.emit()))
  }

  /** A whole number within 32 bits, as an index has to be. */
  toIndex(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    return () => this.m.i32.trunc_s_sat.f64(v.emit())
  }

  /** True as a condition: 1 or 0, or for whole numbers anything but 0. */
  toCondition(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    return () => this.m.f64.gt(this.m.f64.abs(v.emit()), this.m.f64.const(0))
  }

  toTruth(value: Value): Truth {
    const v = this.dynamic(value)
    if (v.kind === 'truth') return v
    const condition = this.toCondition(v)
    return truth(() => (v.kind === 'double' ? condition() : this.m.i32.ne(condition(), this.m.i32.const(0))))
  }

  known(value: Value): number | undefined {
    if (value.kind !== 'known') return undefined
    if (typeof value.value === 'boolean') return value.value ? 1 : 0
    return typeof value.value === 'number' ? value.value : undefined
  }

  not(value: Value): Value {
    if (value.kind === 'known') return known(!value.value)
    const condition = this.toCondition(value)
    return truth(() => this.m.i32.eqz(condition()))
  }

  negative(value: Value): Value {
    const k = this.known(value)
    if (k !== undefined) return known(-k)
    const v = this.dynamic(value)
    if (v.kind === 'whole' && v.low > 0) {
      return whole(-v.high, -v.low, () => this.m.i32.sub(this.m.i32.const(0), v.emit()))
    }
    const emit = this.toDouble(v)
    return double(() => this.m.f64.neg(emit()))
  }

  binary(operator: string, a: Value, b: Value): Value {
    const folded = fold(operator, a, b)
    if (folded !== undefined) return folded
    switch (operator) {
      case '+':
      case '-':
      case '*':
        return this.#ring(operator, this.dynamic(a), this.dynamic(b))
      case '/':
        return this.#double((x, y) => this.m.f64.div(x, y), a, b)
      case '%':
        return this.#remainder(this.dynamic(a), this.dynamic(b))
      case '&':
      case '|':
      case '^':
      case '<<':
      case '>>':
      case '>>>':
        return this.#bits(operator, a, b)
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '===':
      case '!==':
        return this.#compare(operator, a, b)
    }
    throw new NotCompilable(`operator ${operator}`)
  }

  #double(op: (a: Code, b: Code) => Code, a: Value, b: Value): Double {
    const [x, y] = [this.toDouble(a), this.toDouble(b)]
    return double(() => op(x(), y()))
  }

  #ring(operator: '+' | '-' | '*', a: Dynamic, b: Dynamic): Value {
    const range = rangeOf(operator, a, b)
    const { i32, f64 } = this.m
    const name = operator === '+' ? 'add' : operator === '-' ? 'sub' : 'mul'
    if (range !== undefined) return whole(...range, () => i32[name](a.emit(), b.emit()))
    return this.#double((x, y) => f64[name](x, y), a, b)
  }

  #remainder(a: Dynamic, b: Dynamic): Value {
    if (a.kind === 'double' || b.kind === 'double') {
      const [x, y] = [this.toDouble(a), this.toDouble(b)]
      return double(() => this.m.call('remainder', [x(), y()], f64Type))
    }
    if (lowOf(a) >= 0 && lowOf(b) >= 0)
      return whole(0, Math.max(0, highOf(b) - 1), () => this.m.i32.rem_u(a.emit(), b.emit()))
    if (a.kind !== 'whole' || b.kind !== 'whole' || b.low < 0 || a.high > MOST || b.high > MOST)
      throw new NotCompilable('remainder by what may be nought or less')
    const high = Math.min(b.high - 1, Math.max(a.high, -a.low))
    return whole(a.low < 0 ? -high : 0, high, () => this.m.i32.rem_s(a.emit(), b.emit()))
  }

  /** Sums and differences below a bit operator may wrap: they are exact as doubles, and only 32 bits of them are read. */
  wrapping(operator: '+' | '-', a: Value, b: Value): Value {
    const [x, y] = [this.toBits(a), this.toBits(b)]
    const name = operator === '+' ? 'add' : 'sub'
    return whole(LEAST, MOST, () => this.m.i32[name](x(), y()))
  }

  #bits(operator: string, a: Value, b: Value): Value {
    const { i32 } = this.m
    const [x, y] = [this.toBits(a), this.toBits(b)]
    const shift = this.known(b)
    const [da, db] = [this.dynamic(a), this.dynamic(b)]
    switch (operator) {
      case '&': {
        const mask = Math.max(positive(da) ? highOf(da) : -1, 0)
        const other = Math.max(positive(db) ? highOf(db) : -1, 0)
        const bounded = positive(da) && positive(db) ? Math.min(mask, other) : Math.max(mask, other)
        const nonNegative = positive(da) || positive(db)
        return nonNegative && bounded <= MOST
          ? whole(0, bounded, () => i32.and(x(), y()))
          : whole(LEAST, MOST, () => i32.and(x(), y()))
      }
      case '|':
      case '^': {
        const emit = (): Code => (operator === '|' ? i32.or(x(), y()) : i32.xor(x(), y()))
        if (positive(da) && positive(db)) {
          const bits = 32 - Math.clz32(Math.max(highOf(da), highOf(db)))
          if (bits < 32) return whole(0, 2 ** bits - 1, emit)
        }
        return whole(LEAST, MOST, emit)
      }
      case '<<':
        if (shift !== undefined && positive(da) && highOf(da) * 2 ** shift <= MOST)
          return whole(0, highOf(da) * 2 ** shift, () => i32.shl(x(), y()))
        return whole(LEAST, MOST, () => i32.shl(x(), y()))
      case '>>':
        if (shift !== undefined && da.kind === 'whole' && da.high <= MOST)
          return whole(da.low >> shift, da.high >> shift, () => i32.shr_s(x(), y()))
        return whole(LEAST, MOST, () => i32.shr_s(x(), y()))
      default:
        if (shift !== undefined && positive(da))
          return whole(0, highOf(da) >>> shift, () => i32.shr_u(x(), y()))
        return whole(0, shift === undefined ? MOST_UNSIGNED : MOST_UNSIGNED >>> shift, () =>
          i32.shr_u(x(), y()),
        )
    }
  }

  #compare(operator: string, a: Value, b: Value): Value {
    // A number is never null, undefined or an object.
    const strange = [a, b].some((v) => v.kind === 'known' && this.known(v) === undefined)
    if (strange && [a, b].some(isDynamic)) return known(operator === '!==')
    const [x, y] = [this.dynamic(a), this.dynamic(b)]
    const { i32, f64 } = this.m
    if (x.kind !== 'double' && y.kind !== 'double') {
      const unsigned = lowOf(x) >= 0 && lowOf(y) >= 0
      if (unsigned || (highOf(x) <= MOST && highOf(y) <= MOST)) {
        const name = (
          unsigned
            ? { '<': 'lt_u', '<=': 'le_u', '>': 'gt_u', '>=': 'ge_u', '===': 'eq', '!==': 'ne' }
            : { '<': 'lt_s', '<=': 'le_s', '>': 'gt_s', '>=': 'ge_s', '===': 'eq', '!==': 'ne' }
        )[operator] as 'eq'
        return truth(() => i32[name](x.emit(), y.emit()))
      }
    }
    const name = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '===': 'eq', '!==': 'ne' }[operator] as 'eq'
    const [p, q] = [this.toDouble(x), this.toDouble(y)]
    return truth(() => f64[name](p(), q()))
  }
}

export function lowOf(value: Dynamic): number {
  return value.kind === 'whole' ? value.low : 0
}
export function highOf(value: Dynamic): number {
  return value.kind === 'whole' ? value.high : 1
}
function positive(value: Dynamic): boolean {
  return value.kind === 'truth' || (value.kind === 'whole' && value.low >= 0)
}

function rangeOf(operator: '+' | '-' | '*', a: Dynamic, b: Dynamic): [number, number] | undefined {
  if (a.kind === 'double' || b.kind === 'double') return undefined
  const [al, ah, bl, bh] = [lowOf(a), highOf(a), lowOf(b), highOf(b)]
  const corners = [al * bl, al * bh, ah * bl, ah * bh]
  const [low, high] =
    operator === '+'
      ? [al + bl, ah + bh]
      : operator === '-'
        ? [al - bh, ah - bl]
        : [Math.min(...corners), Math.max(...corners)]
  return fits(low, high) ? [low, high] : undefined
}

function fold(operator: string, a: Value, b: Value): Known | undefined {
  if ([a, b].some(({ kind }) => kind === 'composite' || kind === 'closure' || kind === 'list')) {
    if (operator === '===' || operator === '!==') return known(operator === '!==')
  }
  if (a.kind !== 'known' || b.kind !== 'known') return undefined
  const [x, y] = [a.value as number, b.value as number]
  switch (operator) {
    case '===':
      return known(x === y)
    case '!==':
      return known(x !== y)
  }
  if ([a, b].some(({ value }) => typeof value !== 'number' && typeof value !== 'boolean')) return undefined
  return known(numbers[operator](x, y))
}

const numbers: Record<string, (x: number, y: number) => number | boolean> = {
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

export function describe(value: Value): string {
  if (value.kind !== 'known') return value.kind
  const { value: v } = value
  if (v === null || typeof v !== 'object') return typeof v === 'function' ? `function ${v.name}` : String(v)
  return ArrayBuffer.isView(v) ? 'an array' : `an object { ${Object.keys(v).slice(0, 4).join(', ')} }`
}
