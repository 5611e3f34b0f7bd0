/** Methods of arrays. */
import type { Frame } from './frame.ts'
import { bytesOf, kindOf } from './memory.ts'
import { NotCompilable } from './refusals.ts'
import { known, LEAST, MOST, whole } from './values.ts'
import type { Dynamic, Place, Value } from './values.ts'

export function callOnList(frame: Frame, place: Place, method: string, args: readonly Value[]): Value {
  if (method === 'fill') return fill(frame, place, args)
  const [from, offset] = args
  if (method === 'set' && from.kind === 'list' && kindOf(from.place.array) === kindOf(place.array))
    return copy(frame, place, from.place, offset)
  throw new NotCompilable(`.${method}() of an array`)
}

/** `place.set(from, offset)`. */
function copy(frame: Frame, place: Place, from: Place, offset: Value | undefined): Value {
  const { m, a, memory } = frame.program
  const { i32 } = m
  const count = a.toIndex(memory.lengthOf(from))
  const at = offset === undefined ? null : a.toIndex(offset)
  const size = bytesOf(place.array)
  return {
    kind: 'nothing',
    emit: () => {
      const start = memory.pointer(place)
      const to = at === null ? start : i32.add(start, i32.mul(at(), i32.const(size)))
      return m.memory.copy(to, memory.pointer(from), i32.mul(count(), i32.const(size)))
    },
  }
}

function fill(frame: Frame, place: Place, [value, from, to]: readonly Value[]): Value {
  const { a, memory } = frame.program
  const start = frame.keep(from === undefined ? known(0) : whole(LEAST, MOST, a.toIndex(from)))
  const end = frame.keep(to === undefined ? memory.lengthOf(place) : whole(LEAST, MOST, a.toIndex(to)))
  if (a.known(value) === 0) return clear(frame, place, start, end)
  return write(frame, place, frame.keep(value), [start, end])
}

function clear(frame: Frame, place: Place, start: Dynamic, end: Dynamic): Value {
  const { m, memory } = frame.program
  const { i32 } = m
  const bytes = (count: number): number => i32.mul(count, i32.const(bytesOf(place.array)))
  return {
    kind: 'nothing',
    emit: () =>
      m.memory.fill(
        i32.add(memory.pointer(place), bytes(start.emit())),
        i32.const(0),
        bytes(i32.sub(end.emit(), start.emit())),
      ),
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
