/**
 * Stirs the numbers of a column into the digests of rows, four rows at a time: what `stirNumbers` in sim/kernel/hash.ts does, written
 * out for vectors. The engine calls it; the month itself does not. One function for each way in which numbers lie in memory.
 */
import binaryen from 'binaryen'
import { STIRRING } from '../sim/engine.ts'
import type { Code } from './values.ts'

const LANES = 4
const MINUS = -2147483648
/** Bits of a float, and of the upper word of a double, that are all set if it is NaN or infinite. */
const EXPONENT = { double: 0x7ff00000, float: 0x7f800000 }

/** Parameters: addresses of two words of each row, which take turns; of the first number; bytes to the next; rows; key of the column. */
const [ODD, EVEN, AT, STEP, COUNT, KEY] = [0, 1, 2, 3, 4, 5]
/** And variables. */
const [ROW, A, B, LOW, HIGH, SUSPECT] = [6, 7, 8, 9, 10, 11]

class Stirring {
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
  #stirred(of: number, target: number): Code[] {
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
    const { v128, i32x4, i32 } = this.#m
    let code = bytes === 4 ? v128.load32_zero(offset, 4, this.#int(AT)) : this.#four(0)
    for (let lane = bytes === 4 ? 1 : 0; lane < LANES; lane++) {
      if (bytes === 4) code = v128.load32_lane(offset, 4, lane, this.#address(lane), code)
      else
        code = i32x4.replace_lane(
          code,
          lane,
          bytes === 2 ? i32.load16_u(0, 2, this.#address(lane)) : i32.load8_u(0, 1, this.#address(lane)),
        )
    }
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
  /** A = odd word of each row, with what is stirred in. */
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
      ...this.#stirred(A, B),
      local.set(B, v128.xor(this.#vector(B), this.#vector(HIGH))),
      ...this.#stirred(B, A),
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
      ...this.#stirred(A, B),
      this.#leave(ODD, A),
      this.#leave(EVEN, B),
    ]
  }
  /** Goes through the rows by fours. */
  function(name: string, body: readonly Code[]): void {
    const m = this.#m
    const { i32, local, v128 } = m
    const move = (pointer: number, by: Code): Code => local.set(pointer, i32.add(this.#int(pointer), by))
    const next = [
      move(AT, i32.mul(this.#int(STEP), i32.const(LANES))),
      move(ODD, i32.const(16)),
      move(EVEN, i32.const(16)),
      move(ROW, i32.const(LANES)),
      m.br('again', i32.lt_u(this.#int(ROW), this.#int(COUNT))),
    ]
    const loop = m.loop('again', m.block(null, [...body, ...next]))
    const parameters = [ODD, EVEN, AT, STEP, COUNT, KEY].map(() => binaryen.i32)
    const variables = [binaryen.i32, ...[A, B, LOW, HIGH, SUSPECT].map(() => binaryen.v128)]
    const result = m.block(null, [loop, v128.any_true(this.#vector(SUSPECT))], binaryen.i32)
    m.addFunction(name, binaryen.createType(parameters), binaryen.i32, variables, result)
    m.addFunctionExport(name, name)
  }
}

/** Adds a function for each way in which numbers lie, for at least one row; rows are rounded up to fours. */
export function addStirring(m: binaryen.Module): void {
  const stirring = new Stirring(m)
  stirring.function(STIRRING.f64, stirring.doubles())
  stirring.function(STIRRING.f32, stirring.words(4, true))
  stirring.function(STIRRING.u32, stirring.words(4, false))
  stirring.function(STIRRING.u16, stirring.words(2, false))
  stirring.function(STIRRING.u8, stirring.words(1, false))
}
