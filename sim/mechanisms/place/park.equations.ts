/** Parks: what they are worth, what they cost, and who settles there, as functions of numbers. */

import { half, log, logistic } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'

/** Firms in the usual park, where half of the population settle in one: population / 2 / parks, at least 1. */
export function usualFirms(population: number, parks: number): number {
  return Math.max(1, half(population) / parks)
}

/** Firms of a park relative to the usual one; the empty count as one firm. */
export function crowding(firms: number, usual: number): number {
  return Math.max(1, firms) / usual
}

/**
 * Productivity that a park adds, log points, against the average of all firms (Combes & Gobillon 2015).
 *
 *     agglomeration · (1/2 + log(crowd))
 *
 * The usual park is denser than what lies outside by one log point; half of the firms are usually in a park, so that with
 * {@link outsideGain} the effect of place is 0 on average.
 */
export function parkGain(agglomeration: number, crowd: number): number {
  return half(agglomeration) + agglomeration * log(crowd)
}

/** Productivity of firms outside parks against the average of all, log points: −agglomeration / 2. */
export function outsideGain(agglomeration: number): number {
  return -half(agglomeration)
}

/** Share of rent and services that a park charges more: premium · √crowd, more in the crowded (an assumption as to the root). */
export function parkPremium(premium: number, crowd: number): number {
  return premium * Math.sqrt(crowd)
}

/** Factor on rent and services outside parks, which makes the mean over all firms 1 where half are in a park: 1 − premium / 2. */
export function outsideUpkeep(premium: number): number {
  return 1 - half(premium)
}

/** Part of rent and services, fen, that a measure takes over, in whole fen: rent · share · strength, rounded. */
export function rentRelief(rent: number, share: number, strength: number): number {
  return round(rent * share * strength)
}

/** Quality in standard deviations; 0 where all are alike. */
export function standingOf(quality: number, spread: number): number {
  return spread > 0 ? quality / spread : 0
}

/**
 * Probability that a founder settles in a park, a half for the usual one.
 *
 *     logistic(2 · openness − 1 + screening · standing + support)
 *
 * `screening` in log odds per standard deviation of quality, `standing` in standard deviations, `support` is the share of the
 * premium that is paid.
 */
export function parkProbability(
  openness: number,
  screening: number,
  standing: number,
  support: number,
): number {
  return logistic(openness + openness - 1 + screening * standing + support)
}
