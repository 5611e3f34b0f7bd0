/** The government's month, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  bondInterest,
  bondsIssued,
  incomeTax,
  monthOfYearly,
  programmesCost,
  unemploymentBenefits,
} from '../../../../sim/mechanisms/public-sector/public-accounts.equations.ts'

describe('unemploymentBenefits = max(0, labourForce − employed) · benefit · wage', () => {
  test('20 idle at a quarter of a wage of 1001', () => {
    expect(unemploymentBenefits(100, 80, 1 / 4, 1001)).toBe(5005)
  })
  test('rounded: 1 · 1/4 · 1001 = 250.25', () => {
    expect(unemploymentBenefits(81, 80, 1 / 4, 1001)).toBe(250)
  })
  test('who commutes in is not idle', () => {
    expect(unemploymentBenefits(80, 100, 1 / 4, 1000)).toBe(0)
  })
})

test('monthOfYearly: half a wage bill of 1000 a year is ⌊41.7⌋ a month', () => {
  expect(monthOfYearly(1 / 2, 1000)).toBe(41)
  expect(monthOfYearly(12, 1000)).toBe(1000)
  expect(monthOfYearly(0, 1000)).toBe(0)
})

test('programmesCost = ⌊wageBill · shares⌋', () => {
  expect(programmesCost(1000, 1 / 8)).toBe(125)
  expect(programmesCost(1001, 1 / 8)).toBe(125)
})

test('incomeTax = ⌊max(0, earned) · rate⌋', () => {
  expect(incomeTax(1000, 1 / 8)).toBe(125)
  expect(incomeTax(1007, 1 / 8)).toBe(125)
  expect(incomeTax(-1000, 1 / 8)).toBe(0)
})

test('bondInterest: 6% a year on 1000 is 5 a month', () => {
  expect(bondInterest(1000, 0.06)).toBe(5)
  expect(bondInterest(1100, 0.06)).toBe(5)
})

describe('bondsIssued', () => {
  test.each([
    ['what the government lacks', 300, 1000, 300],
    ['nothing lacked, nothing issued', 0, 1000, 0],
    ['what is left redeems', -300, 1000, -300],
    ['no more than is outstanding', -300, 100, -100],
  ])('%s', (_, lacks, outstanding, issued) => {
    expect(bondsIssued(lacks, outstanding)).toBe(issued)
  })
})
