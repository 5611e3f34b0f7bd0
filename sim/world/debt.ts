/** Debt to lenders, in fen. */

import { LOAN_SLOTS } from '../state/loan.ts'
import type { World } from './world.ts'

export function debtAtEnd(world: World, f: number): number {
  let sum = 0
  for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++) sum += world.loans.principal[k]
  return sum
}
