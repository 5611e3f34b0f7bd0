/** Quantities in whole quanta. */
import { expect, test } from 'vitest'
import { inQuanta, QUANTA } from '../../../sim/kernel/quanta.ts'

test('what is in whole quanta stays as it is', () => {
  expect([0, 1, -3, 1 / QUANTA, 0.5, 1000.25].map(inQuanta)).toEqual([0, 1, -3, 1 / QUANTA, 0.5, 1000.25])
})

test('all else becomes the nearest multiple of a quantum', () => {
  expect(inQuanta(0.4 / QUANTA)).toBe(0)
  expect(inQuanta(0.6 / QUANTA)).toBe(1 / QUANTA)
  expect(inQuanta(-7.7 / QUANTA)).toBe(-8 / QUANTA)
})

test('sums do not depend on their order', () => {
  const terms = [0.1, 1 / 3, 700.7, 1e6 + 0.01].map(inQuanta)
  const sum = (numbers: number[]): number => numbers.reduce((total, x) => total + x, 0)
  expect(sum(terms.toReversed())).toBe(sum(terms))
})
