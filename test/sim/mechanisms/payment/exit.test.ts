/** Exits and the register, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  closureProbability,
  isBankrupt,
  monthStruckOff,
  outsideOption,
  petitionProbability,
  registrationDelay,
} from '../../../../sim/mechanisms/payment/exit.equations.ts'

describe('isBankrupt: patience must be exceeded, not used up', () => {
  test.each([
    ['four months of arrears borne', 4, 0, false],
    ['the fifth is not', 5, 0, true],
    ['eight months without a lender’s due borne', 0, 8, false],
    ['the ninth is not', 0, 9, true],
    ['one reason is enough', 5, 9, true],
  ])('%s', (_, arrears, missed, bankrupt) => {
    expect(isBankrupt(arrears, 4, missed, 8)).toBe(bankrupt)
  })
})

test('outsideOption: (3/4 − 1/2 · 1/2) · 1000 = 500; the patient ask for less', () => {
  expect(outsideOption(0.75, 0.5, 0.5, 1000)).toBe(500)
  expect(outsideOption(0.75, 0.5, 1, 1000)).toBe(250)
})

test('petitionProbability: none while insolvency is borne with, then one over that time', () => {
  expect(petitionProbability(16, 16)).toBe(0)
  expect(petitionProbability(17, 16)).toBe(1 / 16)
})

describe('closureProbability = hazard · logistic((option − profit) / (scale · wage))', () => {
  test('at the outside option half the hazard', () => {
    expect(closureProbability(1 / 32, 500, 500, 0.5, 1000)).toBe(1 / 64)
  })
  test('profit below it by log 3 · scale · wage: 3/4 of the hazard', () => {
    expect(closureProbability(1, 500, 500 - Math.log(3) * 500, 0.5, 1000)).toBeCloseTo(3 / 4, 14)
  })
  test('falls with profit, and never exceeds the hazard', () => {
    const at = [-9e9, -500, 0, 500, 1000, 9e9].map((profit) =>
      closureProbability(1 / 32, 500, profit, 0.5, 1000),
    )
    expect(at[0]).toBe(1 / 32)
    expect(at.at(-1)).toBe(0)
    expect(at).toEqual([...at].sort((a, b) => b - a))
  })
})

describe('registrationDelay = 1 + ⌊−log(1 − u) · lag⌋', () => {
  test('the earliest exit is registered a month later', () => {
    expect(registrationDelay(0, 12)).toBe(1)
  })
  test('the median: 1 + ⌊log 2 · 12⌋ = 1 + ⌊8.3⌋', () => {
    expect(registrationDelay(0.5, 12)).toBe(9)
  })
  test('without a lag always the next month', () => {
    expect(registrationDelay(0.99, 0)).toBe(1)
  })
  test('finite for the largest uniform', () => {
    expect(registrationDelay(1 - 2 ** -53, 12)).toBe(1 + Math.floor(53 * Math.LN2 * 12))
  })
})

describe('monthStruckOff: July of the third calendar year after the one in which a firm stops', () => {
  test.each([
    ['January of the first year', 1, 43],
    ['December of the first year', 12, 43],
    ['January of the second', 13, 55],
  ])('%s', (_, stops, struckOff) => {
    expect(monthStruckOff(stops)).toBe(struckOff)
  })
})
