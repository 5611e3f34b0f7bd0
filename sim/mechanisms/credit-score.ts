/** What a bank thinks of a firm. */

import { logistic } from '../kernel/math.ts'
import { OVERDUE_BUCKETS, POSITIONING, RING } from '../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../state/loan.ts'
import { staffIndex } from '../world/constants.ts'
import type { World } from '../world/world.ts'
import { sight } from './screening.ts'

const TRACK_MONTHS = 60

/** Principal owed to banks, or to everybody. */
export function debtOf(world: World, f: number, banksOnly: boolean): number {
  const { principal } = world.loans
  let sum = 0
  const end = banksOnly ? SLOT.private : LOAN_SLOTS
  for (let k = f * LOAN_SLOTS; k < f * LOAN_SLOTS + end; k++) sum += principal[k]
  return sum
}

/** Everything others owe the firm for goods. */
export function receivablesOf(world: World, f: number): number {
  const { positioning, trade, overdue, tradeReceivable } = world.firms
  let sum = tradeReceivable[f]
  if (positioning[f] !== POSITIONING.supplier) return sum
  sum += overdue[f * OVERDUE_BUCKETS]
  for (let k = f * RING; k < (f + 1) * RING; k++) sum += trade[k]
  return sum
}

/** Everything the firm owes for goods. */
export function payablesOf(world: World, f: number): number {
  const { positioning, trade, overdue, estatePayable } = world.firms
  let sum = estatePayable[f]
  if (positioning[f] !== POSITIONING.ownBrand) return sum
  for (let k = f * RING; k < (f + 1) * RING; k++) sum += trade[k]
  for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) sum += overdue[k]
  return sum
}

/** Log odds of default by hard facts alone: leverage, profit, size, track record, missed payments. */
export function hardScore(world: World, f: number): number {
  const { firms, p, constants, clock } = world
  const assets =
    firms.capital[f] + firms.stockValue[f] + Math.max(0, firms.deposits[f]) + receivablesOf(world, f) + 1
  const age = clock.month[0] - firms.born[f]
  const track = age < TRACK_MONTHS ? age / TRACK_MONTHS : 1
  const earning = firms.profit[f] / (firms.expectedSales[f] + 1)
  return (
    p.scoreBase +
    p.scoreLeverage * (debtOf(world, f, false) / assets) -
    p.scoreProfit * (earning > 1 ? 1 : earning < -1 ? -1 : earning) -
    p.scoreSize * (constants.logOfStaff[staffIndex(firms.staff[f])] - 2) +
    p.scoreTrack * (1 - track) +
    p.scoreMissed * firms.missedMonths[f]
  )
}

/**
 * Estimated probability of default within a year: a logistic score of hard facts, of what is known softly about the owner,
 * and of noise that soft information takes away ("three looks, three don't-looks" [003]). Looked at with less than
 * full `care`, a firm seems more like any other: the estimate shrinks towards the usual applicant. `noise` is a standard normal that
 * belongs to firm and year.
 */
export function estimatedRisk(world: World, f: number, bank: number, noise: number, care: number): number {
  const { firms, p } = world
  const seen = sight(world, f, bank)
  const read =
    hardScore(world, f) - p.softSignal * firms.softQuality[f] * seen + p.scoreNoise * (1 - seen) * noise
  return logistic(p.scorePrior + care * (read - p.scorePrior))
}

/** Most that banks would have outstanding with the firm, given the cover of a guarantee. */
export function creditLimit(world: World, f: number, risk: number, cover: number): number {
  const { firms, p } = world
  const collateral = p.haircut * (firms.capital[f] + receivablesOf(world, f))
  const trust = 1 - risk / p.cutoff
  const clean = trust > 0 ? p.unsecured * trust * firms.expectedSales[f] : 0
  return collateral + clean + cover * p.guaranteedExtra * firms.expectedSales[f]
}
