/** Payment terms under a cap, and the orders that the cap costs, as functions of numbers. */

/** Payment term in force, whole months: ⌊min(term, cap)⌋. */
export function termUnderCap(term: number, cap: number): number {
  return Math.floor(Math.min(term, cap))
}

/** Months that a cap takes off a term: max(0, term − cap). */
export function monthsCutBy(term: number, cap: number): number {
  return Math.max(0, term - cap)
}

/** Share of its local orders that a core enterprise does not move abroad: max(0, 1 − perMonth · months cut) (Breza & Liberman 2017). */
export function shareOfOrdersKept(perMonth: number, monthsCut: number): number {
  return Math.max(0, 1 - perMonth * monthsCut)
}
