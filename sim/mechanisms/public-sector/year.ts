/** The year a month lies in, as its first month. */

/** Months over which a bank's view of a firm keeps its noise. */
export const YEAR = 12

/** More months than a burn-in has, in whole years: months below 0 are counted from there. */
const LONG_BEFORE = 2731 * YEAR

export function yearOf(month: number): number {
  // Said to be 32 bits without a sign, since that is not to be seen from here.
  return month - (((month + LONG_BEFORE) >>> 0) % YEAR)
}
