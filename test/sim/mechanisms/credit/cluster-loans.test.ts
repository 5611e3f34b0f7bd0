/** Joint liability, against values worked out by hand. */
import { expect, test } from 'vitest'
import {
  jointLevy,
  keptWithPartners,
  partnerPays,
  partOfLevy,
} from '../../../../sim/mechanisms/credit/cluster-loans.equations.ts'

test('keptWithPartners: 1/2 · (1 − 1/4) = 3/8', () => {
  expect(keptWithPartners(1 / 2, 1 / 4)).toBe(3 / 8)
})

test('jointLevy: ⌊1/2 · 101⌋ = 50, of which three partners bear ⌊50/3⌋ = 16 each', () => {
  expect(jointLevy(101, 0.5)).toBe(50)
  expect(partOfLevy(50, 3)).toBe(16)
})

test('partnerPays: its part, its debt or its cash, whichever is least', () => {
  expect(partnerPays(100, 500, 300)).toBe(100)
  expect(partnerPays(100, 50, 300)).toBe(50)
  expect(partnerPays(100, 500, 30)).toBe(30)
  expect(partnerPays(100, 500, -30)).toBe(0)
})
