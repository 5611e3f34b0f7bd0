/** From a gap in the month's cash to an application, and from an application to a bank's offer. */

import { round } from '../kernel/money.ts'
import { fillNormals, fillUniforms } from '../kernel/random.ts'
import { ration, rationKey } from '../kernel/ration.ts'
import { NEED, OVERDUE_BUCKETS, POSITIONING, RING } from '../state/firm.ts'
import { GUARANTOR_LEVELS } from '../state/economy.ts'
import { LOAN_SLOTS, SLOT } from '../state/loan.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { creditLimit, debtOf, estimatedRisk } from './credit-score.ts'
import { yearOf } from './maturity.ts'
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
  const due = firms.confirmedDue[f] + firms.confirmed[f * RING + (clock.tick[0] % RING)]
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
  const { payable, overdue, estatePayable, arrears, taxDue } = world.firms
  let sum = payable[f * RING + (world.clock.tick[0] % RING)] + estatePayable[f] + arrears[f] + taxDue[f]
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
  if (principal[k + 1] === 0 || lender[k + 1] === bank) return SLOT.workingMore
  return lender[k] === bank ? SLOT.working : -1
}

/** The owner has heard of the guarantee, and it is for firms like this one. */
function mayBeCovered(world: World, f: number): boolean {
  return knows(world, f, MEASURE.guarantee) && isFor(world, world.policy.aims.guaranteeCover, f)
}

/** How much is missing: to keep the wished-for liquidity, or to bring capital up to what the staff needs. */
export function assessNeed(world: World, from: number, to: number): void {
  const { firms, p, constants, policy } = world
  for (let f = from; f < to; f++) {
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
    firms.served[f] =
      slot >= 0 && worth && firms.missedMonths[f] < NON_PERFORMING ? NEED.applied : NEED.discouraged
  }
}

/** The house bank scores the application and decides whether to ask for cover: also for loans it would make anyway. */
export function judgeApplication(world: World, from: number, to: number): void {
  const { firms, p, policy, key, clock, drawsA, drawsB } = world
  const month = clock.month[0]
  fillNormals(
    key,
    firms.identityLow,
    firms.identityHigh,
    from,
    to,
    yearOf(month),
    PURPOSE.score,
    drawsA,
    null,
  )
  fillUniforms(key, firms.identityLow, firms.identityHigh, from, to, month, PURPOSE.guarantor, drawsB, null)
  const offered = policy.guaranteeCover
  for (let f = from; f < to; f++) {
    firms.request[f] = 0
    firms.queue[f] = 0
    if (!firms.alive[f] || firms.need[f] === 0) continue
    const risk = estimatedRisk(world, f, firms.bank[f], drawsA[f - from])
    firms.risk[f] = risk
    if (firms.served[f] !== NEED.applied || offered === 0) continue
    if (!mayBeCovered(world, f) || risk > p.guarantorScreen || risk * p.lossGivenDefault * offered < p.hassle)
      continue
    const amount = Math.min(firms.need[f], creditLimit(world, f, risk, offered) - debtOf(world, f, true))
    if (amount < p.smallestLoan) continue
    firms.request[f] = Math.floor(amount * offered)
    firms.rationKey[f] = rationKey(-risk, p.rationNoise, drawsB[f - from])
  }
}

/** Claims filed and not yet due. */
function claimsPending(world: World): number {
  const { claims } = world
  let sum = 0
  for (let i = 0; i < claims.ring.length; i++) sum += claims.ring[i]
  return sum
}

/** Headroom of the guarantee system: liability may not exceed a multiple of its capital after provisions. */
export function rationGuarantees(world: World): void {
  const { firms, policy, guarantors, banks, loans } = world
  banks.covered.fill(0)
  // Private loans carry no cover.
  const { cover, lender, principal } = loans
  for (let k = 0; k < loans.rows; k++)
    if (cover[k] > 0) banks.covered[lender[k]] += Math.floor(principal[k] * cover[k])
  let [liability, capital] = [0, 0]
  for (let b = 0; b < banks.rows; b++) liability += banks.covered[b]
  for (let level = 0; level < GUARANTOR_LEVELS.length; level++) capital += guarantors.deposits[level]
  guarantors.liability[0] = liability
  const provisions = Math.ceil(world.p.provisionRate * liability) + claimsPending(world)
  guarantors.provisions[0] = provisions
  const headroom = Math.max(0, Math.floor((capital - provisions) * policy.guaranteeCap) - liability)
  ration(firms.rows, firms.queue, firms.rationKey, firms.request, Float64Array.of(headroom), firms.accepted)
}

/** Price = funds + margin + expected uncovered loss; above the cap, or too risky where uncovered, no offer. */
export function makeOffers(world: World, from: number, to: number): void {
  const { firms, p, policy, constants, environment, key, clock, drawsA } = world
  fillUniforms(
    key,
    firms.identityLow,
    firms.identityHigh,
    from,
    to,
    clock.month[0],
    PURPOSE.bankQueue,
    drawsA,
    null,
  )
  for (let f = from; f < to; f++) {
    const cover = firms.accepted[f] ? policy.guaranteeCover : 0
    firms.request[f] = 0
    firms.accepted[f] = 0
    if (!firms.alive[f] || firms.served[f] !== NEED.applied) continue
    const bank = firms.bank[f]
    const risk = firms.risk[f]
    const rate =
      p.fundingCost + p.margin + constants.bankMargin[bank] + risk * p.lossGivenDefault * (1 - cover)
    const bearable = risk * (1 - cover) <= p.cutoff * constants.bankAppetite[bank] * environment.credit
    const amount = Math.floor(
      Math.min(firms.need[f], creditLimit(world, f, risk, cover) - debtOf(world, f, true)),
    )
    firms.queue[f] = bank
    firms.rationKey[f] = rationKey(-risk * (1 - cover), p.rationNoise, drawsA[f - from])
    if (!bearable || rate > p.rateCap || amount < p.smallestLoan) continue
    firms.granted[f] = amount
    firms.offerRate[f] = rate
    firms.offerCover[f] = cover
    firms.request[f] = Math.ceil(amount * (p.riskWeight * (1 - cover) + p.coveredWeight * cover))
  }
}
