/** What a founder and a new firm are like, from uniform (0 to 1) and standard normal draws. Shapes and spreads without a source are assumptions. */

import { exp, half } from '../../kernel/math.ts'

/** Mean of what is uniform on 0 to 1: of the usual owner's patience, openness and independence too. */
export const MEAN_OF_UNIFORM = 0.5
/** Factor that makes the mean of u⁵ equal to 1: revenue losses in 2020 were that unequal (an assumption as to the power). */
const MEAN_OF_FIFTH_POWER = 6
/** Factor that makes the mean of u³ equal to 1. */
const MEAN_OF_CUBE = 4

/** Mean of u², for u uniform on 0 to 1. */
export const MEAN_OF_SQUARE = 1 / 3
/** Mean of openness times practice of founders, u · u / (1 + u): log 2 − 1/2. */
export const MEAN_OF_ABSORPTION = Math.LN2 - 0.5

/** What most start-ups have little of, digital work or a second line of business, 0 to 1: u². */
export function lowForMost(u: number): number {
  return u * u
}

/** Exposure to a fall of demand, a factor of mean 1, most of it on few: 6u⁵. */
export function exposureOf(u: number): number {
  return MEAN_OF_FIFTH_POWER * u * u * u * u * u
}

/** Exposure to a shortage of staff, a factor: 0 for the share `spared` of the firms, 2 · (u − spared) / (1 − spared), of mean 1, for the others. */
export function staffExposureOf(spared: number, u: number): number {
  return u < spared ? 0 : (u - spared) / (MEAN_OF_UNIFORM * (1 - spared))
}

/** What is softly known of an owner, a standard normal: correlation · ability + √(1 − correlation²) · noise, both standard normal. */
export function softQualityOf(correlation: number, ability: number, noise: number): number {
  return correlation * ability + Math.sqrt(1 - correlation * correlation) * noise
}

/** Management practice of a founder, 0 to 1: as much as an owner of that openness comes to have, openness / (1 + openness), of mean 0.31. */
export function practiceOf(openness: number): number {
  return openness / (1 + openness)
}

/** Probability that an owner who could repay refuses, before anything holds it down: 4 · mean · u³, most of it with few owners. */
export function dispositionOf(mean: number, u: number): number {
  return MEAN_OF_CUBE * mean * u * u * u
}

/** Cash an owner wishes for, in months of outflow: median · exp(spread · z), log-normal. */
export function runwayWishOf(median: number, spread: number, z: number): number {
  return median * exp(spread * z)
}

/** Customers a start-up finds, relative to the usual firm: mean · exp(spread · z − spread² / 2), log-normal with that mean (Gibrat). */
export function entrySizeOf(mean: number, spread: number, z: number): number {
  return mean * exp(spread * z - half(spread * spread))
}
