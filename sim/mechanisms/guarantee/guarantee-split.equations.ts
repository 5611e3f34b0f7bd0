/** What cover costs, how a covered loss is shared, and how closely a guarantor looks, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/**
 * Fee for a guarantee over the whole term of the loan, in whole fen, paid when the loan is drawn.
 *
 *     fee = amount · cover · rate · months / 12
 *
 * `amount` in fen, `cover` a share, `rate` the share of what is covered per year.
 */
export function guaranteeFee(amount: number, cover: number, rate: number, months: number): number {
  return round((amount * cover * rate * months) / 12)
}

/**
 * Who bears a covered loss: local guarantor, provincial re-guarantor, national fund, local government; whole fen that add up to `amount`.
 *
 *     local      = ⌊amount · localShare⌋
 *     provincial = national = ⌊rest · upperShare⌋   rest = amount − local, upperShare ≤ 1/2
 *     government = what is left
 *
 * The shares are those of the usual split (the 4321 model of Anhui, Xinhua 2016; the national fund's fifth of the whole loss, NFGF 2019).
 */
export function splitLoss(
  amount: number,
  localShare: number,
  upperShare: number,
): [number, number, number, number] {
  const local = Math.floor(amount * localShare)
  const rest = amount - local
  const upper = Math.floor(rest * upperShare)
  return [local, upper, upper, rest - upper - upper]
}

/**
 * Probability of default within a year above which the local guarantor refuses. The more of a loss it bears, the closer it looks.
 *
 *     screen = most / (1 + localShare)
 */
export function guarantorTolerance(most: number, localShare: number): number {
  return most / (1 + localShare)
}
