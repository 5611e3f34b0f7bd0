/** Mutual aid and joint liability of allies, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  contributionOf,
  helpFor,
  lackOf,
  liabilityOf,
  profitAfterHelp,
  spareOf,
} from '../../../../sim/mechanisms/alliances/risk-pool.equations.ts'

test('lackOf = max(0, dues − cash)', () => {
  expect(lackOf(1000, 400)).toBe(600)
  expect(lackOf(1000, -100)).toBe(1100)
  expect(lackOf(1000, 1000)).toBe(0)
  expect(lackOf(1000, 1500)).toBe(0)
})

test('spareOf = max(0, ⌊cash⌋): a debt is nothing to spare', () => {
  expect([1500, 1166.7, 0, -100].map(spareOf)).toEqual([1500, 1166, 0, 0])
})

describe('contributionOf = min(spare, ⌊wanted · spare / allSpare⌋)', () => {
  test('100 wanted of 300 and 100 spare: 75 and 25', () => {
    expect(contributionOf(100, 300, 400)).toBe(75)
    expect(contributionOf(100, 100, 400)).toBe(25)
  })
  test('floored: ⌊100 · 70/210⌋ = ⌊33.3⌋', () => {
    expect(contributionOf(100, 70, 210)).toBe(33)
  })
  test('where all is wanted, all is given and no more', () => {
    expect(contributionOf(400, 300, 400)).toBe(300)
    expect(contributionOf(900, 300, 400)).toBe(300)
  })
})

describe('helpFor: in proportion to what is lacked, the last gets the rest', () => {
  test('100 for lacks of 50, 100 and 50: ⌊100 · 50/200⌋ = 25, then ⌊75 · 100/150⌋ = 50, then 25', () => {
    expect(helpFor(100, 50, 200)).toBe(25)
    expect(helpFor(75, 100, 150)).toBe(50)
    expect(helpFor(25, 50, 50)).toBe(25)
  })
  test('what flooring leaves goes to the last: 10 for three alike', () => {
    expect(helpFor(10, 7, 21)).toBe(3)
    expect(helpFor(7, 7, 14)).toBe(3)
    expect(helpFor(4, 7, 7)).toBe(4)
  })
})

test('profitAfterHelp: 100 + 1/4 · 80 = 120 for who gets it, 80 for who gives it', () => {
  expect(profitAfterHelp(100, 1 / 4, 80)).toBe(120)
  expect(profitAfterHelp(100, 1 / 4, -80)).toBe(80)
})

describe('liabilityOf = ⌊principal · size / allSizes⌋', () => {
  test('1000, of which 300/400 and 100/400', () => {
    expect(liabilityOf(1000, 300, 400)).toBe(750)
    expect(liabilityOf(1000, 100, 400)).toBe(250)
  })
  test('floored: ⌊1000 / 3⌋', () => {
    expect(liabilityOf(1000, 1, 3)).toBe(333)
  })
})
