/**
 * `threefryRows` four rows at a time: the one function of the model that is written out for vectors, because half of the randomness of a
 * month goes through it. It gives what the function in sim/kernel/threefry.ts gives, and is only put in its place.
 */
import binaryen from 'binaryen'
import type { Frame } from './frame.ts'
import type { Place } from './values.ts'
import { NotCompilable } from './refusals.ts'
import { ROWS_RANGE, whole } from './values.ts'
import type { Code, Value } from './values.ts'

export const THREEFRY_ROWS = 'threefryRows'

const PARITY = 0x1bd11bda
/** Rotations of four rounds each, in turn. */
const ROTATIONS = [
  [13, 15, 26, 6],
  [17, 29, 16, 24],
] as const
const LANES = 4

/** Its parameters: keys, second counter word; addresses of the identities’ words; rows; address of what is written. */
const [K0, K1, C1, LOW, HIGH, COUNT, OUT] = [0, 1, 2, 3, 4, 5, 6]
/** And its variables. */
const [ROW, A, B, S0, S1, S2] = [7, 8, 9, 10, 11, 12]

/** Adds the function: (k0, k1, c1, low, high, count, out). Rows are rounded up to fours, so all arrays need room for that. */
export function addThreefryRows(m: binaryen.Module): void {
  const { i32, i32x4, v128, local } = m
  const int = (index: number): Code => local.get(index, binaryen.i32)
  const vector = (index: number): Code => local.get(index, binaryen.v128)
  const add = (index: number, by: Code): Code => local.set(index, i32x4.add(vector(index), by))
  const four = (code: Code): Code => i32x4.splat(code)
  const row = (pointer: number, bytes: number): Code =>
    i32.add(int(pointer), i32.mul(int(ROW), i32.const(bytes)))
  const turned = (by: number): Code =>
    v128.or(i32x4.shl(vector(B), i32.const(by)), i32x4.shr_u(vector(B), i32.const(32 - by)))
  const round = (by: number): Code[] => [add(A, vector(B)), local.set(B, v128.xor(turned(by), vector(A)))]
  const schedule = [S0, S1, S2]
  const rounds = Array.from({ length: 5 }, (_, i) => [
    ...ROTATIONS[i % 2].flatMap(round),
    add(A, vector(schedule[(i + 1) % 3])),
    add(B, i32x4.add(vector(schedule[(i + 2) % 3]), four(i32.const(i + 1)))),
  ]).flat()
  const body = [
    local.set(S1, i32x4.add(four(int(K1)), v128.load(0, 4, row(HIGH, 4)))),
    local.set(S2, v128.xor(v128.xor(four(i32.const(PARITY)), vector(S0)), vector(S1))),
    local.set(A, i32x4.add(v128.load(0, 4, row(LOW, 4)), vector(S0))),
    local.set(B, i32x4.add(four(int(C1)), vector(S1))),
    ...rounds,
    v128.store(0, 4, row(OUT, 8), m.i8x16.shuffle(vector(A), vector(B), interleaved(0))),
    v128.store(16, 4, row(OUT, 8), m.i8x16.shuffle(vector(A), vector(B), interleaved(2))),
    local.set(ROW, i32.add(int(ROW), i32.const(LANES))),
    m.br('again'),
  ]
  const loop = m.loop('again', m.block('leave', [m.br('leave', i32.ge_u(int(ROW), int(COUNT))), ...body]))
  m.addFunction(
    THREEFRY_ROWS,
    binaryen.createType([K0, K1, C1, LOW, HIGH, COUNT, OUT].map(() => binaryen.i32)),
    binaryen.none,
    [binaryen.i32, ...[A, B, S0, S1, S2].map(() => binaryen.v128)],
    m.block(null, [local.set(S0, four(int(K0))), loop]),
  )
}

/** Bytes of two lanes of one vector and two of another, in turn, from lane `first` on. */
function interleaved(first: number): number[] {
  const lanes = [first, first + LANES, first + 1, first + LANES + 1]
  return lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte))
}

/** A call of it in the place of `threefryRows(k0, k1, c1, idLow, idHigh, from, to, out)`. */
export function callThreefryRows(frame: Frame, args: readonly Value[]): Value {
  const { m, a, memory } = frame.program
  const [k0, k1, c1, low, high, from, to, out] = args
  if (low.kind !== 'list' || high.kind !== 'list' || out.kind !== 'list')
    throw new NotCompilable('random words into nothing')
  const keys = [k0, k1, c1].map((key) => a.toBits(key))
  const first = frame.keep(whole(0, ROWS_RANGE, a.toIndex(from)))
  const count = a.toIndex(a.binary('-', to, first))
  const at = (place: Place): Code => m.i32.add(memory.pointer(place), m.i32.shl(first.emit(), m.i32.const(2)))
  const emit = (): Code =>
    m.call(
      THREEFRY_ROWS,
      [...keys.map((key) => key()), at(low.place), at(high.place), count(), memory.pointer(out.place)],
      binaryen.none,
    )
  return { kind: 'nothing', emit }
}
