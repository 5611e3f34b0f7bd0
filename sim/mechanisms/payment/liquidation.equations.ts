/** What an estate brings and how creditors share it, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Proceeds of equipment and stock, in whole fen: capital · capitalShare + stock · stockShare, rounded. */
export function saleProceeds(
  capital: number,
  capitalShare: number,
  stock: number,
  stockShare: number,
): number {
  return round(capital * capitalShare + stock * stockShare)
}

/** Share of its claims that a class of creditors recovers: min(1, cash / owed). */
export function recoveryShare(cash: number, owed: number): number {
  return Math.min(1, cash / owed)
}

/** Price at which a bank takes over receivables of an estate, in whole fen: ⌊face · share⌋. */
export function estatePrice(face: number, share: number): number {
  return Math.floor(face * share)
}

/** What a loan is repaid out of an estate, in whole fen: min(cash, ⌊principal · share⌋), `share` as {@link recoveryShare}. */
export function repaidOf(principal: number, share: number, cash: number): number {
  return Math.min(cash, Math.floor(principal * share))
}

/** Loss of a firm's bank lenders, fen: flooring leaves up to a fen per loan, which is no default. */
export function defaultLoss(lost: number, loans: number): number {
  return lost > loans ? lost : 0
}
