/**
 * Ties are formed. Own-brand firms without a supplier look one up in the directory of the sector they buy from and buy
 * part of their materials there, on trade credit. Suppliers whose core enterprise has failed look for another. Open firms
 * ally in twos, threes and more; who trusts its allies too little leaves. Owners hear what refusing to repay has brought their
 * neighbours.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { keyedUniform } from '../kernel/random.ts'
import { POSITIONING } from '../state/firm.ts'
import { listSuppliers, lookUp } from '../mechanisms/directory.ts'
import { moveAlliances } from '../mechanisms/alliance.ts'
import { hearOfRefusals, imitate } from '../mechanisms/repayment-game.ts'
import { changeCore } from '../mechanisms/positioning.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

function findSuppliers(world: World): void {
  const { firms, constants, key, clock } = world
  const bits = listSuppliers(world)
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || firms.supplier[f] >= 0 || firms.positioning[f] !== POSITIONING.ownBrand) continue
    const from = constants.buysFrom[firms.sector[f]]
    if (from < 0 || constants.localMaterials[firms.sector[f]] === 0) continue
    const u = keyedUniform(
      key,
      firms.identityLow[f],
      firms.identityHigh[f],
      clock.month[0],
      PURPOSE.supplierChoice,
    )
    const s = lookUp(world, from, u, bits)
    if (s < 0) continue
    firms.supplier[f] = s
  }
}

function leaveFailedCores(world: World, from: number, to: number): void {
  const { firms, cores, constants } = world
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    const core = firms.market[f] - constants.sectors
    if (core >= 0 && cores.failed[core]) changeCore(world, f)
  }
}

export const ally: Phase<World> = {
  says: 'Firms find suppliers and allies; suppliers of a failed core enterprise look for another buyer; distrust ends alliances.',
  steps: [
    perBlock(leaveFailedCores),
    gather(findSuppliers),
    gather(moveAlliances),
    gather(hearOfRefusals),
    perBlock(imitate),
  ],
}
