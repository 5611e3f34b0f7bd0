/** How alliances are looked for, and how trust in them moves, as functions of numbers. */

/** An owner who cares for independence as much as the usual one, 1/2, looks at the stated rate if fully open. */
const SEARCH_SCALE = 2
/** Readiness to leave of an owner who does not care for independence: with independence added, 1 in the usual firm. An assumption. */
const LEAST_URGE = 0.5

/** Most that {@link searchProbability} can be: quite open, not independent, with full trust. */
export function mostSearching(rate: number): number {
  return SEARCH_SCALE * rate
}

/**
 * Probability that a firm, or an alliance by its head, looks for a partner this month.
 *
 *     2 · rate · openness · (1 − independence) · trust
 *
 * `rate` per month, the rest 0 to 1; `trust` is that in present allies, 1 for a firm alone.
 */
export function searchProbability(
  rate: number,
  openness: number,
  independence: number,
  trust: number,
): number {
  return SEARCH_SCALE * rate * openness * (1 - independence) * trust
}

/**
 * Trust in the alliance after a month: it moves by the share `growth` towards how well the owner gets on with the others; a common find then takes
 * away the share `success` of the distrust [000]. All 0 to 1.
 */
export function trustAfterMonth(
  trust: number,
  growth: number,
  compatibility: number,
  found: boolean,
  success: number,
): number {
  const known = trust + growth * (compatibility - trust)
  return found ? known + success * (1 - known) : known
}

/** Probability of leaving the alliance this month: rate · (1 − trust) · (1/2 + independence). */
export function departureProbability(rate: number, trust: number, independence: number): number {
  return rate * (1 - trust) * (LEAST_URGE + independence)
}

/** A member's mean trust in `others` of whom it knows `known` already; those who are new it trusts as strangers. */
export function trustAfterMerger(trust: number, known: number, strangers: number, others: number): number {
  return (trust * known + strangers * (others - known)) / others
}
