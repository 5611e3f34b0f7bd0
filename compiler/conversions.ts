/** A value as the code that its use asks for: a double, 32 bits, an index, a condition. */
import binaryen from 'binaryen'
import { refuse } from './refusals.ts'
import { double, fits, isDynamic, truth, whole } from './values.ts'
import type { Code, Dynamic, Emit, Value } from './values.ts'

function isWhole(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0) && fits(value, value)
}

const TO_BITS = 'toBits'
/** From here on doubles are beyond 64 bits. */
const FIRST_BEYOND = 2 ** 63
/** Biased exponent of a double whose mantissa is the whole number it is. */
const EXPONENT_OF_WHOLE = 1075

/**
 * `toBits(x)`: what JavaScript makes of x as 32 bits, 0 of what is no number or infinite. Of the huge, the bits of the mantissa that lie
 * where the 32 are; without a call, since a call makes everything around it wait in memory.
 */
export function addToBits(m: binaryen.Module): void {
  const { f64, i32, i64, local } = m
  const x = (): Code => local.get(0, binaryen.f64)
  const bits = (): Code => i64.reinterpret(x())
  const mantissa = i64.or(i64.and(bits(), i64.const(0x000fffffffffffffn)), i64.const(0x0010000000000000n))
  const shift = (): Code =>
    i32.sub(
      i32.and(i32.wrap(i64.shr_u(bits(), i64.const(52n))), i32.const(0x7ff)),
      i32.const(EXPONENT_OF_WHOLE),
    )
  const moved = i32.wrap(i64.shl(mantissa, i64.extend_u(shift())))
  const size = m.if(i32.lt_u(shift(), i32.const(32)), moved, i32.const(0))
  const huge = m.block(
    null,
    [
      local.set(1, size),
      m.if(
        f64.lt(x(), f64.const(0)),
        i32.sub(i32.const(0), local.get(1, binaryen.i32)),
        local.get(1, binaryen.i32),
      ),
    ],
    binaryen.i32,
  )
  const small = f64.lt(f64.abs(x()), f64.const(FIRST_BEYOND))
  m.addFunction(
    TO_BITS,
    binaryen.f64,
    binaryen.i32,
    [binaryen.i32],
    m.if(small, i32.wrap(i64.trunc_s_sat.f64(x())), huge),
  )
}

export class Conversions {
  readonly m: binaryen.Module
  constructor(m: binaryen.Module) {
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
    return refuse(value, 'a number')
  }

  /** The number, if it is known while compiling. */
  known(value: Value): number | undefined {
    if (value.kind !== 'known') return undefined
    if (typeof value.value === 'boolean') return value.value ? 1 : 0
    return typeof value.value === 'number' ? value.value : undefined
  }

  toDouble(value: Value): Emit {
    const constant = this.known(value)
    if (constant !== undefined) return () => this.m.f64.const(constant)
    const v = this.dynamic(value)
    if (v.kind === 'double') return v.emit
    const signed = v.kind === 'whole' && v.low < 0
    return () => (signed ? this.m.f64.convert_s.i32(v.emit()) : this.m.f64.convert_u.i32(v.emit()))
  }

  /** The 32 bits that bit operators and stores to integer arrays take, whatever the size of the number. */
  toBits(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    if (v.exact !== undefined) return v.exact.bits
    return () => this.m.call(TO_BITS, [v.emit()], binaryen.i32)
  }

  /** A whole number within 32 bits, as an index has to be: its lowest 32 bits are all of it. */
  toIndex(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    if (v.exact !== undefined) return v.exact.bits
    return () => this.m.i32.trunc_s_sat.f64(v.emit())
  }

  /** True as a condition: 1 or 0, or for whole numbers anything but 0. */
  toCondition(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    return () => this.m.f64.gt(this.m.f64.abs(v.emit()), this.m.f64.const(0))
  }
}
