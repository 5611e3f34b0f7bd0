/** Standards and the renewal of equipment, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** Share of the laggards closed in a month, of that of a year. */
export function closedPerMonth(yearly: number): number {
  return yearly / MONTHS_A_YEAR
}

/**
 * What technique, or the `part` of it that is quality or productivity, gains in a month of rebuilding, log points: max(0, closed · gap / months left · part).
 *
 * `closed` is the share of the gap to the mean technique that renewal closes, `gap` its size in log points.
 */
export function gainOfRebuilding(closed: number, gap: number, monthsLeft: number, part: number): number {
  return Math.max(0, ((closed * gap) / monthsLeft) * part)
}
