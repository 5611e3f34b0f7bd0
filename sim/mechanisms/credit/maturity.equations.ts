/** Bridges over a maturity, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Fee for a bridge, in whole fen: principal · share, rounded. */
export function bridgeFee(principal: number, share: number): number {
  return round(principal * share)
}

/**
 * Probability that a bank which has been repaid breaks its word and does not lend again.
 *
 *     herd · downturn · (1 − curb)
 *
 * `downturn` is the fall of sales below normal, a share; `curb` the share of such cases that the lever prevents.
 */
export function withdrawalProbability(herd: number, downturn: number, curb: number): number {
  return herd * downturn * (1 - curb)
}

/** What the public bridge fund can still lend, in whole fen: its size ⌊months · wageBill⌋ less what is out, at least 0. */
export function bridgeFundLeft(months: number, wageBill: number, lent: number): number {
  return Math.max(0, Math.floor(months * wageBill) - lent)
}

/**
 * Whether a bank that has read a risk would go on lending.
 *
 *     risk < cutoff + cover · screen
 *
 * `risk`, `cutoff` and `screen` (the risk that guarantors admit) are probabilities of default, `cover` a share.
 */
export function wouldLendAgain(risk: number, cutoff: number, cover: number, screen: number): boolean {
  return risk < cutoff + cover * screen
}

/**
 * Risk below which the private lender bridges, a probability of default: that up to which banks lend, less where banks break their word; none for those with a
 * record of refusal. cutoff · (1 − breaking).
 */
export function bridgedRisk(cutoff: number, breaking: number, excluded: boolean): number {
  return excluded ? 0 : cutoff * (1 - breaking)
}

/** Whether cash pays the fee for a bridge; a fen more spares the rounding: cash ≥ principal · share + 1. */
export function paysFee(cash: number, principal: number, share: number): boolean {
  return cash >= principal * share + 1
}
