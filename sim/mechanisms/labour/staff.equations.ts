/** Who leaves a firm and who is taken on, as functions of numbers. Heads are whole: a uniform draw rounds fractions by chance, without bias. */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { exp } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'

/**
 * Employees who quit this month, whole heads: min(employees, ⌊rate · propensity · employees + u⌋).
 *
 * `rate` per month at normal belonging, `propensity` to quit a factor on it, `u` uniform in [0, 1).
 */
export function quitsOf(rate: number, propensity: number, employees: number, u: number): number {
  const quitting = Math.floor(rate * propensity * employees + u)
  return quitting < employees ? quitting : employees
}

/** Staff that a plan needs beyond what there is, heads, below 0 where there are too many: plan / (units a worker · (1 − defects)) − staff. */
export function staffGap(plan: number, unitsPerWorker: number, defects: number, staff: number): number {
  const good = unitsPerWorker * (1 - defects)
  return plan / good - staff
}

/** Gap in staff that an owner acts on: one behind with wages lets people go and hires nobody. */
export function gapActedOn(gap: number, behindWithWages: boolean): number {
  return behindWithWages ? (gap < 0 ? gap : 0) : gap
}

/** Of a gap in staff, what the `cash` of a firm pays, at `perHead` fen a head, until customers do: min(gap, cash / perHead) where people are missing. */
export function gapPaidFor(gap: number, cash: number, perHead: number): number {
  return gap > 0 && gap * perHead > cash ? Math.max(0, cash) / perHead : gap
}

/**
 * Heads looked for, or let go, this month: ⌊gap + u⌋ where people are missing, else ⌊−gap · fireSpeed + u⌋.
 *
 * `fireSpeed` is a share of the surplus per month, `u` uniform in [0, 1).
 */
export function headsToMove(gap: number, fireSpeed: number, u: number): number {
  return Math.floor((gap > 0 ? gap : -gap * fireSpeed) + u)
}

/**
 * Years for which the staff of a firm have served on average: (1 − e^(−rate · age)) / rate, where each leaves at `rate` a month and the firm is `age` months old; its age where nobody leaves.
 */
export function yearsServed(rate: number, age: number): number {
  const months = rate > 0 ? (1 - exp(-rate * age)) / rate : age
  return months / MONTHS_A_YEAR
}

/** Paid to `heads` who are dismissed, whole fen: heads · perYear · years · wage; `perYear` in wages a year served. */
export function dismissalPay(heads: number, perYear: number, years: number, wage: number): number {
  return round(heads * perYear * years * wage)
}

/** People without work, heads: max(0, labour force − employed). */
export function outOfWork(labourForce: number, employed: number): number {
  return labourForce > employed ? labourForce - employed : 0
}

/**
 * How many look for work in a city: its own unemployed who do not commute, and a part of all who do, in proportion to the city’s labour force. Where more are at work
 * in a city than live there, the sum over cities may exceed the unemployed: see `ofAllSeekers`.
 *
 *     (1 − commuting) · max(0, labour force − employed) + commuting · unemployed · part
 *
 * All in heads; `commuting` and `part` are shares, `unemployed` those of the region.
 */
export function searchWeight(
  labourForce: number,
  employed: number,
  commuting: number,
  unemployed: number,
  part: number,
): number {
  return (1 - commuting) * outOfWork(labourForce, employed) + commuting * unemployed * part
}

/** The same scaled so that all cities together have the unemployed of the region: weight · (unemployed / sum of weights), 0 without any. */
export function ofAllSeekers(weight: number, unemployed: number, weights: number): number {
  return weights > 0 ? weight * (unemployed / weights) : 0
}

/**
 * Chance that a place is filled within the month: min(1, seekers / vacancies, efficiency · √(seekers / vacancies)), 0 without vacancies; a matching
 * function with constant returns (Petrongolo & Pissarides 2001).
 */
export function chanceToFill(vacancies: number, seekers: number, efficiency: number): number {
  if (vacancies <= 0) return 0
  const slack = seekers / vacancies
  return Math.min(1, slack, efficiency * Math.sqrt(slack))
}

/** Of the places of a firm, those that are filled, whole: ⌊chance · places + u⌋, `u` uniform in [0, 1). */
export function placesFilled(places: number, chance: number, u: number): number {
  return Math.floor(chance * places + u)
}

/** Mean skill after `hired` of now `staff` people have come who have that of the city: skill + (ofCity − skill) · hired / staff. */
export function skillAfterHiring(skill: number, ofCity: number, hired: number, staff: number): number {
  return skill + ((ofCity - skill) * hired) / staff
}
