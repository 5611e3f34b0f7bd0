/**
 * What happens within a month and leaves no trace in the state at its end: the life of loans, answers to applications, results.
 * Kept only when a run asks for it, emptied when a month begins, read when it is over. Nothing in the model reads it.
 */

import { codesOf } from '../kernel/codes.ts'
import { round } from '../kernel/money.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { monthsLeft } from './debt.ts'
import type { World } from './world.ts'

/** What can happen to a loan. */
export const LOAN_EVENTS = [
  'drawn',
  'repaid',
  'renewed',
  'bridgedPrivately',
  'bridgedPublicly',
  'withdrawn',
  'writtenOff',
  /** The drawing that follows takes over what another firm owed. */
  'takenOver',
] as const
export const LOAN_EVENT = codesOf(LOAN_EVENTS)

/** Something that happened to what firm `f` owes in a place; with the terms of then. */
export interface LoanNote {
  readonly event: number
  readonly f: number
  readonly slot: number
  readonly lender: number
  readonly amount: number
  readonly rate: number
  readonly cover: number
  readonly months: number
}

/** What firm `f` hears that wants credit, of its house bank or, discouraged, of nobody; `reason` is a code of {@link REASONS}. */
export interface AnswerNote {
  readonly f: number
  readonly bank: number
  readonly reason: number
  /** Place the loan would take, the offer's terms and what the bank thinks of the firm. */
  readonly slot: number
  readonly rate: number
  readonly cover: number
  readonly risk: number
}

/** Why an application was refused. */
export const REASONS = ['none', 'risk', 'collateral', 'bankCapital'] as const
export const REASON = codesOf(REASONS)

export interface Journal {
  readonly loans: LoanNote[]
  readonly answers: AnswerNote[]
  /** By row of the firm: operating profit before the owner is paid, interest on its debts, goods made at world prices; in fen. */
  readonly profit: number[]
  readonly interest: number[]
  readonly output: number[]
  /** What its owner has drawn, in fen. */
  readonly drawn: number[]
}

export function createJournal(): Journal {
  return { loans: [], answers: [], profit: [], interest: [], output: [], drawn: [] }
}

export function clearJournal(journal: Journal): void {
  journal.loans.length = 0
  journal.answers.length = 0
  journal.profit.length = 0
  journal.interest.length = 0
  journal.output.length = 0
  journal.drawn.length = 0
}

/** Notes an event of the loan in a place: of a drawing with its terms, else with those that stand. */
export function noteLoan(
  world: World,
  event: number,
  [f, slot]: readonly [firm: number, slot: number],
  amount: number,
  terms?: { rate: number; cover: number; months: number },
): void {
  const { journal, loans } = world
  if (journal === null || amount === 0) return
  const k = f * LOAN_SLOTS + slot
  const standing = { rate: loans.rate[k], cover: loans.cover[k], months: monthsLeft(world, k) }
  journal.loans.push({ event, f, slot, lender: loans.lender[k], amount, ...(terms ?? standing) })
}

export function noteAnswer(world: World, f: number, reason: number): void {
  const { bank, slot, granted, offerRate, offerCover, risk } = world.firms
  world.journal?.answers.push({
    f,
    bank: bank[f],
    reason,
    slot: slot[f],
    rate: granted[f] > 0 ? offerRate[f] : 0,
    cover: granted[f] > 0 ? offerCover[f] : 0,
    risk: risk[f],
  })
}

export function noteResult(journal: Journal, f: number, profit: number, interest: number): void {
  journal.profit[f] = round(profit)
  journal.interest[f] = round(interest)
}
