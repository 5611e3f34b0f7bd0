/** Loss carry-back [003], as functions of numbers. */

/** Months over which what was paid fades from the account that a refund is taken from: losses are carried back a year. */
const YEAR = 12

/**
 * Refund in whole fen to a firm that makes losses: a share of last year's tax, of no more than a year of such losses.
 *
 *     refund = ⌊share · min(taxPaid, 12 · loss)⌋
 *
 * `taxPaid` in fen, `profit` (below 0) in fen per month.
 */
export function refundOf(share: number, taxPaid: number, profit: number): number {
  return Math.floor(share * Math.min(taxPaid, -profit * YEAR))
}

/** Change of the account of last year's tax in a month, fen: paid − account / 12. */
export function changeOfTaxPaid(account: number, paid: number): number {
  return paid - account / YEAR
}
