/**
 * Ties are formed. Own-brand firms without a supplier look one up in the directory of the sector they buy from and buy
 * part of their materials there, on trade credit. Suppliers whose core enterprise has failed look for another. Open firms
 * ally in twos, threes and more; who trusts its allies too little leaves. Owners hear what refusing to repay has brought their
 * neighbours.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { keyedUniform } from '../kernel/random.ts'
import { POSITIONING } from '../state/firm.ts'
import { listBySector, lookUp } from '../mechanisms/goods-market/directory.ts'
import { moveAlliances } from '../mechanisms/alliances/alliance.ts'
import { hearOfRefusals, imitate } from '../mechanisms/credit/repayment-game.ts'
import { changeCore } from '../mechanisms/management/positioning.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'

/** The supplier that chance brings to an own brand, if its sector has any. */
function supplierFor(world: World, f: number): number {
  const { firms, constants, key, clock } = world
  const from = constants.buysFrom[firms.sector[f]]
  if (from < 0 || constants.localMaterials[firms.sector[f]] === 0) return -1
  const u = keyedUniform(
    key,
    firms.identityLow[f],
    firms.identityHigh[f],
    clock.month[0],
    PURPOSE.supplierChoice,
  )
  return lookUp(world, from, u)
}

/**
 * Own brands without a supplier are listed from the front of `seeker` and suppliers from its back; nobody is both. Every row
 * is written at either end and stays where it counts: whether it does need not be guessed.
 */
function findSuppliers(world: World): void {
  const { alive, supplier, positioning, seeker, rows } = world.firms
  let buying = 0
  let supplying = 0
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    const brand = positioning[f] === POSITIONING.ownBrand ? 1 : 0
    seeker[rows - 1 - supplying] = f
    supplying += 1 - brand
    seeker[buying] = f
    buying += supplier[f] < 0 ? brand : 0
  }
  if (buying === 0) return
  listBySector(world, rows - supplying, rows)
  for (let i = 0; i < buying; i++) supplier[seeker[i]] = supplierFor(world, seeker[i])
}

function anyFailed(world: World): boolean {
  const { cores } = world
  for (let core = 0; core < cores.rows; core++) if (cores.failed[core]) return true
  return false
}

function leaveFailedCores(world: World, from: number, to: number): void {
  const { firms, cores, constants } = world
  if (!anyFailed(world)) return
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
