/** Arrays that live while a step runs: taken from a store that is empty again when the next step begins. */
import binaryen from 'binaryen'
import { NotCompilable, whole } from './arithmetic.ts'
import { expression } from './expressions.ts'
import type { Frame } from './frame.ts'
import type { Place } from './program.ts'
import type { Call } from './syntax.ts'
import { MOST } from './values.ts'
import type { Dynamic, Value } from './values.ts'

export const ARRAYS: ReadonlySet<unknown> = new Set([
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Uint8Array,
])

type ArrayKind = new (length: number) => Place['array']

function take(frame: Frame, kind: ArrayKind, length: Dynamic): Place {
  const { program } = frame
  const { m } = program
  const array = new kind(0)
  const size = program.a.toIndex(length)
  const pointer = frame.keep(
    whole(0, MOST, () =>
      m.call(
        'take',
        [
          m.i32.mul(
            size(),
            m.i32.const((kind as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT),
          ),
        ],
        binaryen.i32,
      ),
    ),
  )
  return { array, passing: { pointer: pointer.emit, length } }
}

/** `new Float64Array(length)`. */
export function fresh(frame: Frame, node: Call): Value {
  const kind = expression(frame, node.callee)
  if (kind.kind !== 'known' || !ARRAYS.has(kind.value) || node.arguments.length !== 1)
    throw new NotCompilable('a new object')
  const length = expression(frame, node.arguments[0])
  if (length.kind === 'list' || length.kind === 'composite')
    throw new NotCompilable('an array made from a list')
  return { kind: 'list', place: take(frame, kind.value as ArrayKind, frame.keep(length)) }
}

/** `Float64Array.of(…)`. */
export function listOf(frame: Frame, kind: unknown, items: readonly Value[]): Value {
  const { program } = frame
  const { m, a } = program
  const kept = items.map((item) => frame.keep(item))
  const place = take(frame, kind as ArrayKind, a.dynamic({ kind: 'known', value: items.length }))
  kept.forEach((item, i) => frame.out.push(program.setElement(place, () => m.i32.const(i), item)))
  return { kind: 'list', place }
}
