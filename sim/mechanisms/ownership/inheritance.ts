/** What a spin-off takes along from the firm that its founder leaves [001]. */

import { QUANTA } from '../../kernel/quanta.ts'
import type { World } from '../../world/world.ts'
import { followersOf, levelTakenAlong } from './spin-off.equations.ts'

/** Knowledge and skill come along before size, staff and money are reckoned on them. Firm `f` has traits and a place, no customers yet. */
export function takeKnowledge(world: World, f: number, parent: number): void {
  const { productivity, quality, skill } = world.firms
  const taken = world.p.spinOffKnowledge
  productivity[f] = levelTakenAlong(productivity[f], productivity[parent], taken)
  quality[f] = levelTakenAlong(quality[f], quality[parent], taken)
  skill[f] = skill[parent]
}

/** Customers who follow the founder, out of the parent's base, and into another market where the spin-off has another. */
export function takeCustomers(world: World, f: number, parent: number): number {
  const { firms, markets, p } = world
  const followers = followersOf(firms.base[parent], p.spinOffCustomers, QUANTA)
  firms.base[parent] -= followers
  if (firms.market[f] !== firms.market[parent]) {
    markets.inside[firms.market[parent]] -= followers
    markets.inside[firms.market[f]] += followers
  }
  return followers
}
