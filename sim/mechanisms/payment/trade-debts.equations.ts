/** Age of trade debts, as functions of numbers. */

/** Buckets of 30 days in which something may be overdue, a month later: at most all of them, since the oldest is written off. */
export function bucketsLate(late: number, buckets: number): number {
  return Math.min(buckets, late + 1)
}
