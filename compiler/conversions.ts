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

/** `toBits(x)`: what JavaScript makes of x as 32 bits, 0 of what is no number or infinite. */
export function addToBits(m: binaryen.Module): void {
  const { f64, i32, i64 } = m
  const x = (): Code => m.local.get(0, binaryen.f64)
  const bitsOf = (value: Code): Code => i32.wrap(i64.trunc_s_sat.f64(value))
  const small = f64.lt(f64.abs(x()), f64.const(FIRST_BEYOND))
  const rest = m.call('remainder', [x(), f64.const(2 ** 32)], binaryen.f64)
  m.addFunction(TO_BITS, binaryen.f64, binaryen.i32, [], m.if(small, bitsOf(x()), bitsOf(rest)))
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
    return () => this.m.call(TO_BITS, [v.emit()], binaryen.i32)
  }

  /** A whole number within 32 bits, as an index has to be. */
  toIndex(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    return () => this.m.i32.trunc_s_sat.f64(v.emit())
  }

  /** True as a condition: 1 or 0, or for whole numbers anything but 0. */
  toCondition(value: Value): Emit {
    const v = this.dynamic(value)
    if (v.kind !== 'double') return v.emit
    return () => this.m.f64.gt(this.m.f64.abs(v.emit()), this.m.f64.const(0))
  }
}
