/** The year a month lies in, as its first month. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'

/** More months than a burn-in has, in whole years: months below 0 are counted from there. */
const LONG_BEFORE = 2731 * MONTHS_A_YEAR

export function yearOf(month: number): number {
  // Said to be 32 bits without a sign, since that is not to be seen from here.
  return month - (((month + LONG_BEFORE) >>> 0) % MONTHS_A_YEAR)
}
