/**
 * What a firm has left while it pays its dues one after the other. Those whom every firm pays get their money when the whole
 * block has paid: sums of whole numbers know no order. Amounts are integer fen ≥ 0.
 */

import type { World } from '../../world/world.ts'
import { spentAtCore } from './payments.equations.ts'
import { payableFrom } from './seniority.equations.ts'

export interface Payer {
  /** Of the firm whose turn it is, and the holder that it is in the books. */
  cash: number
  holder: number
  /** 1 once it has left a lender unpaid. */
  unpaid: number
  /** What the firms of the block have paid so far. */
  households: number
  government: number
  abroad: number
}

export function newPayer(): Payer {
  return { cash: 0, holder: 0, unpaid: 0, households: 0, government: 0, abroad: 0 }
}

/** Those who are paid by a block of firms get what it paid. */
export function handOver({ economy }: World, { households, government, abroad }: Payer): void {
  economy.households[0] += households
  economy.earned[0] += households
  economy.government[0] += government
  economy.world[0] += abroad
}

/** What cash can pay of what is due: as a rule all of it. */
export function payable({ cash }: Payer, due: number): number {
  return payableFrom(cash, due)
}

/** Households are paid; `cell` is the flow it is booked under. */
export function toHouseholds(payer: Payer, cell: Float64Array, amount: number): void {
  payer.cash -= amount
  payer.households += amount
  cell[payer.holder] += amount
}

export function toGovernment(payer: Payer, cell: Float64Array, amount: number): void {
  payer.cash -= amount
  payer.government += amount
  cell[payer.holder] += amount
}

/** Inputs are bought from the sector's upstream core enterprise in part, the rest abroad. */
export function toInputs(
  world: World,
  payer: Payer,
  [fromCore, fromWorld]: readonly [Float64Array, Float64Array],
  f: number,
  amount: number,
): void {
  const { firms, cores, constants, p } = world
  const { holder } = payer
  const core = constants.upstreamCore[firms.sector[f]]
  const local = spentAtCore(amount, p.outsideLocal, cores.failed[core] !== 0)
  payer.cash -= amount
  payer.abroad += amount - local
  fromCore[holder * constants.cores + core] += local
  fromWorld[holder] += amount - local
  cores.deposits[core] += local
  cores.revenue[core] += local
}
