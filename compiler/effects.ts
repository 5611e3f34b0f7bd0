/** Code that runs for its effect, and code that has to run before a value is read. */
import binaryen from 'binaryen'
import type { Frame } from './frame.ts'
import { isDynamic } from './values.ts'
import type { Emit, Value } from './values.ts'

/** Puts code before a value. */
export function precede(frame: Frame, emits: readonly Emit[], value: Value): Value {
  if (emits.length === 0) return value
  if (value.kind === 'nothing') {
    const { emit } = value
    return { kind: 'nothing', emit: () => frame.block(emit === null ? emits : [...emits, emit]) }
  }
  if (!isDynamic(value)) {
    frame.out.push(...emits)
    return value
  }
  const type = value.kind === 'double' ? binaryen.f64 : binaryen.i32
  return {
    ...value,
    emit: () => frame.program.m.block(null, [...emits.map((emit) => emit()), value.emit()], type),
  }
}
