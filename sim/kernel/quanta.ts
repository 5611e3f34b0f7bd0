/**
 * Quanta: quantities with fractions are summed over firms in whole numbers of them. Such sums are exact, so they do not depend on
 * the order of firms; what is added up in doubles as it is would be rounded after each firm.
 */

/** Quanta in one: 2²⁰. Sums stay exact up to 2⁵³ quanta, which is 8.6 · 10⁹ customers, shares or log points. */
export const QUANTA = 1048576

/** Doubles of this size have steps of one quantum: what has been added to it and taken away again is rounded to quanta. */
const STEPS_OF_A_QUANTUM = 6755399441055744 / QUANTA

/** The multiple of one quantum nearest to `x`, itself in units of one. */
export function inQuanta(x: number): number {
  return x + STEPS_OF_A_QUANTUM - STEPS_OF_A_QUANTUM
}
