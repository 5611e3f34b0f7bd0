/**
 * How a covered loss is borne: local guarantor, provincial re-guarantor, national fund, and the local government for the
 * rest. With 80% cover the national fund's quarter is the fifth of the whole loss it takes on (NFGF 2019); the bank keeps
 * what is not covered. The more of it is the local guarantor's, who alone sees the firm, the closer it looks.
 */

import type { World } from '../../world/world.ts'
import { guarantorTolerance, splitLoss } from './guarantee-split.equations.ts'

/** Parts of `amount` in the order of the levels, the government's last; whole fen that add up to it. */
export function splitCoveredLoss(world: World, amount: number): [number, number, number, number] {
  const { p, policy } = world
  return splitLoss(amount, policy.guaranteeLocalShare, p.splitUpper)
}

/** Estimated default above which the guarantor refuses. */
export function guarantorScreen(world: World): number {
  const { p, policy } = world
  return guarantorTolerance(p.guarantorScreen, policy.guaranteeLocalShare)
}
