/**
 * Digests rows four at a time: what `WRITTEN` in sim/kernel/row-digests.ts does, written out for vectors. The engine calls it; the steps of the
 * month do not. One function for each way in which numbers lie in memory.
 */
import binaryen from 'binaryen'
import { ROW_DIGESTS } from '../sim/webassembly/digests.ts'
import type { Code } from './values.ts'

const LANES = 4
const MINUS = -2147483648
/** Bits of a float, and of the upper word of a double, that are all set if it is NaN or infinite. */
const EXPONENT = { double: 0x7ff00000, float: 0x7f800000 }

/** Parameters: addresses of two words of each row, which take turns; of the first number; bytes to the next; rows; key of the column. */
const [ODD, EVEN, AT, STEP, COUNT, KEY] = [0, 1, 2, 3, 4, 5]
/** And variables. */
const [ROW, A, B, LOW, HIGH, SUSPECT] = [6, 7, 8, 9, 10, 11]
/** Where rows are begun, AT and STEP are the addresses of the identities’ words; where they are added up, AT is that of `alive`. */
const [LOWS, HIGHS, ALIVE] = [AT, STEP, AT]
const [FIRST, SECOND] = [HIGH, SUSPECT]

class RowDigester {
  readonly #m: binaryen.Module
  constructor(m: binaryen.Module) {
    this.#m = m
  }
  #int(index: number): Code {
    return this.#m.local.get(index, binaryen.i32)
  }
  #vector(index: number): Code {
    return this.#m.local.get(index, binaryen.v128)
  }
  #four(value: number): Code {
    return this.#m.i32x4.splat(this.#m.i32.const(value))
  }
  /** x ^ (x >>> by), times `factor`; then the same again with `again`. */
  #mixed(x: number, by: number, factor: number, again: number): Code[] {
    const { v128, i32x4, i32, local } = this.#m
    const folded = (bits: number): Code =>
      v128.xor(this.#vector(x), i32x4.shr_u(this.#vector(x), i32.const(bits)))
    return [local.set(x, i32x4.mul(folded(by), this.#four(factor | 0))), local.set(x, folded(again))]
  }
  /** `target` = first half of the finaliser of A, or second of B, by way of LOW, which is free by then. */
  #finalised(of: number, target: number): Code[] {
    const { i32x4, local } = this.#m
    const [by, factor, again] = of === A ? [16, 0x85ebca6b, 15] : [15, 0xc2b2ae35, 16]
    return [
      local.set(LOW, this.#vector(of)),
      ...this.#mixed(LOW, by, factor, again),
      local.set(target, i32x4.add(this.#vector(target), this.#vector(LOW))),
    ]
  }
  #address(lane: number): Code {
    const { i32 } = this.#m
    return i32.add(this.#int(AT), i32.mul(this.#int(STEP), i32.const(lane)))
  }
  /** Numbers of four rows, one to a lane: words, or what is less than a word. */
  #gathered(offset: number, bytes: number): Code {
    const { v128, i32 } = this.#m
    if (bytes === 2) return this.#lanes((lane) => i32.load16_u(0, 2, this.#address(lane)))
    if (bytes === 1) return this.#lanes((lane) => i32.load8_u(0, 1, this.#address(lane)))
    let code = v128.load32_zero(offset, 4, this.#int(AT))
    for (let lane = 1; lane < LANES; lane++)
      code = v128.load32_lane(offset, 4, lane, this.#address(lane), code)
    return code
  }
  #watch(word: number, exponent: number): Code {
    const { v128, i32x4, local } = this.#m
    const strange = i32x4.eq(v128.and(this.#vector(word), this.#four(exponent)), this.#four(exponent))
    return local.set(SUSPECT, v128.or(this.#vector(SUSPECT), strange))
  }
  /** Takes −0 for 0: its upper word is as good as none. */
  #withoutMinus(word: number, lower: Code | null): Code {
    const { v128, i32x4, local } = this.#m
    const minus = i32x4.eq(this.#vector(word), this.#four(MINUS))
    const zero = lower === null ? minus : v128.and(minus, i32x4.eq(lower, this.#four(0)))
    return local.set(word, v128.andnot(this.#vector(word), zero))
  }
  #given(pointer: number): Code {
    return this.#m.v128.load(0, 4, this.#int(pointer))
  }
  #leave(pointer: number, word: number): Code {
    return this.#m.v128.store(0, 4, this.#int(pointer), this.#vector(word))
  }
  /** A = odd word of each row, with what is mixed in. */
  #take(word: number): Code {
    const { v128, i32x4, local } = this.#m
    const key = i32x4.splat(this.#int(KEY))
    return local.set(A, v128.xor(v128.xor(this.#given(ODD), this.#vector(word)), key))
  }
  doubles(): Code[] {
    const { v128, local } = this.#m
    return [
      local.set(LOW, this.#gathered(0, 4)),
      local.set(HIGH, this.#gathered(4, 4)),
      this.#watch(HIGH, EXPONENT.double),
      this.#withoutMinus(HIGH, this.#vector(LOW)),
      this.#take(LOW),
      local.set(B, this.#given(EVEN)),
      ...this.#finalised(A, B),
      local.set(B, v128.xor(this.#vector(B), this.#vector(HIGH))),
      ...this.#finalised(B, A),
      this.#leave(ODD, A),
      this.#leave(EVEN, B),
    ]
  }
  words(bytes: number, float: boolean): Code[] {
    const { local } = this.#m
    return [
      local.set(LOW, this.#gathered(0, bytes)),
      ...(float ? [this.#watch(LOW, EXPONENT.float), this.#withoutMinus(LOW, null)] : []),
      this.#take(LOW),
      local.set(B, this.#given(EVEN)),
      ...this.#finalised(A, B),
      this.#leave(ODD, A),
      this.#leave(EVEN, B),
    ]
  }
  begin(): Code[] {
    const { local } = this.#m
    return [
      local.set(A, this.#given(LOWS)),
      local.set(B, this.#given(HIGHS)),
      ...this.#finalised(A, B),
      ...this.#finalised(B, A),
      this.#leave(ODD, A),
      this.#leave(EVEN, B),
      this.#move(LOWS, this.#m.i32.const(16)),
      this.#move(HIGHS, this.#m.i32.const(16)),
    ]
  }
  /** Adds up what live rows among the four have; where rows end, the rest of the four are none. */
  addUp(): Code[] {
    const { v128, i32x4, i32, local } = this.#m
    const lanes = i32x4.add(
      i32x4.splat(this.#int(ROW)),
      this.#m.v128.const([0, 1, 2, 3].flatMap((n) => [n, 0, 0, 0])),
    )
    const there = i32x4.lt_s(lanes, i32x4.splat(this.#int(COUNT)))
    const live = i32x4.ne(
      this.#lanes((lane) => i32.load8_u(lane, 1, this.#int(ALIVE))),
      this.#four(0),
    )
    const add = (sum: number, word: number): Code =>
      local.set(sum, i32x4.add(this.#vector(sum), v128.and(this.#vector(word), this.#vector(LOW))))
    return [
      local.set(A, this.#given(ODD)),
      local.set(B, this.#given(EVEN)),
      ...this.#finalised(A, B),
      ...this.#finalised(B, A),
      ...this.#finalised(A, B),
      ...this.#finalised(B, A),
      local.set(LOW, v128.and(there, live)),
      add(FIRST, A),
      add(SECOND, B),
      this.#move(ALIVE, i32.const(LANES)),
    ]
  }
  #lanes(number: (lane: number) => Code): Code {
    let code = this.#four(0)
    for (let lane = 0; lane < LANES; lane++) code = this.#m.i32x4.replace_lane(code, lane, number(lane))
    return code
  }
  #total(sum: number): Code {
    const { i32, i32x4 } = this.#m
    const lane = (at: number): Code => i32x4.extract_lane(this.#vector(sum), at)
    return i32.add(i32.add(lane(0), lane(1)), i32.add(lane(2), lane(3)))
  }
  #move(pointer: number, by: Code): Code {
    return this.#m.local.set(pointer, this.#m.i32.add(this.#int(pointer), by))
  }
  /** Goes through the rows by fours; `after` is what is done and given back then. */
  #function(name: string, body: readonly Code[], after: readonly Code[], result: binaryen.Type): void {
    const m = this.#m
    const next = [
      this.#move(ODD, m.i32.const(16)),
      this.#move(EVEN, m.i32.const(16)),
      this.#move(ROW, m.i32.const(LANES)),
      m.br('again', m.i32.lt_u(this.#int(ROW), this.#int(COUNT))),
    ]
    const loop = m.loop('again', m.block(null, [...body, ...next]))
    const parameters = [ODD, EVEN, AT, STEP, COUNT, KEY].map(() => binaryen.i32)
    const variables = [binaryen.i32, ...[A, B, LOW, HIGH, SUSPECT].map(() => binaryen.v128)]
    m.addFunction(
      name,
      binaryen.createType(parameters),
      result,
      variables,
      m.block(null, [loop, ...after], result),
    )
    m.addFunctionExport(name, name)
  }
  /** Mixes numbers in, and says whether one may be NaN. */
  mixIn(name: string, body: readonly Code[]): void {
    const next = this.#move(AT, this.#m.i32.mul(this.#int(STEP), this.#m.i32.const(LANES)))
    this.#function(name, [...body, next], [this.#m.v128.any_true(this.#vector(SUSPECT))], binaryen.i32)
  }
  /** Begins rows, or adds them up: then the sums are left where KEY and STEP say. */
  round(name: string, body: readonly Code[], sums: boolean): void {
    const { i32 } = this.#m
    const leave = [
      i32.store(0, 4, this.#int(KEY), this.#total(FIRST)),
      i32.store(0, 4, this.#int(STEP), this.#total(SECOND)),
    ]
    this.#function(name, body, sums ? leave : [], binaryen.none)
  }
}

/** Adds a function for each way in which numbers lie, and those that begin and add up; for at least one row, rounded up to fours. */
export function addRowDigests(m: binaryen.Module): void {
  const rowDigester = new RowDigester(m)
  rowDigester.round(ROW_DIGESTS.begin, rowDigester.begin(), false)
  rowDigester.mixIn(ROW_DIGESTS.f64, rowDigester.doubles())
  rowDigester.mixIn(ROW_DIGESTS.f32, rowDigester.words(4, true))
  rowDigester.mixIn(ROW_DIGESTS.u32, rowDigester.words(4, false))
  rowDigester.mixIn(ROW_DIGESTS.u16, rowDigester.words(2, false))
  rowDigester.mixIn(ROW_DIGESTS.u8, rowDigester.words(1, false))
  rowDigester.round(ROW_DIGESTS.addUp, rowDigester.addUp(), true)
}
