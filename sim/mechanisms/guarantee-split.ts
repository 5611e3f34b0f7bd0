/**
 * How a covered loss is borne: local guarantor, provincial re-guarantor, national fund, and the local government for the
 * rest. With 80% cover the national fund's quarter is the fifth of the whole loss it takes on (NFGF 2019); the bank keeps
 * what is not covered.
 */

import type { World } from '../world/world.ts'

/** Parts of `amount` in the order of the levels, the government's last; whole fen that add up to it. */
export function splitCoveredLoss(world: World, amount: number): [number, number, number, number] {
  const { p } = world
  const local = Math.floor(amount * p.splitLocal)
  const provincial = Math.min(amount - local, Math.floor(amount * p.splitProvincial))
  const national = Math.min(amount - local - provincial, Math.floor(amount * p.splitNational))
  return [local, provincial, national, amount - local - provincial - national]
}
