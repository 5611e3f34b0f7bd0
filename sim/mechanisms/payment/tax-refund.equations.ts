/** Loss carry-back [003], as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/**
 * Refund in whole fen to a firm that makes losses: a share of last year's tax, of no more than a year of such losses.
 *
 *     refund = ⌊share · min(taxPaid, 12 · loss)⌋
 *
 * `taxPaid` in fen, `profit` (below 0) in fen per month.
 */
export function refundOf(share: number, taxPaid: number, profit: number): number {
  return Math.floor(share * Math.min(taxPaid, -profit * MONTHS_A_YEAR))
}

/** Change of the account of last year's tax in a month, fen: paid − account / 12. It fades over a year, as far as losses are carried back. */
export function changeOfTaxPaid(account: number, paid: number): number {
  return paid - account / MONTHS_A_YEAR
}
