/** Debt to lenders, the founder’s family apart: how much, in fen, and for how long. */

import { atLeast0 } from '../kernel/math.ts'
import { LOAN_SLOTS, SLOT } from '../state/loan.ts'
import type { World } from './world.ts'

/** Months until the loan in a row falls due: 0 if it is due. */
export function monthsLeft({ loans, clock }: World, k: number): number {
  return atLeast0(loans.due[k] - clock.tick[0])
}

/** Principal owed to banks, or to all lenders; what the founder’s family lent is as good as equity to them. */
export function debtOf(world: World, f: number, banksOnly: boolean): number {
  const { principal } = world.loans
  const first = f * LOAN_SLOTS
  let sum = 0
  for (let slot = 0; slot < SLOT.private; slot++) sum += principal[first + slot]
  return banksOnly ? sum : sum + principal[first + SLOT.private]
}
