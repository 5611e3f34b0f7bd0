/**
 * Bullet loans fall due. Where principal must be repaid before it is lent again, a sound firm without cash needs a
 * bridge for some days: from the private lender at a price, from a public fund, or not at all. Renewal without principal
 * makes the bridge needless [003]. A bank that has been repaid may break its word, more so in a slump.
 */

import { round } from '../kernel/money.ts'
import { fillNormals, fillUniforms } from '../kernel/random.ts'
import { ration, rationKey } from '../kernel/ration.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, PUBLIC_BRIDGE, SLOT } from '../state/loan.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { estimatedRisk } from './credit-score.ts'
import { drawPrivateLoan, loanRow, repay } from './lending.ts'
import { MEASURE, knows } from './measures.ts'
import { payGovernment, payPrivateLender } from './payments.ts'
import { isFor } from './target.ts'

/** Months of the year over which a bank's view of a firm keeps its noise. */
export const YEAR = 12

export function yearOf(month: number): number {
  return month - (((month % YEAR) + YEAR) % YEAR)
}

/** Slot of the working-capital loan that falls due this month, or −1. */
function maturingSlot(world: World, f: number): number {
  const { principal, monthsLeft } = world.loans
  const k = f * LOAN_SLOTS
  if (principal[k] > 0 && monthsLeft[k] === 0) return SLOT.working
  if (principal[k + 1] > 0 && monthsLeft[k + 1] === 0) return SLOT.workingMore
  return -1
}

function agePrincipal(world: World, f: number): void {
  const { principal, monthsLeft } = world.loans
  for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++)
    if (principal[k] > 0 && monthsLeft[k] > 0) monthsLeft[k] -= 1
}

function renew(world: World, f: number, slot: number): void {
  world.loans.monthsLeft[loanRow(f, slot)] = world.p.workingMonths
}

function mayRenew(world: World, f: number): boolean {
  return knows(world, f, MEASURE.renewal) && isFor(world, world.policy.aims.loanRenewal, f)
}

function mayBridge(world: World, f: number): boolean {
  return knows(world, f, MEASURE.bridge) && isFor(world, world.policy.aims.bridgeFund, f)
}

/** Renewal without principal, or repayment from cash; the others ask for a bridge (`request` holds the principal). */
export function faceMaturities(world: World, from: number, to: number): void {
  const { firms, loans, p, policy, tally, key, clock, constants, drawsA, drawsB } = world
  const year = yearOf(clock.month[0])
  fillNormals(key, firms.identityLow, firms.identityHigh, from, to, year, PURPOSE.score, drawsA, null)
  fillUniforms(
    key,
    firms.identityLow,
    firms.identityHigh,
    from,
    to,
    clock.month[0],
    PURPOSE.bridge,
    drawsB,
    null,
  )
  for (let f = from; f < to; f++) {
    firms.request[f] = 0
    firms.queue[f] = 0
    if (!firms.alive[f]) continue
    agePrincipal(world, f)
    const slot = maturingSlot(world, f)
    if (slot < 0 || firms.missedMonths[f] > 0) continue
    const k = loanRow(f, slot)
    const owed = loans.principal[k]
    const bank = loans.lender[k]
    tally.maturing += 1
    const risk = estimatedRisk(world, f, bank, drawsA[f - from])
    const sound = risk < p.cutoff * constants.bankAppetite[bank] + loans.cover[k] * p.guarantorScreen
    firms.risk[f] = risk
    if (sound && drawsB[f - from] < policy.loanRenewal && mayRenew(world, f)) {
      renew(world, f, slot)
      firms.aid[f] += round(owed * p.bridgeFee)
      tally.renewed += 1
      tally.supported += 1
      firms.supportLoanRenewal[f] ||= clock.month[0]
    } else if (firms.deposits[f] >= owed + p.liquidityWish * firms.outflow[f]) {
      repay(world, f, slot, owed)
    } else {
      firms.request[f] = owed
      firms.slot[f] = slot
      firms.accepted[f] = 0
      const asks = sound && policy.bridgeFund > 0 && mayBridge(world, f)
      firms.queue[f] = asks ? 1 : 0
      firms.rationKey[f] = asks ? rationKey(-risk, p.rationNoise, drawsB[f - from]) : 0
    }
  }
}

/** The public bridge fund serves what it can. Queue 0 is nobody's. */
export function rationBridges(world: World): void {
  const { firms, policy, economy } = world
  if (policy.bridgeFund === 0) {
    firms.accepted.fill(0, 0, firms.rows)
    return
  }
  const free = Math.max(0, Math.floor(policy.bridgeFund * economy.scale[0]) - economy.bridgeLoans[0])
  const capacity = Float64Array.of(0, free)
  ration(firms.rows, firms.queue, firms.rationKey, firms.request, capacity, firms.accepted)
}

/** Fee paid, principal renewed, unless the bank, repaid, breaks its word. */
function cross(world: World, f: number, slot: number, publicly: boolean, broken: boolean): void {
  const { loans, p, tally, clock, economy, firms, ledger } = world
  const k = loanRow(f, slot)
  const owed = loans.principal[k]
  const fee = round(owed * (publicly ? p.publicBridgeFee : p.bridgeFee))
  if (publicly) {
    payGovernment(world, ledger.cells.publicBridgeFee, f, fee)
    economy.support[0] -= fee
    tally.bridgedPublicly += 1
    tally.supported += 1
    firms.supportBridgeFund[f] ||= clock.month[0]
    firms.aid[f] += Math.max(0, round(owed * p.bridgeFee) - fee)
  } else {
    payPrivateLender(world, ledger.cells.privateBridgeFee, f, fee)
    tally.bridgedPrivately += 1
  }
  if (!broken) return renew(world, f, slot)
  drawPrivateLoan(
    world,
    f,
    publicly ? PUBLIC_BRIDGE : PRIVATE_LENDER,
    owed,
    publicly ? p.policyRate : p.privateRate,
    p.privateMonths,
  )
  repay(world, f, slot, owed)
}

/** Those the public fund did not serve look for a private bridge; without one the loan stays unpaid. */
export function bridgeMaturities(world: World, from: number, to: number): void {
  const { firms, loans, p, policy, key, clock, constants, drawsA, economy } = world
  fillUniforms(
    key,
    firms.identityLow,
    firms.identityHigh,
    from,
    to,
    clock.month[0],
    PURPOSE.withdrawal,
    drawsA,
    null,
  )
  const breaking = (p.withdrawBase + p.withdrawHerd * economy.downturn[0]) * (1 - policy.withdrawalCurb)
  for (let f = from; f < to; f++) {
    if (!firms.alive[f] || firms.request[f] === 0) continue
    const slot = firms.slot[f]
    const bank = loans.lender[loanRow(f, slot)]
    const publicly = firms.accepted[f] === 1
    const privately = firms.risk[f] < p.bridgeNerve * constants.bankAppetite[bank]
    const fee = firms.request[f] * (publicly ? p.publicBridgeFee : p.bridgeFee)
    const broken = drawsA[f - from] < breaking
    const stuck = broken && loans.principal[loanRow(f, SLOT.private)] > 0
    if ((publicly || privately) && !stuck && firms.deposits[f] >= fee + 1)
      cross(world, f, slot, publicly, broken)
  }
}
