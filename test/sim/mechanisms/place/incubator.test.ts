/** Incubators, against values worked out by hand. */
import { expect, test } from 'vitest'
import { admissionScore, placesFor } from '../../../../sim/mechanisms/place/incubator.equations.ts'

test('placesFor = ⌈reach · stay · newcomers⌉: 1/4 of 5 a month for 36 months', () => {
  expect(placesFor(1 / 4, 36, 5)).toBe(45)
  expect(placesFor(1 / 4, 36, 5.1)).toBe(46)
  expect(placesFor(0, 36, 5)).toBe(0)
})

test('admissionScore = screen · quality', () => {
  expect(admissionScore(1 / 2, 1.5)).toBe(0.75)
  expect(admissionScore(1 / 2, -1)).toBe(-0.5)
})
