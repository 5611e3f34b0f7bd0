/** Standards, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** Share of the laggards closed in a month, of that of a year. */
export function closedPerMonth(yearly: number): number {
  return yearly / MONTHS_A_YEAR
}
