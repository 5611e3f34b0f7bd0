/** Where a firm stands: supplier of a core enterprise, or own brand [001]. */

import { round } from '../kernel/money.ts'
import { keyedUniform } from '../kernel/random.ts'
import { POSITIONING } from '../state/firm.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { pick } from './founding.ts'
import { QUANTA } from './market.ts'

/** Share of its standing that a supplier takes along to another buyer, or to a market of its own. */
const CARRIED = 0.35

/** A supplier whose core enterprise has failed turns to another, or to a brand of its own; most of its standing is lost. */
export function changeCore(world: World, f: number, core: number): void {
  const { firms, cores, constants, markets, key, clock } = world
  const sector = firms.sector[f]
  const standing = constants.coresOf[sector].filter((c) => c !== core && !cores.failed[c])
  const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], clock.month[0], PURPOSE.newCore)
  const next =
    standing.length > 0
      ? constants.sectors +
        standing[
          pick(
            standing.map((c) => constants.coreWeight[c]),
            u,
          )
        ]
      : sector
  if (next === sector) firms.positioning[f] = POSITIONING.ownBrand
  const base = round(firms.base[f] * CARRIED * QUANTA) / QUANTA
  markets.inside[next] += base
  markets.outside[next] -= base
  firms.base[f] = base
  firms.market[f] = next
}
