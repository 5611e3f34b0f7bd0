/** A value as the code that its use asks for: a double, 32 bits, an index, a condition. */
import type binaryen from 'binaryen'
import { refuse } from './refusals.ts'
import { double, fits, isDynamic, truth, whole } from './values.ts'
import type { Dynamic, Emit, Value } from './values.ts'

function isWhole(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0) && fits(value, value)
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
    return () => this.m.i32.wrap(this.m.i64.trunc_s_sat.f64(v.emit()))
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
