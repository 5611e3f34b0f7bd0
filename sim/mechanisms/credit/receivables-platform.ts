/** On the platform a receivable confirmed by its core enterprise is sold to the house bank, on the core's credit [003]. */

import { RING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { bookExpense } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'
import { discountedPrice, faceSold, liquidityGap } from './receivables-platform.equations.ts'

/** A supplier that knows the platform and is short of its liquidity wish sells what falls due soonest first. */
export function discountReceivables(world: World, from: number, to: number): void {
  const { policy, firms, p, clock, constants, cores } = world
  if (policy.receivablesPlatform === 0) return
  const tick = clock.tick[0]
  const wish = p.liquidityWish * p.loanRound
  for (let f = from; f < to; f++) {
    const core = firms.market[f] - constants.sectors
    if (core < 0 || !firms.alive[f] || cores.failed[core]) continue
    let gap = liquidityGap(wish, firms.outflow[f], firms.deposits[f])
    if (gap <= 0 || !knows(world, f, MEASURE.platform)) continue
    if (!isFor(world, policy.aims.receivablesPlatform, f)) continue
    for (let ahead = 1; ahead < RING && gap > 0; ahead++) {
      const place = (tick + ahead) % RING
      const face = faceSold(gap, policy.receivablesPlatform, firms.trade[f * RING + place])
      if (face <= 0) continue
      sell(world, f, core, place, face, discountedPrice(face, p.lendingCost, ahead))
      gap -= face
    }
  }
}

function sell(world: World, f: number, core: number, place: number, face: number, price: number): void {
  const { firms, banks, discounts, ledger, constants, clock, tally } = world
  const bank = firms.bank[f]
  const cell = firms.holder[f] * constants.banks + bank
  firms.trade[f * RING + place] -= face
  discounts.ring[(bank * constants.cores + core) * RING + place] += face
  banks.discounted[bank] += face
  banks.deposits[bank] += price
  firms.deposits[f] += price
  bookExpense(world, f, face - price)
  ledger.cells.discountSold[cell] += face
  ledger.cells.discountPaid[cell] += price
  if (firms.supportReceivablesPlatform[f] === 0)
    firms.supportReceivablesPlatform[f] = Math.max(0, clock.month[0])
  tally.supported += 1
}
