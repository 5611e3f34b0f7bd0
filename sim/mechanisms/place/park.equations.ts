/** Parks: what they are worth, what they cost, and who settles there, as functions of numbers. */

import { log, logistic } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'

/** Firms in the usual park: population · share / parks, at least 1. */
export function usualFirms(population: number, share: number, parks: number): number {
  return Math.max(1, (population * share) / parks)
}

/** Firms of a park relative to the usual one; the empty count as one firm. */
export function crowding(firms: number, usual: number): number {
  return Math.max(1, firms) / usual
}

/**
 * Productivity that a park adds, log points, against the average of all firms (Combes & Gobillon 2015).
 *
 *     gain · (1 − share) + agglomeration · log(crowd)
 *
 * `share` is that of founders in parks: with {@link outsideGain} the effect of place is 0 on average.
 */
export function parkGain(gain: number, share: number, agglomeration: number, crowd: number): number {
  return gain * (1 - share) + agglomeration * log(crowd)
}

/** Productivity of firms outside parks against the average of all, log points: −gain · share. */
export function outsideGain(gain: number, share: number): number {
  return -gain * share
}

/** Share of rent and services that a park charges more: premium · √crowd, more in the crowded (an assumption as to the root). */
export function parkPremium(premium: number, crowd: number): number {
  return premium * Math.sqrt(crowd)
}

/** Factor on rent and services outside parks, which makes the mean over all firms 1: 1 − share · (premium − services). */
export function outsideUpkeep(share: number, premium: number, services: number): number {
  return 1 - share * (premium - services)
}

/** Factor on rent and services in a park: what they are outside, more by the park's premium, less what sharing saves. */
export function parkUpkeep(outside: number, premium: number, services: number): number {
  return outside + premium - services
}

/** Part of rent and services, fen, that a measure takes over, in whole fen: rent · share · strength, rounded. */
export function rentRelief(rent: number, share: number, strength: number): number {
  return round(rent * share * strength)
}

/** Log odds of the usual founder settling in a park; 0 where all do. */
export function usualOdds(share: number): number {
  return share < 1 ? log(share / (1 - share)) : 0
}

/** Quality in standard deviations; 0 where all are alike. */
export function standingOf(quality: number, spread: number): number {
  return spread > 0 ? quality / spread : 0
}

/** What decides whether founders settle in a park: parameters of the same names, in log odds. */
export interface ParkPulls {
  readonly parkOpen: number
  readonly parkBetter: number
  readonly parkDraw: number
}

/**
 * Probability that a founder settles in a park.
 *
 *     logistic(usual + parkOpen · (2 · openness − 1) + parkBetter · standing + parkDraw · support)
 *
 * `usual` in log odds, `standing` in standard deviations of quality, `support` is the share of the premium that is paid.
 */
export function parkProbability(
  pulls: ParkPulls,
  usual: number,
  openness: number,
  standing: number,
  support: number,
): number {
  const open = openness + openness - 1
  return logistic(usual + pulls.parkOpen * open + pulls.parkBetter * standing + pulls.parkDraw * support)
}

/** Probability that a firm outside asks for a place in a park this month: rate · openness. */
export function moveProbability(rate: number, openness: number): number {
  return rate * openness
}

/** Cost of moving, in whole fen: perPerson · wage · staff, `perPerson` in wages. */
export function movingCost(perPerson: number, wage: number, staff: number): number {
  return round(perPerson * wage * staff)
}

/** Places that support opens this month: ⌈support · perFirm · population⌉. */
export function placesOpened(support: number, perFirm: number, population: number): number {
  return Math.ceil(support * perFirm * population)
}
