/** Payment terms, and what a cap on them does to orders (Breza & Liberman 2017). */

import type { World } from '../../world/world.ts'

/** Months from a core enterprise’s purchase to when it is due. */
export function coreTermNow(world: World): number {
  return Math.floor(Math.min(world.p.coreTerm, world.policy.paymentTermCap))
}

/** The same between small firms. */
export function tradeTermNow(world: World): number {
  return Math.floor(Math.min(world.p.tradeTerm, world.policy.paymentTermCap))
}

/** Months that the cap takes off the term of core enterprises. */
export function monthsCut(world: World): number {
  return Math.max(0, world.p.coreTerm - world.policy.paymentTermCap)
}

/** Share of its local orders that a core enterprise keeps at home under the cap. */
export function ordersUnder(world: World): number {
  return Math.max(0, 1 - world.p.termOrders * monthsCut(world))
}
