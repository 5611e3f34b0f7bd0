/** How alliances are looked for, and how trust in them moves, as functions of numbers. */

/** Wish for independence of the usual owner: the mean of what is uniform on 0 to 1. */
const USUAL_INDEPENDENCE = 0.5

/**
 * Most that {@link searchProbability} can be: quite open, not independent, with full trust. An open owner of the usual wish for independence, 1/2, looks at the rate.
 *
 *     rate / (1 − 1/2)
 */
export function mostSearching(rate: number): number {
  return rate / (1 - USUAL_INDEPENDENCE)
}

/**
 * Probability that a firm, or an alliance by its head, looks for a partner this month.
 *
 *     most · openness · (1 − independence) · trust
 *
 * `most` per month as {@link mostSearching}, the rest 0 to 1; `trust` is that in present allies, 1 for a firm alone.
 */
export function searchProbability(
  most: number,
  openness: number,
  independence: number,
  trust: number,
): number {
  return most * openness * (1 - independence) * trust
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

/**
 * Probability of leaving the alliance this month, which rises with the wish for independence and is the rate itself for the usual owner without trust.
 *
 *     rate · (1 − trust) · (1 + byIndependence · (independence − 1/2))
 */
export function departureProbability(
  rate: number,
  trust: number,
  byIndependence: number,
  independence: number,
): number {
  return rate * (1 - trust) * (1 + byIndependence * (independence - USUAL_INDEPENDENCE))
}

/** A member's mean trust in `others` of whom it knows `known` already; those who are new it trusts as strangers. */
export function trustAfterMerger(trust: number, known: number, strangers: number, others: number): number {
  return (trust * known + strangers * (others - known)) / others
}
