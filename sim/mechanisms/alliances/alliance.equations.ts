/** How alliances are looked for, and how trust in them moves, as functions of numbers. */

/**
 * Probability that a firm, or an alliance by its head, looks for a partner this month.
 *
 *     rate · openness · (1 − independence) · trust
 *
 * `rate` per month, the rest 0 to 1; `trust` is that in present allies, 1 for a firm alone.
 */
export function searchProbability(
  rate: number,
  openness: number,
  independence: number,
  trust: number,
): number {
  return rate * openness * (1 - independence) * trust
}

/**
 * Trust in the alliance after a month: it moves by the share `speed` towards how well the owner gets on with the others, and in a month with a common find towards
 * full trust [000]. All 0 to 1.
 */
export function trustAfterMonth(trust: number, speed: number, compatibility: number, found: boolean): number {
  const shown = found ? 1 : compatibility
  return trust + speed * (shown - trust)
}

/** Probability of leaving the alliance this month: speed · (1 − trust). */
export function departureProbability(speed: number, trust: number): number {
  return speed * (1 - trust)
}

/** A member's mean trust in `others` of whom it knows `known` already; those who are new it trusts as strangers. */
export function trustAfterMerger(trust: number, known: number, strangers: number, others: number): number {
  return (trust * known + strangers * (others - known)) / others
}
