/** Arrays that live while a step runs: taken from a store that is empty again when the next step begins. */
import binaryen from 'binaryen'
import type { TypedArray } from '../sim/webassembly/places.ts'
import type { Frame } from './frame.ts'
import { bytesOf } from './memory.ts'
import { PASSING, type Program } from './program.ts'
import { NotCompilable } from './refusals.ts'
import type { Call } from './syntax.ts'
import { known, MOST, whole } from './values.ts'
import type { Code, Dynamic, Place, Value } from './values.ts'

type ArrayKind = new (length: number) => TypedArray

const ARRAYS: ReadonlySet<unknown> = new Set<ArrayKind>([
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Uint8Array,
])

export function isArrayKind(value: unknown): value is ArrayKind {
  return ARRAYS.has(value)
}

function take(frame: Frame, kind: ArrayKind, length: Dynamic): Place {
  const { a, m } = frame.program
  const array = new kind(0)
  const size = a.toIndex(length)
  const pointer = frame.keep(
    whole(0, MOST, () => m.call('take', [m.i32.mul(size(), m.i32.const(bytesOf(array)))], binaryen.i32)),
  )
  return { array, passing: { pointer: pointer.emit, length } }
}

/** `new Float64Array(length)`. */
export function fresh(frame: Frame, { callee, arguments: args }: Call): Value {
  const kind = frame.expression(callee)
  if (kind.kind !== 'known' || !isArrayKind(kind.value) || args.length !== 1)
    throw new NotCompilable('a new object')
  const length = frame.expression(args[0])
  if (length.kind === 'list' || length.kind === 'composite')
    throw new NotCompilable('an array made from a list')
  return { kind: 'list', place: take(frame, kind.value, frame.keep(length)) }
}

/** `Float64Array.of(…)`. */
export function listOf(frame: Frame, kind: ArrayKind, items: readonly Value[]): Value {
  const { a, m, memory } = frame.program
  const kept = items.map((item) => frame.keep(item))
  const place = take(frame, kind, a.dynamic(known(items.length)))
  for (const [i, item] of kept.entries()) frame.out.push(memory.setElement(place, () => m.i32.const(i), item))
  return { kind: 'list', place }
}

export function emptyStore(m: binaryen.Module): Code {
  return m.global.set('free', m.i32.const(0))
}

/** `take(bytes)`: the next free place of the store, cleared. */
export function addStore({ m, store }: Program): void {
  const { i32, local, global } = m
  const free = (): Code => global.get('free', binaryen.i32)
  const bytes = (): Code => local.get(0, binaryen.i32)
  const place = (): Code => i32.add(i32.const(store), local.get(1, binaryen.i32))
  m.addGlobal('free', binaryen.i32, true, i32.const(0))
  m.addFunction(
    'take',
    binaryen.i32,
    binaryen.i32,
    [binaryen.i32],
    m.block(null, [
      local.set(1, free()),
      global.set('free', i32.add(free(), i32.and(i32.add(bytes(), i32.const(15)), i32.const(-16)))),
      m.if(i32.gt_u(free(), i32.const(PASSING)), m.unreachable()),
      m.memory.fill(place(), i32.const(0), bytes()),
      m.return(place()),
    ]),
  )
}
