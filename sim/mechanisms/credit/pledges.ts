/** What stands behind a firm's working-capital loans besides itself: a set of flags. */

import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import type { World } from '../../world/world.ts'
import { includesPledge, pledgesLeft, withPledge } from './pledges.equations.ts'

export function hasPledge(world: World, f: number, pledge: number): boolean {
  return includesPledge(world.firms.pledges[f], pledge)
}

export function setPledge(world: World, f: number, pledge: number, on: boolean): void {
  const { pledges } = world.firms
  pledges[f] = withPledge(pledges[f], pledge, on)
}

/** Pledges end with the loans they stand for. */
export function endPledges(world: World, f: number): void {
  const { pledges } = world.firms
  if (pledges[f] === 0) return
  const { principal } = world.loans
  const k = f * LOAN_SLOTS
  const bankLoans = principal[k + SLOT.working] + principal[k + SLOT.workingMore] + principal[k + SLOT.term]
  pledges[f] = pledgesLeft(pledges[f], principal[k + SLOT.workingMore], bankLoans)
}
