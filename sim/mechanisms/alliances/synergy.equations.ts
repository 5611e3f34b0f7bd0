/** Fit, synergy and what allies share, as functions of numbers. */

/** Firms in a pair, and so ends of a tie. */
export const PAIR = 2
/** What owners are compared by: openness and patience. */
const TRAITS = 2
/** 1 + d² at the best distance, d = 1: what makes the top of complementarity 1. */
const AT_THE_TOP = 2

/**
 * How well two owners get on, 0 to 1: their likeness [000].
 *
 *     1 − (|Δopenness| + |Δpatience|) / 2
 *
 * Symmetric to the last bit.
 */
export function compatibilityOf(
  openness: number,
  otherOpenness: number,
  patience: number,
  otherPatience: number,
): number {
  return 1 - (Math.abs(openness - otherOpenness) + Math.abs(patience - otherPatience)) / TRAITS
}

/**
 * Distance of what two firms know, relative to the best distance: (|Δproductivity| + |Δquality|) / bestDistance.
 *
 * All in log points. Symmetric to the last bit.
 */
export function knowledgeDistance(
  productivity: number,
  otherProductivity: number,
  quality: number,
  otherQuality: number,
  bestDistance: number,
): number {
  return (Math.abs(productivity - otherProductivity) + Math.abs(quality - otherQuality)) / bestDistance
}

/** What two firms can teach each other, 0 to 1: an inverted U in their distance d with its top at 1 (Nooteboom et al. 2007). 2d / (1 + d²). */
export function complementarityAt(distance: number): number {
  return (AT_THE_TOP * distance) / (1 + distance * distance)
}

/** Pairs among n members: n(n − 1)/2; 1 for a firm alone, so that a mean over its pairs is 0. */
export function pairsAmong(n: number): number {
  return n > 1 ? (n * (n - 1)) / PAIR : 1
}

/** What a firm gains from so many allies, 1 from one and less from each that follows: √others. */
export function gainFromAllies(others: number): number {
  return Math.sqrt(others)
}

/**
 * Factor on each member's rate of innovation in an alliance of n (seed 004, after Haken).
 *
 *     max(0, 1 + synergy · trust · compatibility · complementarity · √(n − 1) − ties · (n − 1)/2)
 *
 * `ties` is the innovation of one firm that keeping up a tie costs. 1 for a firm alone.
 */
export function synergyOf(
  n: number,
  synergy: number,
  trust: number,
  compatibility: number,
  complementarity: number,
  ties: number,
): number {
  const gain = synergy * trust * compatibility * complementarity * gainFromAllies(n - 1)
  return Math.max(0, 1 + gain - (ties * (n - 1)) / PAIR)
}

/** Factor on overheads of a firm with so many allies, by services that they share [000]: 1 − sharing · trust · gain, `gain` as {@link gainFromAllies}. */
export function sharedOverheads(others: number, trust: number, sharing: number): number {
  return 1 - sharing * trust * gainFromAllies(others)
}

/** Gain in innovation per member if two alliances became one, in multiples of one firm's innovation: (merged − first − second) / members. */
export function gainPerMember(merged: number, first: number, second: number, members: number): number {
  return (merged - first - second) / members
}
