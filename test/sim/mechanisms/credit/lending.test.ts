/** Dues of a loan and its end, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import {
  coveredAmount,
  dueTick,
  hasMatured,
  interestDue,
  mergedTerm,
  monthlyInterest,
  principalDue,
} from '../../../../sim/mechanisms/credit/lending.equations.ts'
import { drawBankLoan, drawPrivateLoan } from '../../../../sim/mechanisms/credit/lending.ts'
import { LOAN_SLOTS, SLOT } from '../../../../sim/state/loan.ts'
import { monthsLeft } from '../../../../sim/world/debt.ts'
import type { World } from '../../../../sim/world/world.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'

test('dueTick: twelve months from tick 100 is tick 112', () => {
  expect(dueTick(100, 12)).toBe(112)
})

describe('hasMatured', () => {
  test.each([
    ['not the month before', 111, 0],
    ['in the very month', 112, 1],
    ['nor does it stop being due', 113, 1],
  ])('%s', (_, now, matured) => {
    expect(hasMatured(500, dueTick(100, 12), now)).toBe(matured)
  })
  test('an empty place is never due', () => {
    expect(hasMatured(0, 0, 50)).toBe(0)
  })
})

test('monthsLeft counts down to 0 and stays there', () => {
  const left = (tick: number) => {
    const world = { loans: { due: Uint16Array.of(dueTick(100, 12)) }, clock: { tick: Int32Array.of(tick) } }
    return monthsLeft(world as unknown as World, 0)
  }
  expect([100, 111, 112, 120].map(left)).toEqual([12, 1, 0, 0])
})

describe('interest of a month = principal · rate / 12', () => {
  test('1 200 000 fen at 6%: 6000 fen', () => {
    expect(monthlyInterest(1200000, 0.06)).toBe(6000)
    expect(interestDue(1200000, 0.06)).toBe(6000)
  })
  test('halves are rounded upwards: 100 fen at 6% are 1/2 fen', () => {
    expect(monthlyInterest(100, 0.06)).toBe(0.5)
    expect(interestDue(100, 0.06)).toBe(1)
    expect(interestDue(99, 0.06)).toBe(0)
  })
})

describe('principalDue', () => {
  test('a bullet loan pays nothing before its end', () => {
    expect(principalDue(1000, 1, false)).toBe(0)
  })
  test('both kinds are due as a whole at their end', () => {
    expect(principalDue(1000, 0, false)).toBe(1000)
    expect(principalDue(1000, 0, true)).toBe(1000)
  })
  test('instalments are rounded up: ⌈1000/3⌉ = 334', () => {
    expect(principalDue(1000, 3, true)).toBe(334)
  })
  test('instalments repay the whole loan in the months that are left', () => {
    let owed = 1000
    for (let left = 36; left > 0; left--) owed -= principalDue(owed, left, true)
    expect(owed).toBe(0)
  })
})

describe('mergedTerm: the mean weighted by principal', () => {
  test('300 at 4% and 100 at 8%: 5%', () => {
    expect(mergedTerm(300, 0.04, 100, 0.08)).toBeCloseTo(0.05, 15)
  })
  test('a first loan has its own terms', () => {
    expect(mergedTerm(0, 0.5, 100, 0.75)).toBe(0.75)
  })
})

test('loans of both kinds fall due when their months are over', () => {
  const world = createWorld(smallSetup({ firms: 10 }))
  const now = world.clock.tick[0]
  const place = 3 * LOAN_SLOTS
  drawBankLoan(world, 3, SLOT.workingMore, 0, 1000, { rate: 0.06, cover: 0, months: 12 })
  drawPrivateLoan(world, 3, 0, 1000, 0.18, 6)
  expect(world.loans.due[place + SLOT.workingMore]).toBe(now + 12)
  expect(world.loans.due[place + SLOT.private]).toBe(now + 6)
})

test('coveredAmount = ⌊amount · cover⌋', () => {
  expect(coveredAmount(1001, 3 / 4)).toBe(750)
  expect(coveredAmount(1001, 1)).toBe(1001)
  expect(coveredAmount(1001, 0)).toBe(0)
})
