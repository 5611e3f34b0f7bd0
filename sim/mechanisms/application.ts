/** From a gap in the month's cash to an application, or to none. */

import { round } from '../kernel/money.ts'
import { NEED, OVERDUE_BUCKETS, POSITIONING, RING } from '../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../state/loan.ts'
import type { World } from '../world/world.ts'
import { hasPledge, PLEDGE } from './pledges.ts'
import { MEASURE, knows } from './measures.ts'
import { isFor } from './target.ts'

/** Months behind with a lender after which no bank takes an application: the loan is non-performing. */
const NON_PERFORMING = 3
/** Share of what other firms owe that comes in within a month. */
const TRADE_INFLOW = 0.35
/** Capital below this share of what the staff needs calls for an investment loan of this share of the gap. */
const CAPITAL_SHORT = 0.75

export function expectedReceipts(world: World, f: number): number {
  const { firms, p, clock, cores, constants } = world
  if (firms.positioning[f] === POSITIONING.ownBrand) return firms.expectedSales[f] * (1 - p.salesTax)
  const due = firms.overdue[f * OVERDUE_BUCKETS] + firms.trade[f * RING + (clock.tick[0] % RING)]
  return due * cores.paying[firms.market[f] - constants.sectors] + firms.tradeReceivable[f] * TRADE_INFLOW
}

/** Interest, instalments and what has matured. */
function debtService(world: World, f: number): number {
  const { principal, rate, monthsLeft } = world.loans
  let sum = 0
  for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++) {
    if (principal[k] === 0) continue
    sum += (principal[k] * rate[k]) / 12
    if (monthsLeft[k] === 0) sum += principal[k]
    else if (k % LOAN_SLOTS === SLOT.term) sum += principal[k] / monthsLeft[k]
  }
  return sum
}

function tradeDue(world: World, f: number): number {
  const { positioning, trade, overdue, estatePayable, arrears, taxDue } = world.firms
  let sum = estatePayable[f] + arrears[f] + taxDue[f]
  if (positioning[f] !== POSITIONING.ownBrand) return sum
  sum += trade[f * RING + (world.clock.tick[0] % RING)]
  for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) sum += overdue[k]
  return sum
}

/** Free place for a new loan from the house bank, or −1. */
function placeFor(world: World, f: number, term: boolean): number {
  const { principal, lender } = world.loans
  const k = f * LOAN_SLOTS
  const bank = world.firms.bank[f]
  if (term) return principal[k + SLOT.term] === 0 ? SLOT.term : -1
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
function welcome(world: World, f: number): boolean {
  return world.firms.missedMonths[f] < NON_PERFORMING && world.firms.excluded[f] === 0
}

/** How much is missing: to keep the wished-for liquidity, or to bring capital up to what the staff needs. */
export function assessNeed(world: World, from: number, to: number): void {
  const { firms, p, constants, policy } = world
  for (let f = from; f < to; f++) {
    firms.need[f] = 0
    firms.granted[f] = 0
    firms.offerCover[f] = 0
    firms.accepted[f] = 0
    firms.served[f] = NEED.none
    if (!firms.alive[f]) continue
    const outflow = firms.outflow[f]
    const materials = firms.expectedSales[f] * constants.materialsShare[firms.sector[f]]
    const due = debtService(world, f) + tradeDue(world, f)
    const left = firms.deposits[f] + expectedReceipts(world, f) - outflow - materials - due
    firms.shortfall[f] = left < 0 ? -left : 0
    let need = (p.liquidityWish * outflow - left) * p.loanRound
    const wanted = constants.capitalPerWorker[firms.sector[f]] * firms.staff[f]
    const term = need < p.smallestLoan && firms.capital[f] < CAPITAL_SHORT * wanted && firms.profit[f] > 0
    if (term) need = CAPITAL_SHORT * (wanted - firms.capital[f])
    const age = world.clock.month[0] - firms.born[f]
    const standing = age < 60 ? age / 60 : 1
    firms.belief[f] += p.beliefDrift * (standing - firms.belief[f])
    if (need < p.smallestLoan) continue
    const slot = placeFor(world, f, term)
    firms.need[f] = round(need)
    firms.slot[f] = slot < 0 ? 0 : slot
    // Who has heard of the guarantee expects more of a bank; a gap in the month's bills is worth more than comfort.
    const hope = mayBeCovered(world, f)
      ? firms.belief[f] + p.hopeOfCover * policy.guaranteeCover * (1 - firms.belief[f])
      : firms.belief[f]
    const value = p.benefit * need + p.benefitUrgent * firms.shortfall[f]
    const worth = hope * value > p.burden * policy.administrativeBurden
    firms.served[f] = slot >= 0 && worth && welcome(world, f) ? NEED.applied : NEED.discouraged
  }
}
