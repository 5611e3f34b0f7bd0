/** Finished goods, valued at their average cost. */

import type { World } from '../../world/world.ts'

/** Share of the goods `has` that has to be handed over for `sold`, both in fen; nobody sells more than there is. */
export function shareOf(sold: number, has: number): number {
  return sold < has ? sold / has : has > 0 ? 1 : 0
}

/** Takes a share of the goods out of stock; what they cost. */
export function takeFromStock(world: World, f: number, share: number): number {
  const { stock, stockValue } = world.firms
  const cost = stockValue[f] * share
  stock[f] -= stock[f] * share
  stockValue[f] -= cost
  return cost
}
