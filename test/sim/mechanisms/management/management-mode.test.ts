/** Fit and choice of management modes, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { blindnessOf, fitOfMode } from '../../../../sim/mechanisms/management/management-mode.equations.ts'

const SCALES = {
  fitSharpness: 4,
  fitSizeWeight: 2,
  fitTurbulenceWeight: 0.5,
  largeStaff: 5,
  wildTurbulence: 0.2,
}

/** Where each of two modes is at home: size as log staff over 5, digital level, culture, turbulence over a fifth. */
const MODES = [
  ['the first', 0, 0.25, 0.2, 0.4, 0.5],
  ['the second', 1, 0.75, 0.3, 0.35, 0.25],
] as const
const HOMES = Float64Array.from(MODES.flatMap(([, , ...conditions]) => conditions))

describe('fitOfMode = 1 / (1 + 4 · (2 · size² + digital² + culture² + turbulence² / 2))', () => {
  test.each(MODES)('%s fits perfectly at home', (_, mode, size, digital, culture, turbulence) => {
    const fit = fitOfMode(SCALES, HOMES, mode, size * 5, digital, culture, culture, turbulence / 5)
    expect(fit).toBeCloseTo(1, 12)
  })
  test.each(MODES)('%s, half a unit from home', (_, mode, size, digital, culture, turbulence) => {
    const fit = (...[s, d, o, r, t]: [number, number, number, number, number]) =>
      fitOfMode(
        SCALES,
        HOMES,
        mode,
        (size + s) * 5,
        digital + d,
        culture + o,
        culture + r,
        (turbulence + t) / 5,
      )
    // Twice the square of 1/2 times 4 is 2, the square 1, half of it 1/2; both parts of culture make one distance.
    expect(fit(1 / 2, 0, 0, 0, 0)).toBeCloseTo(1 / 3, 12)
    expect(fit(0, 1 / 2, 0, 0, 0)).toBeCloseTo(1 / 2, 12)
    expect(fit(0, 0, 1 / 2, 1 / 2, 0)).toBeCloseTo(1 / 2, 12)
    expect(fit(0, 0, 1, 0, 0)).toBeCloseTo(1 / 2, 12)
    expect(fit(0, 0, 1 / 2, -1 / 2, 0)).toBeCloseTo(1, 12)
    // Towards calm: half a unit above some homes there is no more turbulence to count.
    expect(fit(0, 0, 0, 0, -1 / 2)).toBeCloseTo(1 / 1.5, 12)
  })
  test('turbulence beyond a fifth is no wilder: 1 / (1 + 4 · (1/2)² / 2) from 1/2', () => {
    expect(fitOfMode(SCALES, HOMES, 0, 1.25, 0.2, 0.4, 0.4, 0.2)).toBeCloseTo(1 / 1.5, 12)
    expect(fitOfMode(SCALES, HOMES, 0, 1.25, 0.2, 0.4, 0.4, 0.9)).toBeCloseTo(1 / 1.5, 12)
  })
  test('without sharpness all modes fit', () => {
    expect(fitOfMode({ ...SCALES, fitSharpness: 0 }, HOMES, 1, 0, 0, 0, 0, 0)).toBe(1)
  })
})

test('blindnessOf = 3/4 · (1 − 1/2) + 1/2 · 1/4 = 1/2', () => {
  expect(blindnessOf(3 / 4, 1 / 2, 1 / 2, 1 / 4)).toBe(1 / 2)
  expect(blindnessOf(3 / 4, 1, 1 / 2, 0)).toBe(0)
})
