/** What the language brings along: functions of Math and Number, methods of arrays. */
import binaryen from 'binaryen'
import { NotCompilable, double, highOf, lowOf, truth, whole } from './arithmetic.ts'
import type { Frame } from './frame.ts'
import { bytesOf, kindOf, type Place } from './program.ts'
import { known, LEAST, MOST } from './values.ts'
import type { Dynamic, Emit, Value } from './values.ts'

export function callBuiltIn(frame: Frame, name: string, args: Value[]): Value {
  const { m, a } = frame.program
  const { f64, i32 } = m
  const constants = args.map((arg) => a.known(arg))
  if (constants.every((value) => value !== undefined)) {
    const home = (name in Math ? Math : Number) as unknown as Record<string, (...n: number[]) => number>
    return known(home[name](...constants))
  }
  const values = args.map((arg) => a.dynamic(arg))
  const [x] = values
  const of = (op: (v: number) => number): Value => {
    const emit = a.toDouble(x)
    return double(() => op(emit()))
  }
  switch (name) {
    case 'floor':
    case 'ceil':
    case 'trunc':
      return x.kind === 'double' ? of((v) => f64[name](v)) : x
    case 'sqrt':
      return of((v) => f64.sqrt(v))
    case 'abs':
      if (x.kind === 'double' || lowOf(x) < 0) return of((v) => f64.abs(v))
      return x
    case 'round': {
      if (x.kind !== 'double') return x
      const kept = frame.keep(x)
      const below = frame.keep(double(() => f64.floor(kept.emit())))
      return double(() =>
        m.select(
          f64.ge(f64.sub(kept.emit(), below.emit()), f64.const(0.5)),
          f64.add(below.emit(), f64.const(1)),
          below.emit(),
        ),
      )
    }
    case 'min':
    case 'max':
      return values.slice(1).reduce<Dynamic>((best, next) => extreme(frame, name, best, next), x)
    case 'imul': {
      const [p, q] = [a.toBits(values[0]), a.toBits(values[1])]
      return whole(LEAST, MOST, () => i32.mul(p(), q()))
    }
    case 'clz32': {
      const bits = a.toBits(x)
      return whole(0, 32, () => i32.clz(bits()))
    }
    case 'isInteger':
    case 'isSafeInteger': {
      if (x.kind !== 'double') return known(true)
      const kept = frame.keep(x)
      const most = name === 'isInteger' ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER
      return truth(() =>
        i32.and(f64.le(f64.abs(kept.emit()), f64.const(most)), f64.eq(f64.floor(kept.emit()), kept.emit())),
      )
    }
    default:
      throw new NotCompilable(`Math.${name}`)
  }
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

export function callOnList(frame: Frame, place: Place, method: string, args: Value[]): Value {
  if (method === 'fill') return fill(frame, place, args)
  if (method === 'set' && args[0]?.kind === 'list' && kindOf(args[0].place.array) === kindOf(place.array)) {
    const { m, a } = frame.program
    const from = args[0].place
    const count = a.toIndex(frame.program.lengthOf(from))
    const offset = args[1] === undefined ? null : a.toIndex(args[1])
    const size = bytesOf(place.array)
    const { i32 } = m
    return {
      kind: 'nothing',
      emit: () => {
        const start = frame.program.pointer(place)
        const to = offset === null ? start : i32.add(start, i32.mul(offset(), i32.const(size)))
        return m.memory.copy(to, frame.program.pointer(from), i32.mul(count(), i32.const(size)))
      },
    }
  }
  throw new NotCompilable(`.${method}() of an array`)
}

function fill(frame: Frame, place: Place, [value, from, to]: Value[]): Value {
  const { program } = frame
  const { m, a } = program
  const { i32 } = m
  const start = frame.keep(from === undefined ? known(0) : whole(LEAST, MOST, a.toIndex(from)))
  const end = frame.keep(to === undefined ? program.lengthOf(place) : whole(LEAST, MOST, a.toIndex(to)))
  const size = i32.const.bind(i32, bytesOf(place.array))
  if (a.known(value) === 0) {
    return {
      kind: 'nothing',
      emit: () =>
        m.memory.fill(
          i32.add(program.pointer(place), i32.mul(start.emit(), size())),
          i32.const(0),
          i32.mul(i32.sub(end.emit(), start.emit()), size()),
        ),
    }
  }
  const kept = frame.keep(a.dynamic(value))
  const at = frame.variable()
  frame.out.push(frame.assign(at, start))
  const index = frame.read(at)
  const [leave, again] = [frame.label('leave'), frame.label('again')]
  const write: Emit = program.setElement(place, () => index.emit(), kept)
  return {
    kind: 'nothing',
    emit: () =>
      m.block(leave, [
        m.loop(
          again,
          m.block(
            null,
            [
              m.br(leave, i32.ge_s(index.emit(), end.emit())),
              write(),
              m.local.set(at.local, i32.add(index.emit(), i32.const(1))),
              m.br(again),
            ],
            binaryen.none,
          ),
        ),
      ]),
  }
}
