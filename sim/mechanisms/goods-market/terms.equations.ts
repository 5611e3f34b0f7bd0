/** Payment terms under a cap, and the orders that the cap costs, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** Payment term in force, whole months: ⌊min(term, cap)⌋. */
export function termUnderCap(term: number, cap: number): number {
  return Math.floor(Math.min(term, cap))
}

/** Months that a cap takes off a term: max(0, term − cap). */
export function monthsCutBy(term: number, cap: number): number {
  return Math.max(0, term - cap)
}

/**
 * Share of its local orders that a core enterprise does not move abroad: credit that it no longer gets makes local goods dearer by a month’s interest for each month cut.
 *
 *     max(0, 1 − elasticity · rate / 12 · months cut)
 *
 * `rate` per year, at which a bank lends to it; `elasticity` of custom to price.
 */
export function shareOfOrdersKept(elasticity: number, rate: number, monthsCut: number): number {
  return Math.max(0, 1 - ((elasticity * rate) / MONTHS_A_YEAR) * monthsCut)
}

/** Months from a sale to its payment, on average, where the share `cash` is paid at once and the rest after `term` months: (1 − cash) · term. */
export function monthsWherePartIsCash(cash: number, term: number): number {
  return (1 - cash) * term
}

/** The same where all is due after `term` months and each month from then on the share `paying` of what is due is paid: term + 1 / paying − 1. */
export function monthsUntilPaid(term: number, paying: number): number {
  return term + 1 / paying - 1
}

/**
 * Cash that goes out before goods are paid for, fen: what is paid at once, `outlay` a month, for all of the wait, and materials, `materials` a month, for what the wait
 * is longer than the term on which they are bought.
 *
 *     wait · outlay + max(0, wait − term) · materials
 */
export function cashUntilPaid(wait: number, outlay: number, term: number, materials: number): number {
  const longer = wait - term
  return longer > 0 ? wait * outlay + longer * materials : wait * outlay
}
