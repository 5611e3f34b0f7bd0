/** The year a month lies in, as its first month. */

/** Months over which a bank's view of a firm keeps its noise. */
export const YEAR = 12

export function yearOf(month: number): number {
  return month - (((month % YEAR) + YEAR) % YEAR)
}
