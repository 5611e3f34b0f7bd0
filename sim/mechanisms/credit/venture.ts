/**
 * Venture equity for promising young firms [004]: a fund of households’ money under public guidance looks for quality that custom
 * has not rewarded yet, and for owners who would share. It pays in capital for a share of profit, asks that the money stays in
 * the firm, and loses what it paid in where the firm dies.
 */

import { ration, rationKey } from '../../kernel/ration.ts'
import { fillUniforms } from '../../kernel/random.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { toHouseholds, type Payer } from '../payment/payer.ts'
import { isFor } from '../public-sector/target.ts'
import { monthOfYearly } from '../public-sector/public-accounts.equations.ts'
import { ventureCapital, ventureDividend, ventureScore } from './venture.equations.ts'

/** Without a full track record, without a fund yet, and willing to share, with openness as the chance: `request` is what the plan would cost. */
export function seekVenture(world: World, from: number, to: number): void {
  const { firms, policy, p, key, clock, drawsA } = world
  if (policy.ventureFinance === 0) return
  const { identityLow, identityHigh } = firms
  const month = clock.month[0]
  fillUniforms(key, identityLow, identityHigh, from, to, month, PURPOSE.venture, drawsA, null)
  for (let f = from; f < to; f++) {
    firms.request[f] = 0
    firms.queue[f] = 0
    if (!firms.alive[f] || firms.ventureStake[f] > 0 || month - firms.born[f] >= p.trackMonths) continue
    if (drawsA[f - from] >= firms.openness[f]) continue
    if (!knows(world, f, MEASURE.equity) || !isFor(world, policy.aims.ventureFinance, f)) continue
    firms.request[f] = ventureCapital(p.ventureMonths, firms.outflow[f])
    firms.rationKey[f] = rationKey(ventureScore(firms.productivity[f], firms.quality[f]), 0, 0)
  }
}

/** The fund invests a twelfth of its yearly money a month, the most promising first. */
export function rationVenture(world: World): void {
  const { firms, policy, economy } = world
  if (policy.ventureFinance === 0) return
  const budget = monthOfYearly(policy.ventureFinance, economy.scale[0])
  ration(firms.rows, firms.queue, firms.rationKey, firms.request, Float64Array.of(budget), firms.accepted)
}

export function investVenture(world: World, from: number, to: number): void {
  const { firms, policy, p, economy, ledger, tally } = world
  if (policy.ventureFinance === 0) return
  for (let f = from; f < to; f++) {
    if (!firms.accepted[f] || firms.request[f] === 0) continue
    const amount = firms.request[f]
    const holder = firms.holder[f]
    economy.households[0] -= amount
    firms.deposits[f] += amount
    firms.paidIn[f] += amount
    economy.firmPaidIn[0] += amount
    ledger.cells.ventureFunding[holder] += amount
    ledger.cells.ventureEquity[holder] += amount
    firms.ventureStake[f] = p.ventureShare
    tally.ventures += 1
    tally.venturePaid += amount
  }
}

/** The fund’s share of profit, as far as cash beyond the wish for liquidity goes. */
export function payVenture(world: World, f: number, payer: Payer): void {
  const { firms, p, ledger } = world
  if (firms.profit[f] <= 0) return
  const { ventureStake, profit, outflow } = firms
  const due = ventureDividend(ventureStake[f], profit[f], payer.cash, p.liquidityWish, outflow[f])
  toHouseholds(payer, ledger.cells.ventureDividend, due)
}
