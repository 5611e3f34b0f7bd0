/**
 * Core enterprises that open their technology teach their suppliers: productivity and quality drift towards those of the
 * core’s own lines, as far as a supplier’s management can take them in (Javorcik 2004). The core enterprise pays the
 * engineers and loses exclusivity.
 */

import { POSITIONING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { learnedFromCore } from './core-openness.equations.ts'

export function teachSuppliers(world: World, from: number, to: number): void {
  const { firms, cores, constants, p, policy } = world
  if (policy.technologyOpenness === 0) return
  const { alive, positioning, market, productivity, quality, practice } = firms
  const speed = policy.technologyOpenness * p.coreTeaching
  for (let f = from; f < to; f++) {
    if (!alive[f] || positioning[f] !== POSITIONING.supplier || cores.failed[market[f] - constants.sectors])
      continue
    const takenIn = speed * practice[f]
    productivity[f] += learnedFromCore(takenIn, p.coreLevel, productivity[f])
    quality[f] += learnedFromCore(takenIn, p.coreLevel, quality[f])
  }
}
