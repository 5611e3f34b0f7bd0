/** Whether a firm needs credit, how much, and whether applying is worth the burden, as functions of numbers. */

import { smaller } from '../../kernel/math.ts'

/**
 * What would restore the wished-for liquidity, fen.
 *
 *     gap = (wish · outflow − left) · ahead
 *
 * `wish` in months of outflow, `outflow` in fen per month, `left` is the cash in fen after the month's bills (below 0 where they lack cash), `ahead` the factor by which
 * firms borrow ahead because applying is a nuisance.
 */
export function cashGap(wish: number, outflow: number, left: number, ahead: number): number {
  return (wish * outflow - left) * ahead
}

/** When a firm borrows for capital, and how much: parameters of the same names. */
export interface InvestmentRules {
  /** Share of what the staff needs below which it does. */
  readonly investBelow: number
  /** Share of the gap that it asks for. */
  readonly investLoan: number
  /** In fen. */
  readonly smallestLoan: number
}

/**
 * 1 if a firm that earns is so short of capital that it would borrow for it, else 0: told without a branch.
 *
 *     capital < investBelow · wanted, profit > 0, investLoan · (wanted − capital) ≥ smallestLoan
 *
 * All in fen.
 */
export function wantsToInvest(
  rules: InvestmentRules,
  wanted: number,
  capital: number,
  profit: number,
): number {
  const short = capital < rules.investBelow * wanted ? 1 : 0
  const earns = profit > 0 ? 1 : 0
  return short & earns & (rules.investLoan * (wanted - capital) >= rules.smallestLoan ? 1 : 0)
}

/** Belief in being accepted, after a month: it moves by the share `drift` towards `standing`. All are 0 to 1. */
export function beliefAfterMonth(belief: number, drift: number, standing: number): number {
  return belief + drift * (standing - belief)
}

/**
 * Belief of an owner who has heard of the guarantee: it takes away the share `hope` of the doubt (Cai & Szeidl).
 *
 *     belief + hope · (1 − belief)
 */
export function beliefWithCover(belief: number, hope: number): number {
  return belief + hope * (1 - belief)
}

/**
 * What a loan counts for with a firm, fen: a gap in the month's bills counts twice.
 *
 *     value = gap + shortfall
 */
export function valueOfCredit(gap: number, shortfall: number): number {
  return gap + shortfall
}

/** Whether the expected value of an application exceeds its burden: belief · value > burden, in fen. */
export function isWorthApplying(belief: number, value: number, burden: number): boolean {
  return belief * value > burden
}

/** What an own brand expects to take this month, fen, where `cashShare` of its sales is paid at once: sales · (cashShare − salesTax). */
export function salesReceipts(sales: number, cashShare: number, salesTax: number): number {
  return sales * (cashShare - salesTax)
}

/**
 * What a supplier expects to be paid this month, fen: of what its core enterprise owes by now the share that it pays, and what other firms are expected to pay.
 *
 *     due · paying + elsewhere
 */
export function tradeReceipts(due: number, paying: number, elsewhere: number): number {
  return due * paying + elsewhere
}

/**
 * Principal that falls due this month, fen, unrounded: of a loan by instalments principal / months left, of a bullet loan all of it once it has ended, else nothing.
 *
 * `ended` is 1 where the loan has fallen due by now, else 0: told without a branch. A loan by instalments that has ended has no months left and is due as a whole.
 */
export function principalExpected(
  principal: number,
  monthsLeft: number,
  ended: number,
  byInstalments: boolean,
): number {
  return byInstalments ? principal / (monthsLeft + ended) : principal * ended
}

/** Cash that the month leaves, fen, below 0 where its bills lack cash: deposits + receipts − outflow − materials − due. */
export function cashLeft(
  deposits: number,
  receipts: number,
  outflow: number,
  materials: number,
  due: number,
): number {
  return deposits + receipts - outflow - materials - due
}

/** Standing that an owner thinks a firm of `age` months has with banks, 0 to 1: age / full, at most 1, where `full` months make a full track record. */
export function standingAt(age: number, full: number): number {
  return smaller(age, full) / full
}
