/** What a loan costs its borrower each month, and when it is over, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Tick of the clock at which a loan of so many months that is drawn or renewed now falls due. */
export function dueTick(now: number, months: number): number {
  return now + months
}

/** 1 if there is a loan and it has fallen due by now, else 0: told without a branch, since in which places there are loans is luck. */
export function hasMatured(principal: number, due: number, now: number): number {
  return (principal > 0 ? 1 : 0) & (due <= now ? 1 : 0)
}

/** Interest of a month in fen, unrounded: principal · rate / 12. The rate is per year. */
export function monthlyInterest(principal: number, rate: number): number {
  return (principal * rate) / 12
}

/** Interest due this month, in whole fen: principal · rate / 12, rounded. */
export function interestDue(principal: number, rate: number): number {
  return round(monthlyInterest(principal, rate))
}

/**
 * Principal due this month, in whole fen. A loan that is over is due as a whole; before that an instalment loan pays
 *
 *     ⌈principal / months left⌉
 *
 * and a bullet loan nothing.
 */
export function principalDue(principal: number, monthsLeft: number, byInstalments: boolean): number {
  return monthsLeft === 0 ? principal : byInstalments ? Math.ceil(principal / monthsLeft) : 0
}

/** Rate or cover of a loan that another is merged with: the mean of both, weighted by principal. */
export function mergedTerm(before: number, termBefore: number, amount: number, term: number): number {
  return (termBefore * before + term * amount) / (before + amount)
}

/** Part of a loan, or of a loss on it, that guarantors answer for, in whole fen: ⌊amount · cover⌋. */
export function coveredAmount(amount: number, cover: number): number {
  return Math.floor(amount * cover)
}
