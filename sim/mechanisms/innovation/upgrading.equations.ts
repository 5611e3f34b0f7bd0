/** Standards and the renewal of equipment, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** What is renewed raises productivity and quality alike: an assumption. */
const PARTS_OF_TECHNIQUE = 2

/** Share of the laggards closed in a month, of that of a year. */
export function closedPerMonth(yearly: number): number {
  return yearly / MONTHS_A_YEAR
}

/**
 * What productivity, and quality, each gain in a month of rebuilding, log points: max(0, closed · gap / months left / 2).
 *
 * `closed` is the share of the gap to the mean technique that renewal closes, `gap` its size in log points.
 */
export function gainOfRebuilding(closed: number, gap: number, monthsLeft: number): number {
  return Math.max(0, (closed * gap) / monthsLeft / PARTS_OF_TECHNIQUE)
}
