/** Where a firm stands: supplier of a core enterprise, or own brand [001]. */

import { round } from '../kernel/money.ts'
import { POSITIONING } from '../state/firm.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { callOrderLoan } from './order-finance.ts'
import { chooseCore } from './choice.ts'
import { QUANTA } from './market.ts'

/** Share of its standing that a supplier takes along to another buyer, or to a market of its own. */
const CARRIED = 0.35

/** A supplier whose core enterprise has failed turns to another, or to a brand of its own; most of its standing is lost. */
export function changeCore(world: World, f: number): void {
  const { firms, constants, markets, clock } = world
  callOrderLoan(world, f)
  const sector = firms.sector[f]
  const [low, high] = [firms.identityLow[f], firms.identityHigh[f]]
  const other = chooseCore(world, sector, { low, high, month: clock.month[0], purpose: PURPOSE.newCore })
  const next = other < 0 ? sector : constants.sectors + other
  if (next === sector) firms.positioning[f] = POSITIONING.ownBrand
  const base = round(firms.base[f] * CARRIED * QUANTA) / QUANTA
  markets.inside[next] += base
  markets.outside[next] -= base
  firms.base[f] = base
  firms.market[f] = next
}
