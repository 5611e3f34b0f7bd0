/** What the language brings along: functions of Math and Number. */
import type { Frame } from './frame.ts'
import { boundDouble } from './lanes.ts'
import { NotCompilable } from './refusals.ts'
import { double, highOf, known, LEAST, lowOf, MOST, truth, whole } from './values.ts'
import type { Code, Dynamic, Value } from './values.ts'

/** Functions that give the same in every engine. */
const EXACT: Readonly<Record<string, (...numbers: number[]) => number | boolean>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  clz32: Math.clz32,
  floor: Math.floor,
  imul: Math.imul,
  isInteger: Number.isInteger,
  isSafeInteger: Number.isSafeInteger,
  max: Math.max,
  min: Math.min,
  round: Math.round,
  sqrt: Math.sqrt,
  trunc: Math.trunc,
}

export function callBuiltIn(frame: Frame, name: string, args: readonly Value[]): Value {
  const { a } = frame.program
  const constants = args.map((arg) => a.known(arg)).filter((value) => value !== undefined)
  const exact = EXACT[name]
  if (exact === undefined) throw new NotCompilable(`${name}()`)
  if (constants.length === args.length) return known(exact(...constants))
  const values = args.map((arg) => a.dynamic(arg))
  if (name === 'min' || name === 'max')
    return bounded(frame, name, args) ?? values.reduce((best, next) => extreme(frame, name, best, next))
  return name in Number ? ofNumber(frame, name, values[0]) : ofMath(frame, name, values)
}

function ofMath(frame: Frame, name: string, [x, y]: readonly Dynamic[]): Value {
  const { m, a } = frame.program
  switch (name) {
    case 'floor':
    case 'ceil':
    case 'trunc':
      return x.kind === 'double' ? double(() => m.f64[name](x.emit())) : x
    case 'sqrt': {
      const emit = a.toDouble(x)
      return double(() => m.f64.sqrt(emit()))
    }
    case 'abs': {
      if (x.kind !== 'double' && lowOf(x) >= 0) return x
      const emit = a.toDouble(x)
      return double(() => m.f64.abs(emit()))
    }
    case 'round':
      return x.kind === 'double' ? round(frame, x) : x
    case 'imul': {
      const [p, q] = [a.toBits(x), a.toBits(y)]
      return whole(LEAST, MOST, () => m.i32.mul(p(), q()))
    }
    case 'clz32': {
      const bits = a.toBits(x)
      return whole(0, 32, () => m.i32.clz(bits()))
    }
    default:
      throw new NotCompilable(`Math.${name}`)
  }
}

function ofNumber(frame: Frame, name: string, x: Dynamic): Value {
  const { f64, i32 } = frame.program.m
  if (name !== 'isInteger' && name !== 'isSafeInteger') throw new NotCompilable(`Number.${name}`)
  if (x.kind !== 'double') {
    frame.discard(x)
    return known(true)
  }
  const kept = frame.keep(x)
  const most = name === 'isInteger' ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER
  return truth(() =>
    i32.and(f64.le(f64.abs(kept.emit()), f64.const(most)), f64.eq(f64.floor(kept.emit()), kept.emit())),
  )
}

/** To the nearest whole number, halves upwards. */
function round(frame: Frame, x: Dynamic): Value {
  const { m } = frame.program
  const { f64 } = m
  const kept = frame.keep(x)
  const below = frame.keep(double(() => f64.floor(kept.emit())))
  const upwards = (): Code => f64.ge(f64.sub(kept.emit(), below.emit()), f64.const(0.5))
  // Without a branch: which way a fraction goes cannot be foretold. What is below 0 becomes −0 at most.
  return double(() => f64.copysign(f64.add(below.emit(), f64.convert_u.i32(upwards())), kept.emit()))
}

/** The smaller or larger of a double and a constant. */
function bounded({ program: { a, m } }: Frame, name: 'min' | 'max', args: readonly Value[]): Value | null {
  const bound = args.map((arg) => a.known(arg)).find((constant) => constant !== undefined)
  const x = args.find((arg) => arg.kind === 'double')
  if (args.length !== 2 || bound === undefined || x === undefined) return null
  if (Number.isNaN(bound) || Object.is(bound, -0)) return null
  return double(() => boundDouble(m, name, x.emit(), bound))
}

function extreme(frame: Frame, name: 'min' | 'max', a: Dynamic, b: Dynamic): Dynamic {
  const { m, a: arithmetic } = frame.program
  const signed = highOf(a) <= MOST && highOf(b) <= MOST
  if (a.kind !== 'double' && b.kind !== 'double' && signed) {
    const [x, y] = [frame.keep(a), frame.keep(b)]
    const pick = name === 'min' ? Math.min : Math.max
    return whole(pick(lowOf(a), lowOf(b)), pick(highOf(a), highOf(b)), () =>
      m.select(
        name === 'min' ? m.i32.lt_s(x.emit(), y.emit()) : m.i32.gt_s(x.emit(), y.emit()),
        x.emit(),
        y.emit(),
      ),
    )
  }
  const [p, q] = [arithmetic.toDouble(a), arithmetic.toDouble(b)]
  return double(() => m.f64[name](p(), q()))
}
