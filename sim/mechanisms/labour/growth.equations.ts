/** Balanced growth, as functions of numbers. */

import { power } from '../../kernel/math.ts'
import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** Level after a month over that before: 1 + growth / 12, `growth` per year. */
export function grownByMonth(growth: number): number {
  return 1 + growth / MONTHS_A_YEAR
}

/** Level after so many months, or before them where they are below 0, over that now: (1 + growth / 12)^months; 1 without growth. */
export function grownBy(growth: number, months: number): number {
  return growth === 0 ? 1 : power(grownByMonth(growth), months)
}
