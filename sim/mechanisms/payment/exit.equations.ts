/** When firms stop, and when the register hears of it, as functions of numbers. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { log, logistic } from '../../kernel/math.ts'

/** The second missed report is due in June, two calendar years after the one in which a firm stops; a year of notice follows. July is the month after. */
const YEARS_UNTIL_STRUCK_OFF = 3
const JULY = 7

/** Whether staff, landlord or lenders have waited longer than they bear; all in months. A firm that has just used up its time goes on. */
export function isBankrupt(
  arrearsMonths: number,
  arrearsPatience: number,
  missedMonths: number,
  missedPatience: number,
): boolean {
  return arrearsMonths > arrearsPatience || missedMonths > missedPatience
}

/** Hazard per month that a creditor petitions or the owner files, given months in a row of insolvency: none up to `patience` months, then 1 / patience. */
export function petitionProbability(insolventMonths: number, patience: number): number {
  return insolventMonths > patience ? 1 / patience : 0
}

/** What the owner could earn elsewhere, fen per month: (option − patienceEffect · patience) · wage; those with a long horizon ask for less [001]. */
export function outsideOption(
  option: number,
  patienceEffect: number,
  patience: number,
  wage: number,
): number {
  return (option - patienceEffect * patience) * wage
}

/**
 * Probability of giving up this month: a smooth step at the outside option.
 *
 *     hazard · logistic((option − profit) / (scale · wage))
 *
 * `option`, `profit` and `wage` in fen per month, `hazard` per month, `scale` in wages.
 */
export function closureProbability(
  hazard: number,
  option: number,
  profit: number,
  scale: number,
  wage: number,
): number {
  return hazard * logistic((option - profit) / (scale * wage))
}

/**
 * Months from the last one in business until a firm that files for it is deregistered, given a uniform draw u in [0, 1): 1 + ⌊−log(1 − u) · lag⌋, at least 1, then
 * exponential; `lag` is the mean of the exponential in months.
 */
export function registrationDelay(u: number, lag: number): number {
  // The uniform is below 1, so the logarithm is finite.
  return 1 + Math.floor(-log(1 - u) * lag)
}

/**
 * Month in which a firm that files nothing is struck off the register: a year after its second missed annual report. Reports of a calendar year are due by the end of
 * June of the next; the first that is missed is that of the year in which it stops, in `month`. Calendar years begin with month 1.
 */
export function monthStruckOff(month: number): number {
  const year = Math.floor((month - 1) / MONTHS_A_YEAR)
  return (year + YEARS_UNTIL_STRUCK_OFF) * MONTHS_A_YEAR + JULY
}
