/** What suppliers learn from a core enterprise that opens its technology, as a function of numbers. */

/** Productivity or quality that a supplier gains in a month, log points: teaching · openness · practice, `teaching` in log points, the others 0 to 1 (Alfaro-Ureña, Manelici & Vasquez 2022). */
export function learnedFromCore(teaching: number, openness: number, practice: number): number {
  return teaching * openness * practice
}
