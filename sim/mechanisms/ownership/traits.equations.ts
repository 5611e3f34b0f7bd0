/** What a founder and a new firm are like, from uniform (0 to 1) and standard normal draws. Shapes and spreads without a source are assumptions. */

import { exp } from '../../kernel/math.ts'

/** Correlation of what is softly known of an owner with ability, and the weight of noise that makes the variance 1: an assumption. */
const SOFT_ABILITY = 0.6
const SOFT_NOISE = 0.8
/** Least management practice of a founder, and its range, relative to the mean: an assumption. */
const PRACTICE_LEAST = 0.4
const PRACTICE_RANGE = 1.2
/** Least incentives of a start-up, and their range, as shares of full ones: an assumption. */
const INCENTIVES_LEAST = 0.2
const INCENTIVES_RANGE = 0.6
/** Least skill of a start-up’s staff, relative to the mean: an assumption. */
const SKILL_LEAST = 0.5
/** Share of firms that a shortage of staff spares: an assumption. */
const SPARED = 0.5
/** Slope that makes 1 the mean staff exposure of the others. */
const STAFF_SLOPE = 4
/** Factor that makes the mean of u⁵ equal to 1: revenue losses in 2020 were that unequal (an assumption as to the power). */
const MEAN_OF_FIFTH_POWER = 6
/** Factor that makes the mean of u³ equal to 1. */
const MEAN_OF_CUBE = 4
/** Factor that makes the mean of u equal to 1. */
const MEAN_OF_UNIFORM = 2

/** Exposure to a fall of demand, a factor of mean 1, most of it on few: 6u⁵. */
export function exposureOf(u: number): number {
  return MEAN_OF_FIFTH_POWER * u * u * u * u * u
}

/** Exposure to a shortage of staff, a factor: 0 for one half of the firms, 4(u − 1/2), of mean 1, for the others. */
export function staffExposureOf(u: number): number {
  return u < SPARED ? 0 : STAFF_SLOPE * (u - SPARED)
}

/** What is softly known of an owner, a standard normal: 0.6 · ability + 0.8 · noise, both standard normal. */
export function softQualityOf(ability: number, noise: number): number {
  return SOFT_ABILITY * ability + SOFT_NOISE * noise
}

/** Management practice of a founder, 0 to 1: min(1, mean · (0.4 + 1.2u)). */
export function practiceOf(mean: number, u: number): number {
  const practice = mean * (PRACTICE_LEAST + PRACTICE_RANGE * u)
  return practice > 1 ? 1 : practice
}

/** Probability that an owner who could repay refuses, before anything holds it down: 4 · mean · u³, most of it with few owners. */
export function dispositionOf(mean: number, u: number): number {
  return MEAN_OF_CUBE * mean * u * u * u
}

/** Digital level of a start-up: 2 · mean · u. */
export function digitalOf(mean: number, u: number): number {
  return MEAN_OF_UNIFORM * mean * u
}

/** Material or spiritual incentives of a start-up, as shares of full ones: 0.2 + 0.6u. */
export function incentivesOf(u: number): number {
  return INCENTIVES_LEAST + INCENTIVES_RANGE * u
}

/** Skill of a start-up's staff: mean · (1/2 + u). */
export function skillOf(mean: number, u: number): number {
  return mean * (SKILL_LEAST + u)
}

/** Cash an owner wishes for, in months of outflow: median · exp(spread · z), log-normal. */
export function runwayWishOf(median: number, spread: number, z: number): number {
  return median * exp(spread * z)
}

/** Customers a start-up finds, relative to the usual firm: mean · exp(spread · z − spread² / 2), log-normal with that mean (Gibrat). */
export function entrySizeOf(mean: number, spread: number, z: number): number {
  return mean * exp(spread * z - (spread * spread) / 2)
}
