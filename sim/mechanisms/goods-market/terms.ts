/** Payment terms, and what a cap on them does to orders. */

import type { World } from '../../world/world.ts'
import { willingnessToPay } from './core-accounts.equations.ts'
import {
  monthsCutBy,
  monthsWherePartIsCash,
  monthsUntilPaid,
  shareOfOrdersKept,
  termUnderCap,
} from './terms.equations.ts'

/** Months from a core enterprise’s purchase to when it is due. */
export function coreTermNow(world: World): number {
  return termUnderCap(world.p.coreTerm, world.policy.paymentTermCap)
}

/** The same between small firms. */
export function tradeTermNow(world: World): number {
  return termUnderCap(world.p.tradeTerm, world.policy.paymentTermCap)
}

/** Months that the cap takes off the term of core enterprises. */
export function monthsCut(world: World): number {
  return monthsCutBy(world.p.coreTerm, world.policy.paymentTermCap)
}

/** Share of its local orders that a core enterprise keeps at home under the cap. */
export function ordersKept(world: World): number {
  const { lendingCost, priceElasticity } = world.p
  return shareOfOrdersKept(priceElasticity, lendingCost, monthsCut(world))
}

/** How long a firm of each market waits for its money in usual times: suppliers for their core enterprise, own brands for buyers elsewhere. */
export function reckonWaits(world: World): void {
  const { markets, constants, p, policy } = world
  const { sectors } = constants
  const paying = willingnessToPay(p.corePaying, policy.lateEnforcement, 0)
  for (let s = 0; s < sectors; s++)
    markets.wait[s] = monthsWherePartIsCash(markets.households[s] + markets.government[s], p.tradeTerm)
  for (let m = sectors; m < constants.markets; m++)
    markets.wait[m] = monthsUntilPaid(coreTermNow(world), paying)
}
