/** Mutual aid and joint liability of allies, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  breachProbability,
  contributionOf,
  helpFor,
  lackOf,
  liabilityOf,
  profitAfterHelp,
  spareOf,
  trustAfterBreach,
} from '../../../../sim/mechanisms/alliances/risk-pool.equations.ts'

test('lackOf = max(0, dues − cash)', () => {
  expect(lackOf(1000, 400)).toBe(600)
  expect(lackOf(1000, -100)).toBe(1100)
  expect(lackOf(1000, 1000)).toBe(0)
  expect(lackOf(1000, 1500)).toBe(0)
})

describe('spareOf = max(0, ⌊cash − reserve · dues⌋)', () => {
  test.each([
    ['all cash without a reserve, dues or not', 1500, 0, 1500],
    ['all but its own dues', 1500, 1, 500],
    ['⌊1500 − 1/3 · 1000⌋ = ⌊1166.7⌋', 1500, 1 / 3, 1166],
    ['nothing where cash is short', 900, 1, 0],
    ['nor of a debt', -100, 0, 0],
  ])('%s', (_, cash, reserve, spare) => {
    expect(spareOf(1000, cash, reserve)).toBe(spare)
  })
})

describe('breachProbability = most · (1 − patience) · (1 − trust)', () => {
  test.each([
    ['the impatient without trust', 0, 0, 1 / 2],
    ['1/2 · 3/4 · 1/2 = 3/16', 0.25, 0.5, 3 / 16],
    ['the patient keep their word', 1, 0, 0],
    ['so do those who trust', 0, 1, 0],
  ])('%s', (_, patience, trust, chance) => {
    expect(breachProbability(1 / 2, patience, trust)).toBe(chance)
  })
})

test('trustAfterBreach: 3/4 · (1 − 1/4) = 9/16', () => {
  expect(trustAfterBreach(3 / 4, 1 / 4)).toBe(9 / 16)
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

describe('liabilityOf = ⌊principal · liability · size / allSizes⌋', () => {
  test('half of 1000, of which 300/400 and 100/400', () => {
    expect(liabilityOf(1000, 1 / 2, 300, 400)).toBe(375)
    expect(liabilityOf(1000, 1 / 2, 100, 400)).toBe(125)
  })
  test('floored: ⌊1000 / 3⌋', () => {
    expect(liabilityOf(1000, 1, 1, 3)).toBe(333)
  })
  test('no liability, nothing falls on anybody', () => {
    expect(liabilityOf(1000, 0, 1, 3)).toBe(0)
  })
})
