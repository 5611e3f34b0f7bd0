/** What falls due of debts with payment terms, as functions of numbers. */

/**
 * What falls due this month of debts that were made month by month and are paid after `term` months on average, fen, unrounded: balance / term. So much
 * is due of bills of all dates; without a term all of it.
 */
export function expectedDue(balance: number, term: number): number {
  return term > 0 ? balance / term : balance
}

/** The same in whole fen, rounded up, so that in the end all is paid. */
export function dueOfBalance(balance: number, term: number): number {
  return Math.ceil(expectedDue(balance, term))
}
