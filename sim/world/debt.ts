/** Debt to lenders: how much, in fen, and for how long. */

import { atLeast0 } from '../kernel/math.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import type { World } from './world.ts'

/** Months until the loan in a row falls due: 0 if it is due. */
export function monthsLeft({ loans, clock }: World, k: number): number {
  return atLeast0(loans.due[k] - clock.tick[0])
}

export function debtAtEnd(world: World, f: number): number {
  let sum = 0
  for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++) sum += world.loans.principal[k]
  return sum
}
