/** From a gap in the month's cash to an application, or to none. */

import { round } from '../../kernel/money.ts'
import { asRow, rowOf } from '../../kernel/rows.ts'
import { NEED, OVERDUE_BUCKETS, POSITIONING, RING } from '../../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import { monthsLeft } from '../../world/debt.ts'
import type { World } from '../../world/world.ts'
import {
  beliefAfterMonth,
  beliefWithCover,
  cashGap,
  cashLeft,
  isWorthApplying,
  principalExpected,
  salesReceipts,
  standingAt,
  tradeReceipts,
  valueOfCredit,
  wantsToInvest,
} from './application.equations.ts'
import { monthlyInterest } from './lending.equations.ts'
import { capitalWanted, mostCapitalWanted } from '../production/capital.ts'
import { expectedDue } from '../payment/terms-elsewhere.equations.ts'
import { buysOnTerms } from '../payment/terms-elsewhere.ts'
import { PLEDGE } from './pledges.equations.ts'
import { hasPledge } from './pledges.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { isFor } from '../public-sector/target.ts'
import { isNonPerforming } from '../payment/seniority.equations.ts'

/** What others owe a firm and will probably pay this month, or what an own brand will sell, less tax. */
export function expectedReceipts(world: World, f: number): number {
  const { firms, p, clock, cores, constants } = world
  if (firms.positioning[f] === POSITIONING.ownBrand) {
    const { households, government } = world.markets
    const m = firms.market[f]
    const cashShare = p.tradeTerm > 0 ? households[m] + government[m] : 1
    return salesReceipts(firms.expectedSales[f], cashShare, p.salesTax)
  }
  const due = firms.overdue[f * OVERDUE_BUCKETS] + firms.trade[f * RING + (clock.tick[0] % RING)]
  const paying = cores.paying[firms.market[f] - constants.sectors]
  // Other firms pay about a month later than agreed.
  return tradeReceipts(due, paying, expectedDue(firms.tradeReceivable[f], 1 + p.tradeTerm))
}

/** Interest, instalments and what has matured, of lenders who do not wait. An empty place adds nothing, so nothing asks which ones are. */
function debtService(world: World, f: number): number {
  const { principal, rate, due } = world.loans
  const tick = world.clock.tick[0]
  let sum = 0
  for (let slot = 0; slot <= SLOT.private; slot++) {
    const k = f * LOAN_SLOTS + slot
    const owed = principal[k]
    const ended = due[k] <= tick ? 1 : 0
    sum += monthlyInterest(owed, rate[k])
    sum += principalExpected(owed, monthsLeft(world, k), ended, slot === SLOT.term)
  }
  return sum
}

/** What is owed for goods and has to be paid this month. */
function tradeDue(world: World, f: number): number {
  const { positioning, trade, overdue, late, estatePayable, arrears, taxDue, owed, owedLate } = world.firms
  const elsewhere = expectedDue(owed[f], world.p.tradeTerm) + owedLate[f]
  const sum = estatePayable[f] + arrears[f] + taxDue[f] + elsewhere
  if (positioning[f] !== POSITIONING.ownBrand) return sum
  let due = sum + trade[f * RING + (world.clock.tick[0] % RING)]
  for (let bucket = 0; bucket < late[f]; bucket++) due += overdue[f * OVERDUE_BUCKETS + bucket]
  return due
}

/** Free place for a new loan from the house bank, or −1. */
function freeSlot(world: World, f: number, term: boolean): number {
  const { principal, lender } = world.loans
  const k = f * LOAN_SLOTS
  const bank = world.firms.bank[f]
  if (term) return principal[k + SLOT.term] === 0 || lender[k + SLOT.term] === bank ? SLOT.term : -1
  if (principal[k] === 0) return SLOT.working
  const onOrders = hasPledge(world, f, PLEDGE.orders)
  if (principal[k + 1] === 0 || (lender[k + 1] === bank && !onOrders)) return SLOT.workingMore
  return lender[k] === bank ? SLOT.working : -1
}

/** The owner has heard of the guarantee, and it is for firms like this one. */
export function mayBeCovered(world: World, f: number): boolean {
  return knows(world, f, MEASURE.guarantee) && isFor(world, world.policy.aims.guaranteeCover, f)
}

/** No bank takes an application from who is months behind, or whose record says that it refused to pay. */
function mayApply(world: World, f: number): boolean {
  return !isNonPerforming(world.firms.missedMonths[f]) && world.firms.excluded[f] === 0
}

/** What would restore the wished-for liquidity, given the cash that the month leaves. */
function gapOf({ firms, p }: World, f: number, left: number): number {
  return cashGap(p.liquidityWish, firms.outflow[f], left, p.loanRound)
}

/** Capital that the firm needs for its orders and does not have. */
function missingCapital(world: World, f: number): number {
  return capitalWanted(world, f, world.firms.deposits[f]) - world.firms.capital[f]
}

/** Whether a firm that earns would borrow for capital, were its cash enough: 1 or 0. */
function mayInvest(world: World, f: number): number {
  const { p } = world
  const { capital, profit, deposits } = world.firms
  // Nobody would who is not short of the most that can be wanted: then it is not asked whom the cash pays.
  if (capital[f] >= p.investBelow * mostCapitalWanted(world, f)) return 0
  return wantsToInvest(p, capitalWanted(world, f, deposits[f]), capital[f], profit[f])
}

/** An owner’s belief in banks drifts to what a firm of its age may expect. */
function moveBelief({ firms, p, clock }: World, f: number): void {
  const age = clock.month[0] - firms.born[f]
  firms.belief[f] = beliefAfterMonth(firms.belief[f], p.beliefDrift, standingAt(age, p.trackMonths))
}

/**
 * Lists those among some rows who need credit: to keep the wished-for liquidity, or to bring capital up to what the staff needs. `shortfall`
 * is what the month's bills lack, below 0 what they leave.
 */
export function assessNeed(world: World, from: number, to: number): void {
  const { firms, p, constants, economy } = world
  const { alive, sector, outflow, expectedSales, deposits, shortfall, asking } = firms
  firms.need.fill(0, from, to)
  firms.granted.fill(0, from, to)
  firms.served.fill(NEED.noNeed, from, to)
  let count = asRow(economy.asking[0])
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const due = debtService(world, f) + tradeDue(world, f)
    const materials = buysOnTerms(world, f) ? 0 : expectedSales[f] * constants.materialsShare[sector[f]]
    const left = cashLeft(deposits[f], expectedReceipts(world, f), outflow[f], materials, due)
    shortfall[f] = -left
    moveBelief(world, f)
    // Who needs credit is luck: the list goes on behind them, without a branch.
    asking[count] = f
    const lacksCash = gapOf(world, f, left) >= p.smallestLoan ? 1 : 0
    count = asRow(count + (lacksCash | mayInvest(world, f)))
  }
  economy.asking[0] = count
}

/** Those in need, from a place of the list on, apply if their belief in being accepted times the benefit exceeds the burden. */
export function decideToApply(world: World, first: number): void {
  const { firms, p, policy, economy } = world
  const { need, belief, shortfall, served, asking } = firms
  const burden = p.burden * policy.administrativeBurden
  const hopeOfCover = p.hopeOfCover * policy.guaranteeCover
  for (let i = first; i < economy.asking[0]; i++) {
    const f = rowOf(asking, i)
    const cash = gapOf(world, f, -shortfall[f])
    const term = cash < p.smallestLoan
    const gap = term ? p.investLoan * missingCapital(world, f) : cash
    const place = freeSlot(world, f, term)
    need[f] = round(gap)
    firms.slot[f] = place < 0 ? 0 : place
    if (shortfall[f] < 0) shortfall[f] = 0
    // Who has heard of the guarantee expects more of a bank; a gap in the month's bills is worth more than comfort.
    const hope = mayBeCovered(world, f) ? beliefWithCover(belief[f], hopeOfCover) : belief[f]
    const value = valueOfCredit(gap, shortfall[f])
    const worth = isWorthApplying(hope, value, burden)
    served[f] = place >= 0 && worth && mayApply(world, f) ? NEED.applied : NEED.discouraged
  }
}
