/** A month compiled to WebAssembly is the month as it is written. */
import { expect, test } from 'vitest'
import { fingerprint, metricsOf, open, step, trace } from '../../sim/index.ts'
import { accelerate } from '../../src/run/machine.ts'
import { BUSY, freshWorld, MONTHS } from './small-worlds.ts'

test('a busy course lives the same months compiled', () => {
  const [written, compiled] = [freshWorld(), freshWorld()]
  accelerate(compiled)
  for (const world of [written, compiled]) open(world, BUSY, 1)
  for (let month = 1; month <= MONTHS; month++) {
    step(written)
    step(compiled)
    expect(fingerprint(compiled)).toBe(fingerprint(written))
    expect(trace(compiled)).toEqual(trace(written))
    expect([...metricsOf(compiled)]).toEqual([...metricsOf(written)])
  }
  expect(compiled.engine).not.toBeNull()
})
