/** What an estate brings and how creditors share it, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Proceeds of equipment and stock of a value in the books, in whole fen: value · share, rounded. */
export function saleProceeds(value: number, share: number): number {
  return round(value * share)
}

/** Share of its claims that a class of creditors recovers: min(1, cash / owed). */
export function recoveryShare(cash: number, owed: number): number {
  return Math.min(1, cash / owed)
}

/** What a loan is repaid out of an estate, in whole fen: min(cash, ⌊principal · share⌋), `share` as {@link recoveryShare}. */
export function repaidOf(principal: number, share: number, cash: number): number {
  return Math.min(cash, Math.floor(principal * share))
}

/** Loss of a firm's bank lenders, fen: flooring leaves up to a fen per loan, which is no default. */
export function defaultLoss(lost: number, loans: number): number {
  return lost > loans ? lost : 0
}
