/** How closely a bank looks and what it charges, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  exceedsTolerance,
  lendingCosts,
  loanRate,
  lossRetained,
  riskTolerance,
  screeningEffort,
  softSight,
} from '../../../../sim/mechanisms/credit/screening.equations.ts'

describe('lossRetained = (1 − cover) · (1 − repaid)', () => {
  test.each([
    ['without cover or pool the bank keeps all', 0, 0, 1],
    ['3/4 covered, nothing repaid: 1/4', 0.75, 0, 0.25],
    ['1/2 covered, half of the rest repaid: 1/4', 0.5, 0.5, 0.25],
    ['full cover leaves nothing', 1, 0.5, 0],
  ])('%s', (_, cover, repaid, share) => {
    expect(lossRetained(cover, repaid)).toBe(share)
  })
})

describe('screeningEffort = retained^elasticity', () => {
  test('a quarter kept, elasticity 1/2: half the effort', () => {
    expect(screeningEffort(0.25, 0.5)).toBeCloseTo(1 / 2, 14)
  })
  test('an eighth kept, elasticity 1/3: half the effort', () => {
    expect(screeningEffort(1 / 8, 1 / 3)).toBeCloseTo(1 / 2, 14)
  })
  test('full retention: exactly 1; none: exactly 0', () => {
    expect(screeningEffort(1, 0.3)).toBe(1)
    expect(screeningEffort(0, 0.3)).toBe(0)
  })
  test('rises with what the bank keeps', () => {
    const efforts = [0, 0.1, 0.3, 0.6, 0.9, 1].map((kept) => screeningEffort(kept, 0.3))
    expect(efforts).toEqual([...efforts].sort((a, b) => a - b))
    expect(new Set(efforts).size).toBe(efforts.length)
  })
})

describe('softSight: the sum of what each source adds, at most 1', () => {
  test('1/2 + 1/8 = 5/8', () => {
    expect(softSight(1 / 2, 1 / 8)).toBe(5 / 8)
  })
  test('never above 1', () => {
    expect(softSight(0.75, 0.5)).toBe(1)
  })
})

test('riskTolerance = cutoff · climate: 1/8 · 1/2 = 1/16', () => {
  expect(riskTolerance(1 / 8, 1 / 2)).toBe(1 / 16)
})

test('lendingCosts: 1/32 + 1/64 · 1/2 = 5/128', () => {
  expect(lendingCosts(1 / 32, 1 / 64, 1 / 2)).toBe(5 / 128)
})

describe('loanRate = costs + risk · lossGivenDefault · retained', () => {
  test('4% costs, a risk of 10%, half lost, all kept: 4% + 5% = 9%', () => {
    expect(loanRate(0.04, 0.1, 0.5, 1)).toBeCloseTo(0.09, 15)
  })
  test('a quarter kept: 4% + 5%/4 = 5.25%', () => {
    expect(loanRate(0.04, 0.1, 0.5, 0.25)).toBeCloseTo(0.0525, 15)
  })
  test('a bank that keeps nothing charges its costs', () => {
    expect(loanRate(0.04, 0.9, 0.6, 0)).toBe(0.04)
  })
})

test('exceedsTolerance: risk · kept above it, not at it', () => {
  expect(exceedsTolerance(1 / 4, 1 / 2, 1 / 8)).toBe(false)
  expect(exceedsTolerance(0.26, 1 / 2, 1 / 8)).toBe(true)
  expect(exceedsTolerance(1, 0, 1 / 8)).toBe(false)
})
