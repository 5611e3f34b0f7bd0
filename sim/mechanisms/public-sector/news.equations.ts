/** How news of a measure reaches a firm, as functions of numbers. */

/** Halfway between two whole numbers. */
const HALFWAY = 0.5

/** Probability of hearing of a measure from peers this month: peers · (1 + roleModels) · knowing / living, `peers` that where all know it. */
export function hearsFromPeers(peers: number, roleModels: number, knowing: number, living: number): number {
  return living > 0 ? (peers * (1 + roleModels) * knowing) / living : 0
}

/**
 * Probability of hearing of a measure this month, by chance, from peers or by publicity, each on its own (Cai & Szeidl).
 *
 *     1 − (1 − byChance) · (1 − fromPeers) · (1 − publicity)
 */
export function hearingProbability(byChance: number, fromPeers: number, publicity: number): number {
  return 1 - (1 - byChance) * (1 - fromPeers) * (1 - publicity)
}

/** Probability that news is noticed where `attention` is what it gets relative to the mean measure, 1 where all get the same: min(1, attention · probability). */
export function noticed(probability: number, attention: number): number {
  const chance = attention * probability
  return chance < 1 ? chance : 1
}

/**
 * Limit below which one of `words` equally likely whole numbers from 0 falls with the probability of `turns` months: halfway between two of them. A measure comes up
 * in one month of `turns`, and then for all of them.
 */
export function newsLimit(probability: number, turns: number, words: number): number {
  return probability * turns * words - HALFWAY
}
