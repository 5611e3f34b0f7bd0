/**
 * Core enterprises that open their technology teach their suppliers: productivity and quality drift towards those of the
 * core’s own lines, as far as a supplier’s management can take them in (Javorcik 2004). The core enterprise pays the
 * engineers and loses exclusivity.
 */

import { POSITIONING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'

export function teachSuppliers(world: World, from: number, to: number): void {
  const { firms, cores, constants, p, policy } = world
  if (policy.technologyOpenness === 0) return
  const { alive, positioning, market, productivity, quality, practice } = firms
  const speed = policy.technologyOpenness * p.coreTeaching
  for (let f = from; f < to; f++) {
    if (!alive[f] || positioning[f] !== POSITIONING.supplier || cores.failed[market[f] - constants.sectors])
      continue
    const taken = speed * practice[f]
    productivity[f] += taken * Math.max(0, p.coreLevel - productivity[f])
    quality[f] += taken * Math.max(0, p.coreLevel - quality[f])
  }
}
