/** What the compensation pool has and pays, as functions of numbers. */

/** Money of the pool for a year, in whole fen: ⌊capacity · wageBill⌋, `wageBill` the normal one of a month in fen. */
export function poolOfYear(capacity: number, wageBill: number): number {
  return Math.floor(capacity * wageBill)
}

/** What the pool owes a bank for the uncovered part of its losses, in whole fen: ⌊loss · share⌋. */
export function compensationDue(loss: number, share: number): number {
  return Math.floor(loss * share)
}

/** Share of the year's money that is left, 0 to 1: 1 − paid / yearly. */
export function poolLeft(paid: number, yearly: number): number {
  return Math.max(0, 1 - paid / Math.max(1, yearly))
}
