/** What counts as a zombie, as concentration and as cash for some months, as functions of numbers. */

import { round } from '../../kernel/money.ts'

/** Months of age, and without the profit to pay interest, from which a firm is a zombie: ten years and three (Adalet McGowan, Andrews & Millot 2017). */
const ZOMBIE_AGE = 120
const ZOMBIE_MONTHS = 36
/** Where the count of months stops: a byte holds it. */
const LONGEST = 250

/**
 * 1 if a firm owes nothing, or its smoothed profit pays its interest and its owner's work, else 0: told without a branch. `profit` is after interest; it and `wage` in fen
 * per month.
 */
export function coversInterest(profit: number, wage: number, debt: number): number {
  return (profit >= wage ? 1 : 0) | (debt === 0 ? 1 : 0)
}

/** Months in a row in which a firm has not covered its interest, a month later; `covered` is 1 or 0. Told without a branch, since who earns enough is luck. */
export function monthsUncovered(before: number, covered: number): number {
  return (1 - covered) * (before + (before < LONGEST ? 1 : 0))
}

/** Months in a row in which a firm that earns nothing has owed more than it has, a month later. `worth`, what the sale of all it has would bring less its debts, in fen. */
export function monthsInsolvent(before: number, worth: number): number {
  return worth < 0 ? Math.min(LONGEST, before + 1) : 0
}

/** Whether a firm of `age` months is old and has not covered its interest for three years. */
export function isOldAndUncovered(uncovered: number, age: number): boolean {
  return uncovered >= ZOMBIE_MONTHS && age >= ZOMBIE_AGE
}

/**
 * A firm's part of the mean over sectors of their Herfindahl indices, weighted by sales, in whole parts of one.
 *
 *     (revenue / sectorSales) · (revenue / allSales) · parts
 */
export function concentrationPart(
  revenue: number,
  sectorSales: number,
  allSales: number,
  parts: number,
): number {
  return round((revenue / sectorSales) * (revenue / allSales) * parts)
}

/** 1 if cash lasts for at most so many months of outflow, else 0. */
export function lastsAtMost(months: number, cash: number, outflow: number): number {
  return cash <= months * outflow ? 1 : 0
}
