/** Finished goods, valued at their average cost. */

import type { World } from '../../world/world.ts'

/** Takes a share of the goods out of stock; what they cost. */
export function takeFromStock(world: World, f: number, share: number): number {
  const { stock, stockValue } = world.firms
  const cost = stockValue[f] * share
  stock[f] -= stock[f] * share
  stockValue[f] -= cost
  return cost
}
