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
 *     provincial = ⌊rest · provincialShare⌋        rest = amount − local
 *     national   = ⌊rest · nationalShare⌋          at most what the two have left
 *     government = what is left
 *
 * The shares are those of the usual split (the 4321 model of Anhui, Xinhua 2016; the national fund's fifth of the whole loss, NFGF 2019).
 */
export function splitLoss(
  amount: number,
  localShare: number,
  provincialShare: number,
  nationalShare: number,
): [number, number, number, number] {
  const local = Math.floor(amount * localShare)
  const rest = amount - local
  const provincial = Math.floor(rest * provincialShare)
  const national = Math.min(rest - provincial, Math.floor(rest * nationalShare))
  return [local, provincial, national, rest - provincial - national]
}

/**
 * Probability of default within a year above which the local guarantor refuses. The more of a loss it bears, the closer it looks.
 *
 *     screen = usual · (1 − care · (localShare − usualShare))
 */
export function guarantorTolerance(
  usual: number,
  care: number,
  localShare: number,
  usualShare: number,
): number {
  return usual * (1 - care * (localShare - usualShare))
}
