/** Profit, investment and the owner's pay, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { round } from '../../kernel/money.ts'

/** Depreciation of a month, in whole fen: rate · capital, rate per month. */
export function depreciationOf(rate: number, capital: number): number {
  return round(rate * capital)
}

/** Interest of a month, fen, unrounded, from the sum over loans of principal · yearly rate. */
export function interestOfMonth(yearly: number): number {
  return yearly / MONTHS_A_YEAR
}

/** Operating profit of a month before tax, fen: revenue less the cost of goods sold and spoiled, rent, depreciation, interest and other expenses. */
export function profitBeforeTax(
  revenue: number,
  costOfSales: number,
  spoiled: number,
  rent: number,
  depreciation: number,
  interest: number,
  expenses: number,
): number {
  return revenue - costOfSales - spoiled - rent - depreciation - interest - expenses
}

/** Tax due after relief, in whole fen: tax · (1 − relief). */
export function taxAfterRelief(tax: number, relief: number): number {
  return round(tax * (1 - relief))
}

/** What is wanted for capital in a month, fen: what wears out is replaced, and the share `speed` of the gap filled. */
export function investmentWanted(depreciation: number, capital: number, speed: number, gap: number): number {
  return depreciation * capital + speed * gap
}

/** What the owner lives off, in whole fen a month: what it could earn elsewhere, as far as profit and what cash is free go. `elsewhere` in fen. */
export function ownerLiving(elsewhere: number, profit: number, free: number): number {
  const earned = profit < elsewhere ? profit : elsewhere
  return earned > 0 ? Math.floor(earned < free ? earned : free) : 0
}

/** What an owner takes of cash beyond the wished-for runway, fen: speed · (cash − wish · outflow), `wish` in months. */
export function surplusDrawn(speed: number, cash: number, wish: number, outflow: number): number {
  return speed * (cash - wish * outflow)
}

/** What the owner draws beyond the living, in whole fen: the larger of both, no more than what is free. Below 0 nothing is drawn. */
export function drawOf(taken: number, surplus: number, free: number): number {
  const wanted = taken > surplus ? taken : surplus
  return Math.floor(wanted < free ? wanted : free)
}

/**
 * What family and friends are repaid in a month, in whole fen: what is due by instalments, or what is to spare if that is more, as far as what is `owed` and what
 * is `free` go.
 */
export function familyRepaid(due: number, spare: number, owed: number, free: number): number {
  const wanted = spare > due ? Math.min(Math.floor(spare), owed) : due
  // What is free may fall short of nothing by the last digit of a double.
  return wanted < free ? wanted : Math.max(0, Math.floor(free))
}
