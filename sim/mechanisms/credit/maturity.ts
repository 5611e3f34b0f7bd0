/**
 * Bullet loans fall due. Where principal must be repaid before it is lent again, a sound firm without cash needs a
 * bridge for some days: from the private lender at a price, from a public fund, or not at all. Renewal without principal
 * makes the bridge needless [003]. A bank that has been repaid may break its word, more so in a slump.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { rationListed, rationKey } from '../../kernel/ration.ts'
import { rowOf } from '../../kernel/rows.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, PUBLIC_BRIDGE, SLOT } from '../../state/loan.ts'
import { PURPOSE } from '../../world/purposes.ts'
import { LOAN_EVENT, noteLoan } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { closeReading, riskAsRead, scoreNoise } from './credit-score.ts'
import { guarantorScreen } from '../guarantee/guarantee-split.ts'
import { revolveOrderLoan } from './order-finance.ts'
import { decideToRefuse } from './repayment-game.ts'
import { effort, retained } from './screening.ts'
import { dueTick, hasMatured, monthlyInterest } from './lending.equations.ts'
import { drawPrivateLoan, loanRow, repay } from './lending.ts'
import {
  bridgedRisk,
  bridgeFee,
  bridgeFundLeft,
  paysFee,
  withdrawalProbability,
  wouldLendAgain,
} from './maturity.equations.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { bookExpense, payGovernment, payPrivateLender, withinMeans } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'

/** Slot of the working-capital loan that has fallen due, where one has. */
function maturingSlot(world: World, f: number): number {
  return isDue(world, f * LOAN_SLOTS) ? SLOT.working : SLOT.workingMore
}

/** 1 if there is a loan in the row and it has fallen due, else 0. */
function isDue({ loans, clock }: World, k: number): number {
  return hasMatured(loans.principal[k], loans.due[k], clock.tick[0])
}

function renew({ loans, clock, p }: World, f: number, slot: number): void {
  loans.due[loanRow(f, slot)] = dueTick(clock.tick[0], p.workingMonths)
}

function mayRenew(world: World, f: number): boolean {
  return knows(world, f, MEASURE.renewal) && isFor(world, world.policy.aims.loanRenewal, f)
}

function mayBridge(world: World, f: number): boolean {
  return knows(world, f, MEASURE.bridge) && isFor(world, world.policy.aims.bridgeFund, f)
}

/** The bank reads the file again, with the care the loan is worth to it, and notes the risk; true if it would go on lending. */
function judgeRenewal(world: World, f: number, k: number): boolean {
  const { p, loans, firms } = world
  const care = effort(world, retained(world, f, loans.cover[k]))
  const risk = riskAsRead(world, closeReading(world, f, loans.lender[k], scoreNoise(world, f)), care)
  firms.risk[f] = risk
  if (firms.excluded[f] > 0) return false
  return wouldLendAgain(risk, p.cutoff, loans.cover[k], guarantorScreen(world))
}

/** Asks for a bridge: of the public fund where it knows of it, else of the private lender. */
function askForBridge(world: World, f: number, slot: number): void {
  const { firms, policy, loans, economy } = world
  const sound = judgeRenewal(world, f, loanRow(f, slot))
  firms.asking[economy.asking[0]] = f
  economy.asking[0] += 1
  firms.request[f] = loans.principal[loanRow(f, slot)]!
  firms.slot[f] = slot
  firms.accepted[f] = 0
  const asks = sound && policy.bridgeFund > 0 && mayBridge(world, f)
  firms.queue[f] = asks ? 1 : 0
  firms.rationKey[f] = asks ? rationKey(-firms.risk[f], 0, 0) : 0
}

/** One bullet: renewed without principal, refused by an owner who could pay, repaid from cash, or to be bridged. */
function meetMaturity(world: World, f: number, slot: number): void {
  const { firms, loans, p, policy, tally, clock, key } = world
  const [low, high] = [firms.identityLow[f], firms.identityHigh[f]]
  const u = keyedUniform(key, low, high, clock.month[0], PURPOSE.bridge)
  const k = loanRow(f, slot)
  const owed = loans.principal[k]
  tally.maturing += 1
  if (u < policy.loanRenewal && mayRenew(world, f) && judgeRenewal(world, f, k)) {
    renew(world, f, slot)
    noteLoan(world, LOAN_EVENT.renewed, [f, slot], owed)
    firms.aid[f] += bridgeFee(owed, p.bridgeFee)
    tally.renewed += 1
    tally.supported += 1
    firms.supportLoanRenewal[f] ||= clock.month[0]
  } else if (firms.deposits[f] >= owed * p.bridgeFee && decideToRefuse(world, f, slot)) {
    // Written off, or due at once in the month’s settlement.
  } else if (withinMeans(world, f, owed)) {
    repay(world, f, slot, owed)
  } else {
    askForBridge(world, f, slot)
  }
}

/** What falls due is met. Those who need a bridge are listed, `request` holds the principal. */
export function meetMaturities(world: World): void {
  const { firms, economy } = world
  economy.asking[0] = 0
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    revolveOrderLoan(world, f)
    const k = f * LOAN_SLOTS
    const ended = isDue(world, k) | isDue(world, k + SLOT.workingMore)
    if (ended === 0 || firms.missedMonths[f] > 0) continue
    meetMaturity(world, f, maturingSlot(world, f))
  }
}

/** The public bridge fund serves what it can. Queue 0 is nobody's. */
export function rationBridges(world: World): void {
  const { firms, policy, economy } = world
  if (policy.bridgeFund === 0) return
  const free = bridgeFundLeft(policy.bridgeFund, economy.scale[0], economy.bridgeLoans[0])
  const capacity = Float64Array.of(0, free)
  const { asking, queue, rationKey: keys, request, accepted } = firms
  rationListed(asking, economy.asking[0], queue, keys, request, capacity, accepted)
}

/** Fee for a bridge, share of the principal: a month’s interest at the policy rate from the public fund. */
function bridgePrice({ p }: World, publicly: boolean): number {
  return publicly ? monthlyInterest(1, p.policyRate) : p.bridgeFee
}

/** Fee paid, principal renewed, unless the bank, repaid, breaks its word. */
function takeBridge(world: World, f: number, slot: number, publicly: boolean, broken: boolean): void {
  const { loans, p, tally, clock, economy, firms, ledger } = world
  const k = loanRow(f, slot)
  const owed = loans.principal[k]
  const fee = bridgeFee(owed, bridgePrice(world, publicly))
  bookExpense(world, f, fee)
  if (publicly) {
    payGovernment(world, ledger.cells.publicBridgeFee, f, fee)
    economy.support[0] -= fee
    tally.bridgedPublicly += 1
    tally.supported += 1
    firms.supportBridgeFund[f] ||= clock.month[0]
    firms.aid[f] += Math.max(0, bridgeFee(owed, p.bridgeFee) - fee)
  } else {
    payPrivateLender(world, ledger.cells.privateBridgeFee, f, fee)
    tally.bridgedPrivately += 1
  }
  if (!broken) {
    renew(world, f, slot)
    noteLoan(world, publicly ? LOAN_EVENT.bridgedPublicly : LOAN_EVENT.bridgedPrivately, [f, slot], owed)
    return
  }
  noteLoan(world, LOAN_EVENT.withdrawn, [f, slot], owed)
  drawPrivateLoan(
    world,
    f,
    publicly ? PUBLIC_BRIDGE : PRIVATE_LENDER,
    owed,
    publicly ? p.policyRate : p.privateRate,
    p.workingMonths,
  )
  repay(world, f, slot, owed)
}

/** Those the public fund did not serve look for a private bridge; without one the loan stays unpaid. */
export function bridgeMaturities(world: World): void {
  const { firms, loans, p, policy, key, clock, economy } = world
  const breaking = withdrawalProbability(p.withdrawHerd, economy.downturn[0], policy.withdrawalCurb)
  for (let i = 0; i < economy.asking[0]; i++) {
    const f = rowOf(firms.asking, i)
    const slot = firms.slot[f]
    const publicly = firms.accepted[f] === 1
    const borne = bridgedRisk(p.cutoff, breaking, firms.excluded[f] > 0)
    const privately = firms.risk[f] < borne
    const pays = paysFee(firms.deposits[f], firms.request[f], bridgePrice(world, publicly))
    const [low, high] = [firms.identityLow[f], firms.identityHigh[f]]
    const broken = keyedUniform(key, low, high, clock.month[0], PURPOSE.withdrawal) < breaking
    const stuck = broken && loans.principal[loanRow(f, SLOT.private)] > 0
    if ((publicly || privately) && !stuck && pays) takeBridge(world, f, slot, publicly, broken)
  }
}
