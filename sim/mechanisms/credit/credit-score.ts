/** What a bank thinks of a firm. */

import { keyedNormal } from '../../kernel/random.ts'
import { OVERDUE_BUCKETS, POSITIONING, RING } from '../../state/firm.ts'
import { debtOf } from '../../world/debt.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { yearOf } from '../public-sector/year.ts'
import {
  assetsOf,
  carefulReading,
  defaultRisk,
  hardFactsScore,
  limitOfCredit,
  profitMargin,
  trackRecord,
} from './credit-score.equations.ts'
import { owedElsewhere } from '../payment/terms-elsewhere.ts'
import { sight } from './screening.ts'

/** Everything others owe the firm for goods. */
export function receivablesOf(world: World, f: number): number {
  const { positioning, trade, overdue, tradeReceivable } = world.firms
  let sum = tradeReceivable[f] + world.firms.billed[f]
  if (positioning[f] !== POSITIONING.supplier) return sum
  sum += overdue[f * OVERDUE_BUCKETS]
  for (let place = 0; place < RING; place++) sum += trade[f * RING + place]
  return sum
}

/** Everything the firm owes for goods. */
export function payablesOf(world: World, f: number): number {
  const { positioning, trade, overdue, estatePayable } = world.firms
  let sum = estatePayable[f] + owedElsewhere(world, f)
  if (positioning[f] !== POSITIONING.ownBrand) return sum
  for (let place = 0; place < RING; place++) sum += trade[f * RING + place]
  for (let bucket = 0; bucket < OVERDUE_BUCKETS; bucket++) sum += overdue[f * OVERDUE_BUCKETS + bucket]
  return sum
}

/** Log odds of default by hard facts alone: leverage, profit, track record, missed payments. */
export function hardScore(world: World, f: number): number {
  const { firms, p, clock } = world
  const { capital, stockValue, deposits } = firms
  const assets = assetsOf(capital[f], stockValue[f], deposits[f], receivablesOf(world, f))
  const age = clock.month[0] - firms.born[f]
  const margin = profitMargin(firms.profit[f], firms.expectedSales[f])
  const leverage = debtOf(world, f, false) / assets
  const track = trackRecord(age, p.trackMonths)
  return hardFactsScore(p, leverage, margin, track, firms.missedMonths[f])
}

/**
 * What a bank reads in a firm's file that looks with all care: log odds of default by hard facts, by what is known softly about the
 * owner, and by noise that soft information takes away ("three looks, three don't-looks" [003]). `noise` is a standard normal
 * that belongs to firm and year.
 */
export function closeReading(world: World, f: number, bank: number, noise: number): number {
  const { firms, p } = world
  const seen = sight(world, bank)
  return carefulReading(hardScore(world, f), p.softSignal, firms.softQuality[f], seen, noise)
}

/** Estimated probability of default within a year. Looked at with less than full `care`, a firm seems more like the usual firm. */
export function riskAsRead({ p }: World, reading: number, care: number): number {
  return defaultRisk(reading, p.scoreBase, care)
}

/** Most that banks would have outstanding with the firm, given the cover of a guarantee. */
export function creditLimit(world: World, f: number, risk: number, cover: number): number {
  const { firms, p } = world
  return limitOfCredit(p, firms.capital[f], receivablesOf(world, f), firms.expectedSales[f], risk, cover)
}

/** What the bank’s file on a firm is off by: the same all year. */
export function scoreNoise({ firms, key, clock }: World, f: number): number {
  const year = yearOf(clock.month[0])
  return keyedNormal(key, firms.identityLow[f], firms.identityHigh[f], year, PURPOSE.score)
}
