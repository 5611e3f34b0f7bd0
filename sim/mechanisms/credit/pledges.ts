/** What stands behind a firm's working-capital loans besides itself: a set of flags. */

import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import type { World } from '../../world/world.ts'

/** Orders of its core enterprise (the second working-capital loan), the neighbours of its cluster, or its wish for the latter. */
export const PLEDGE = { orders: 1, cluster: 2, asksCluster: 4 } as const

export function hasPledge(world: World, f: number, pledge: number): boolean {
  return (world.firms.pledges[f] & pledge) !== 0
}

export function setPledge(world: World, f: number, pledge: number, on: boolean): void {
  const { pledges } = world.firms
  pledges[f] = on ? pledges[f] | pledge : pledges[f] & ~pledge
}

/** Pledges end with the loans they stand for. */
export function endPledges(world: World, f: number): void {
  const { pledges } = world.firms
  if (pledges[f] === 0) return
  const { principal } = world.loans
  const k = f * LOAN_SLOTS
  if (principal[k + SLOT.workingMore] === 0) pledges[f] &= ~PLEDGE.orders
  if (principal[k] + principal[k + 1] + principal[k + 2] === 0) pledges[f] &= ~PLEDGE.cluster
}
