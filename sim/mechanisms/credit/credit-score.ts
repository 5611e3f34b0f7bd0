/** What a bank thinks of a firm. */

import { logistic } from '../../kernel/math.ts'
import { OVERDUE_BUCKETS, POSITIONING, RING } from '../../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import { staffIndex } from '../../world/constants.ts'
import type { World } from '../../world/world.ts'
import { sight } from './screening.ts'

const TRACK_MONTHS = 60

/** Principal owed to banks, or to everybody. */
export function debtOf(world: World, f: number, banksOnly: boolean): number {
  const { principal } = world.loans
  const first = f * LOAN_SLOTS
  let sum = 0
  for (let slot = 0; slot < SLOT.private; slot++) sum += principal[first + slot]
  return banksOnly ? sum : sum + principal[first + SLOT.private]
}

/** Everything others owe the firm for goods. */
export function receivablesOf(world: World, f: number): number {
  const { positioning, trade, overdue, tradeReceivable } = world.firms
  let sum = tradeReceivable[f]
  if (positioning[f] !== POSITIONING.supplier) return sum
  sum += overdue[f * OVERDUE_BUCKETS]
  for (let place = 0; place < RING; place++) sum += trade[f * RING + place]
  return sum
}

/** Everything the firm owes for goods. */
export function payablesOf(world: World, f: number): number {
  const { positioning, trade, overdue, estatePayable } = world.firms
  let sum = estatePayable[f]
  if (positioning[f] !== POSITIONING.ownBrand) return sum
  for (let place = 0; place < RING; place++) sum += trade[f * RING + place]
  for (let bucket = 0; bucket < OVERDUE_BUCKETS; bucket++) sum += overdue[f * OVERDUE_BUCKETS + bucket]
  return sum
}

/** Log odds of default by hard facts alone: leverage, profit, size, track record, missed payments. */
export function hardScore(world: World, f: number): number {
  const { firms, p, constants, clock } = world
  const assets =
    firms.capital[f] + firms.stockValue[f] + Math.max(0, firms.deposits[f]) + receivablesOf(world, f) + 1
  const age = clock.month[0] - firms.born[f]
  const track = age < TRACK_MONTHS ? age / TRACK_MONTHS : 1
  const margin = firms.profit[f] / (firms.expectedSales[f] + 1)
  const atMost1 = margin > 1 ? 1 : margin
  const earning = atMost1 < -1 ? -1 : atMost1
  return (
    p.scoreBase +
    p.scoreLeverage * (debtOf(world, f, false) / assets) -
    p.scoreProfit * earning -
    p.scoreSize * (constants.logOfStaff[staffIndex(firms.staff[f])] - 2) +
    p.scoreTrack * (1 - track) +
    p.scoreMissed * firms.missedMonths[f]
  )
}

/**
 * What a bank reads in a firm's file that looks with all care: log odds of default by hard facts, by what is known softly about the
 * owner, and by noise that soft information takes away ("three looks, three don't-looks" [003]). `noise` is a standard normal
 * that belongs to firm and year.
 */
export function closeReading(world: World, f: number, bank: number, noise: number): number {
  const { firms, p } = world
  const seen = sight(world, f, bank)
  return hardScore(world, f) - p.softSignal * firms.softQuality[f] * seen + p.scoreNoise * (1 - seen) * noise
}

/** Estimated probability of default within a year. Looked at with less than full `care`, a firm seems more like the usual applicant. */
export function riskAsRead({ p }: World, reading: number, care: number): number {
  return logistic(p.scorePrior + care * (reading - p.scorePrior))
}

/** Most that banks would have outstanding with the firm, given the cover of a guarantee. */
export function creditLimit(world: World, f: number, risk: number, cover: number): number {
  const { firms, p } = world
  const collateral = p.haircut * (firms.capital[f] + receivablesOf(world, f))
  const trust = 1 - risk / p.cutoff
  const clean = trust > 0 ? p.unsecured * trust * firms.expectedSales[f] : 0
  return collateral + clean + cover * p.guaranteedExtra * firms.expectedSales[f]
}
