/** Loss carry-back [003]: tax of the last year comes back to who now makes losses, at once instead of with next year’s accounts. */

import type { World } from '../../world/world.ts'
import { supportFirm } from './payments.ts'
import { isFor } from '../public-sector/target.ts'
import { changeOfTaxPaid, refundOf } from './tax-refund.equations.ts'

/** Pays back part of last year’s tax, up to what a year of such losses would come to. */
export function refundTax(world: World, f: number): void {
  const { firms, policy, tally } = world
  if (firms.profit[f] >= 0 || !isFor(world, policy.aims.taxRefund, f)) return
  const refund = refundOf(policy.taxRefund, firms.taxPaid[f], firms.profit[f])
  if (refund === 0) return
  supportFirm(world, f, refund)
  firms.taxPaid[f] -= refund
  tally.taxRefunded += refund
}

/** Remembers what was paid for about a year. */
export function rememberTax(world: World, f: number, paid: number): void {
  const { taxPaid } = world.firms
  taxPaid[f] += changeOfTaxPaid(taxPaid[f], paid)
}
