/** Methods of arrays. */
import type { Frame } from './frame.ts'
import { bytesOf, kindOf } from './memory.ts'
import { NotCompilable } from './refusals.ts'
import { highOf, known, LEAST, MOST, whole } from './values.ts'
import type { Code, Dynamic, Place, Value } from './values.ts'

export function callOnList(frame: Frame, place: Place, method: string, args: readonly Value[]): Value {
  if (method === 'fill') return fill(frame, place, args)
  const [from, offset] = args
  if (method === 'set' && from.kind === 'list' && kindOf(from.place.array) === kindOf(place.array))
    return copy(frame, place, from.place, offset ?? known(0))
  throw new NotCompilable(`.${method}() of an array`)
}

/** `place.set(from, offset)`. */
function copy(frame: Frame, place: Place, from: Place, offset: Value): Value {
  const { m, a, memory } = frame.program
  const { i32 } = m
  const count = frame.keep(memory.lengthOf(from))
  const at = frame.keep(whole(LEAST, MOST, a.toIndex(offset)))
  const length = a.toIndex(memory.lengthOf(place))
  const room = (): Code => i32.sub(length(), count.emit())
  const fails = (): Code => i32.or(i32.gt_u(at.emit(), length()), i32.gt_s(at.emit(), room()))
  frame.out.push(() => m.if(fails(), frame.fail('offset is out of bounds', [])))
  const bytes = (value: Code): Code => i32.mul(value, i32.const(bytesOf(place.array)))
  const to = (): Code => i32.add(memory.pointer(place), bytes(at.emit()))
  return { kind: 'nothing', emit: () => m.memory.copy(to(), memory.pointer(from), bytes(count.emit())) }
}

function fill(frame: Frame, place: Place, [value, from, to]: readonly Value[]): Value {
  const { a, memory } = frame.program
  const length = frame.keep(memory.lengthOf(place))
  const start = from === undefined ? a.dynamic(known(0)) : limited(frame, from, length)
  const end = to === undefined ? length : limited(frame, to, length)
  if (Object.is(a.known(value), 0)) return clear(frame, place, start, end)
  return write(frame, place, frame.keep(value), [start, end])
}

/** A place in an array as its methods read it: counted from the end if below 0, and never past the end. */
function limited(frame: Frame, value: Value, length: Dynamic): Dynamic {
  const { m, a } = frame.program
  const { i32 } = m
  const at = frame.keep(whole(LEAST, MOST, a.toIndex(value)))
  const fromEnd = frame.keep(whole(LEAST, MOST, () => i32.add(at.emit(), length.emit())))
  const atLeast0 = (): Code => m.select(i32.lt_s(fromEnd.emit(), i32.const(0)), i32.const(0), fromEnd.emit())
  const atMostLength = (): Code => m.select(i32.gt_s(at.emit(), length.emit()), length.emit(), at.emit())
  return frame.keep(
    whole(0, highOf(length), () => m.select(i32.lt_s(at.emit(), i32.const(0)), atLeast0(), atMostLength())),
  )
}

function clear(frame: Frame, place: Place, start: Dynamic, end: Dynamic): Value {
  const { m, memory } = frame.program
  const { i32 } = m
  const bytes = (value: Code): Code => i32.mul(value, i32.const(bytesOf(place.array)))
  const from = (): Code => i32.add(memory.pointer(place), bytes(start.emit()))
  const count = (): Code => bytes(i32.sub(end.emit(), start.emit()))
  return {
    kind: 'nothing',
    emit: () => m.if(i32.lt_s(start.emit(), end.emit()), m.memory.fill(from(), i32.const(0), count())),
  }
}

function write(frame: Frame, place: Place, value: Dynamic, [start, end]: readonly Dynamic[]): Value {
  const { m, memory } = frame.program
  const { i32 } = m
  const at = frame.variable()
  frame.out.push(frame.assign(at, start))
  const index = frame.read(at)
  const [leave, again] = [frame.label('leave'), frame.label('again')]
  const one = memory.setElement(place, index.emit, value)
  const turn = [
    () => m.br(leave, i32.ge_s(index.emit(), end.emit())),
    one,
    () => m.local.set(at.local, i32.add(index.emit(), i32.const(1))),
    () => m.br(again),
  ]
  return { kind: 'nothing', emit: () => m.block(leave, [m.loop(again, frame.block(turn))]) }
}
