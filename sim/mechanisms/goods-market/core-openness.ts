/**
 * Core enterprises that open their technology teach their suppliers, as far as these have the management to take it in
 * (Javorcik 2004). The core enterprise loses exclusivity.
 */

import { POSITIONING } from '../../state/firm.ts'
import type { World } from '../../world/world.ts'
import { learnedFromCore } from './core-openness.equations.ts'

export function teachSuppliers(world: World, from: number, to: number): void {
  const { firms, cores, constants, p, policy } = world
  if (policy.technologyOpenness === 0) return
  const { alive, positioning, market, productivity, quality, practice } = firms
  for (let f = from; f < to; f++) {
    if (!alive[f] || positioning[f] !== POSITIONING.supplier || cores.failed[market[f] - constants.sectors])
      continue
    const learned = learnedFromCore(p.coreTeaching, policy.technologyOpenness, practice[f])
    productivity[f] += learned
    quality[f] += learned
  }
}
