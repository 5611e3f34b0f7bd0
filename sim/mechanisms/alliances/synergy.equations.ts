/** Fit, synergy and what allies share, as functions of numbers. */

/** Firms in a pair, and so ends of a tie. */
export const PAIR = 2
/** What owners are compared by: openness and patience. */
const TRAITS = 2
/** 1 + d² at the best distance, d = 1: what makes the top of complementarity 1. */
const AT_THE_TOP = 2

/**
 * How well two owners get on, 0 to 1: likeness of owners, times `nearness` where they are in different cities [000].
 *
 *     (1 − (|Δopenness| + |Δpatience|) / 2) · nearness
 *
 * Symmetric to the last bit.
 */
export function compatibilityOf(
  openness: number,
  otherOpenness: number,
  patience: number,
  otherPatience: number,
  sameCity: boolean,
  nearness: number,
): number {
  const likeness = 1 - (Math.abs(openness - otherOpenness) + Math.abs(patience - otherPatience)) / TRAITS
  return sameCity ? likeness : likeness * nearness
}

/**
 * Distance of what two firms know, relative to the best distance.
 *
 *     (|Δproductivity| + |Δquality| + (between sectors) sectorDistance) / bestDistance
 *
 * All in log points. Symmetric to the last bit.
 */
export function knowledgeDistance(
  productivity: number,
  otherProductivity: number,
  quality: number,
  otherQuality: number,
  sameSector: boolean,
  sectorDistance: number,
  bestDistance: number,
): number {
  const apart = Math.abs(productivity - otherProductivity) + Math.abs(quality - otherQuality)
  return (sameSector ? apart : apart + sectorDistance) / bestDistance
}

/**
 * What two firms can teach each other, 0 to 1: an inverted U in their distance d with its top at 1 (Nooteboom et al. 2007); rivals know the same things.
 *
 *     2d / (1 + d²) · (1 − (between rivals) overlap)
 */
export function complementarityAt(distance: number, rivals: boolean, overlap: number): number {
  const teaches = (AT_THE_TOP * distance) / (1 + distance * distance)
  return rivals ? teaches * (1 - overlap) : teaches
}

/** Pairs among n members: n(n − 1)/2; 1 for a firm alone, so that a mean over its pairs is 0. */
export function pairsAmong(n: number): number {
  return n > 1 ? (n * (n - 1)) / PAIR : 1
}

/**
 * Factor on each member's rate of innovation in an alliance of n (seed 004, after Haken).
 *
 *     max(0, 1 + synergy · trust · compatibility · complementarity · (n − 1)^η − ties · (n − 1)/2)
 *
 * `sizeEffect` is (n − 1)^η; `ties` is the innovation of one firm that keeping up a tie costs. 1 for a firm alone.
 */
export function synergyOf(
  n: number,
  synergy: number,
  trust: number,
  compatibility: number,
  complementarity: number,
  sizeEffect: number,
  ties: number,
): number {
  if (n < PAIR) return 1
  const gain = synergy * trust * compatibility * complementarity * sizeEffect
  return Math.max(0, 1 + gain - (ties * (n - 1)) / PAIR)
}

/**
 * Factor on overheads of a firm with so many allies: coordination, against services that several share.
 *
 *     1 + coordination · others − service · trust · 2 · others / (others + 1)
 *
 * `service` is what a pair saves at full trust; many save twice that.
 */
export function sharedOverheads(
  others: number,
  trust: number,
  coordination: number,
  service: number,
): number {
  return 1 + coordination * others - service * trust * ((PAIR * others) / (others + 1))
}

/** Factor on the cost of an innovation: resources and information that allies share [000]. 1 − share · trust · others / (others + 1). */
export function sharedInnovationCost(others: number, trust: number, share: number): number {
  return others === 0 ? 1 : 1 - (share * trust * others) / (others + 1)
}

/** A level after a month next to who knows more: it closes `rate · trust` of the gap to the best. Who is the best itself stays. */
export function afterLearning(level: number, best: number, rate: number, trust: number): number {
  return level + rate * trust * (best - level)
}

/** Gain in innovation per member if two alliances became one, in multiples of one firm's innovation: (merged − first − second) / members. */
export function gainPerMember(merged: number, first: number, second: number, members: number): number {
  return (merged - first - second) / members
}
