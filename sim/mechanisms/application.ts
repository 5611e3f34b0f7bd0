/** From a gap in the month's cash to an application, or to none. */

import { round } from '../kernel/money.ts'
import { BUCKETS, NEED, OVERDUE_BUCKETS, POSITIONING, RING } from '../state/firm.ts'
import { LOAN_SLOTS, SLOT, SLOTS } from '../state/loan.ts'
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

/** Months after which a firm is as good for credit as an old one in its owner’s eyes. */
const STANDING_MONTHS = 60

/** What others owe a firm and will probably pay this month, or what an own brand will sell, less tax. */
export function expectedReceipts(world: World, f: number): number {
  const { firms, p, clock, cores, constants } = world
  if (firms.positioning[f] === POSITIONING.ownBrand) return firms.expectedSales[f] * (1 - p.salesTax)
  const due = firms.overdue[f * OVERDUE_BUCKETS] + firms.trade[f * RING + (clock.tick[0] % RING)]
  return due * cores.paying[firms.market[f] - constants.sectors] + firms.tradeReceivable[f] * TRADE_INFLOW
}

/** Interest, instalments and what has matured. An empty place adds nothing, so nothing asks which ones are. */
function debtService(world: World, f: number): number {
  const { principal, rate, monthsLeft } = world.loans
  let sum = 0
  for (const slot of SLOTS) {
    const k = f * LOAN_SLOTS + slot
    const owed = principal[k]
    const left = monthsLeft[k]
    sum += (owed * rate[k]) / 12
    if (slot === SLOT.term) sum += owed / (left > 0 ? left : 1)
    else sum += left > 0 ? 0 : owed
  }
  return sum
}

/** What is owed for goods and has to be paid this month. */
function tradeDue(world: World, f: number): number {
  const { positioning, trade, overdue, estatePayable, arrears, taxDue } = world.firms
  const sum = estatePayable[f] + arrears[f] + taxDue[f]
  if (positioning[f] !== POSITIONING.ownBrand) return sum
  let owed = sum + trade[f * RING + (world.clock.tick[0] % RING)]
  for (const bucket of BUCKETS) owed += overdue[f * OVERDUE_BUCKETS + bucket]
  return owed
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

/** Notes what each firm needs: to keep the wished-for liquidity, or to bring capital up to what the staff needs. */
export function assessNeed(world: World): void {
  const { firms, p, constants, clock, economy } = world
  const { alive, sector, outflow, expectedSales, deposits, capital, staff, profit, born, belief } = firms
  const { need, slot, shortfall, asking } = firms
  firms.granted.fill(0, 0, firms.rows)
  firms.served.fill(NEED.none, 0, firms.rows)
  need.fill(0, 0, firms.rows)
  let count = 0
  for (let f = 0; f < firms.rows; f++) {
    if (!alive[f]) continue
    const due = debtService(world, f) + tradeDue(world, f)
    const materials = expectedSales[f] * constants.materialsShare[sector[f]]
    const left = deposits[f] + expectedReceipts(world, f) - outflow[f] - materials - due
    const cash = (p.liquidityWish * outflow[f] - left) * p.loanRound
    const wanted = constants.capitalPerWorker[sector[f]] * staff[f]
    const lacking = CAPITAL_SHORT * wanted - capital[f]
    const investing = CAPITAL_SHORT * (wanted - capital[f])
    const term = cash < p.smallestLoan && (profit[f] > 0 ? lacking : 0) > 0
    const age = clock.month[0] - born[f]
    belief[f] +=
      p.beliefDrift * ((age < STANDING_MONTHS ? age : STANDING_MONTHS) / STANDING_MONTHS - belief[f])
    const gap = term ? investing : cash
    shortfall[f] = left < 0 ? -left : 0
    need[f] = gap < p.smallestLoan ? 0 : gap
    slot[f] = term ? 1 : 0
    // Who needs credit is luck: the list goes on behind them, without a branch.
    asking[count] = f
    count += gap < p.smallestLoan ? 0 : 1
  }
  economy.asking[0] = count
}

/** Those in need apply if their belief in being accepted times the benefit exceeds the burden. */
export function decideToApply(world: World): void {
  const { firms, p, policy, economy } = world
  const { need, belief, shortfall, served, asking } = firms
  const burden = p.burden * policy.administrativeBurden
  const hopeOfCover = p.hopeOfCover * policy.guaranteeCover
  for (let i = 0; i < economy.asking[0]; i++) {
    const f = asking[i]
    const gap = need[f]
    const place = placeFor(world, f, firms.slot[f] === 1)
    need[f] = round(gap)
    firms.slot[f] = place < 0 ? 0 : place
    // Who has heard of the guarantee expects more of a bank; a gap in the month's bills is worth more than comfort.
    const hope = mayBeCovered(world, f) ? belief[f] + hopeOfCover * (1 - belief[f]) : belief[f]
    const value = p.benefit * gap + p.benefitUrgent * shortfall[f]
    const worth = hope * value > burden
    served[f] = place >= 0 && worth && welcome(world, f) ? NEED.applied : NEED.discouraged
  }
}
