/** Banks lend what their capital allows; the refused look to the private lender; households fund and own it. */

import { round } from '../../kernel/money.ts'
import { rationListed } from '../../kernel/ration.ts'
import { rowOf } from '../../kernel/rows.ts'
import { NEED, SERVED } from '../../state/firm.ts'
import { PRIVATE_LENDER, SLOT } from '../../state/loan.ts'
import { sizeClass } from '../../world/constants.ts'
import { PURPOSE } from '../../world/purposes.ts'
import { REASON, noteAnswer } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { chooseBank } from './choice.ts'
import { isForetold, refusalReason } from './offers.ts'
import { PLEDGE } from './pledges.equations.ts'
import { setPledge, hasPledge, endPledges } from './pledges.ts'
import { bookExpense, payForInputs } from '../payment/payments.ts'
import { drawBankLoan, drawPrivateLoan, loanRow } from './lending.ts'
import { guaranteeFee } from '../guarantee/guarantee-split.equations.ts'
import {
  beliefAfterAnswer,
  earnsPrivateRate,
  equityOf,
  exceedsPrivateRate,
  lendingRoom,
  privateLoan,
  privateWish,
  urgentWish,
  weightedAssets,
  worthOfCover,
} from './bank-lending.equations.ts'

/** What a bank owns beyond what it owes, in fen. */
export function bankEquity(world: World, b: number): number {
  const { banks } = world
  const { reserves, loans, bonds, claims, discounted, deposits } = banks
  return equityOf(reserves[b], loans[b], bonds[b], claims[b], discounted[b], deposits[b])
}

/** Risk-weighted assets: loans, the covered part lighter. */
export function riskWeightedAssets(world: World, b: number): number {
  const { banks, p } = world
  return weightedAssets(banks.loans[b], banks.covered[b], banks.discounted[b], p.riskWeight, p.coveredWeight)
}

/** New risk-weighted assets each bank can take on. */
export function findBankCapital(world: World): void {
  const { banks, p } = world
  for (let b = 0; b < banks.rows; b++) {
    banks.room[b] = lendingRoom(bankEquity(world, b), p.capitalRatio, riskWeightedAssets(world, b))
  }
}

export function rationBankCapital(world: World): void {
  const { firms, banks, economy } = world
  const { asking, queue, rationKey: keys, request, accepted } = firms
  rationListed(asking, economy.asking[0], queue, keys, request, banks.room, accepted)
}

/** What is lent for capital buys capital, at once. */
function equip(world: World, f: number, amount: number): void {
  const { equipmentFromCore, equipmentFromWorld } = world.ledger.cells
  const spent = Math.min(amount, world.firms.deposits[f])
  payForInputs(world, equipmentFromCore, equipmentFromWorld, f, spent)
  world.firms.capital[f] += spent
}

/** Where the count of months to a first loan stops: two bytes hold it. */
const LONGEST_AGE = 65000

function accept(world: World, f: number): void {
  const { firms, p, policy, tally, ledger, guarantors, clock } = world
  const amount = firms.granted[f]
  const cover = firms.offerCover[f]
  const months = firms.slot[f] === SLOT.term ? p.termMonths : p.workingMonths
  drawBankLoan(world, f, firms.slot[f], firms.bank[f], amount, { rate: firms.offerRate[f], cover, months })
  if (cover > 0) {
    const fee = guaranteeFee(amount, cover, policy.guaranteeFee, months)
    firms.deposits[f] -= fee
    bookExpense(world, f, fee)
    guarantors.deposits[0] += fee
    ledger.cells.guaranteeFee[firms.holder[f] * guarantors.rows] += fee
    tally.guaranteed += amount
    tally.guaranteedAnyway += Math.min(amount, Math.floor(firms.alone[f]))
    tally.supported += 1
    firms.supportGuaranteeCover[f] ||= Math.max(0, clock.month[0])
    firms.aid[f] += worthOfCover(amount, cover, firms.risk[f], fee)
  }
  if (hasPledge(world, f, PLEDGE.asksCluster)) {
    setPledge(world, f, PLEDGE.cluster, true)
    tally.clusterLoans += amount
  }
  // After what the loan itself costs: of that nothing is left for equipment.
  if (firms.slot[f] === SLOT.term) equip(world, f, amount)
  tally.bankLoans += 1
  tally.asked += firms.need[f]
  tally.granted += amount
  tally.rateTimesLoan += round(amount * firms.offerRate[f])
  if (firms.borrowed[f] === 0) {
    const age = Math.min(LONGEST_AGE, clock.month[0] - firms.born[f])
    firms.borrowed[f] = age + 1
    tally.firstLoans += 1
    tally.firstLoanAges += age
  }
  firms.served[f] = amount >= firms.need[f] ? NEED.fullyServed : NEED.partlyServed
  firms.belief[f] = beliefAfterAnswer(firms.belief[f], p.beliefSpeed, 1)
}

/** Refused, or told at the counter that it would be; the next application goes to another bank. */
function turnAway(world: World, f: number): void {
  const { firms, p, tally, clock } = world
  if (firms.granted[f] > 0) tally.capitalRefused += 1
  const foretold = firms.granted[f] === 0 && isForetold(world, f)
  tally.asked += firms.need[f]
  firms.served[f] = foretold ? NEED.discouraged : NEED.refused
  firms.granted[f] = 0
  firms.belief[f] = beliefAfterAnswer(firms.belief[f], p.beliefSpeed, 0)
  const low = firms.identityLow[f]
  const high = firms.identityHigh[f]
  firms.bank[f] = chooseBank(world, { low, high, month: clock.month[0], purpose: PURPOSE.bankChoice })
}

/** What banks left open: all of a gap in the month's bills, and of other wants the part that relatives and lenders are asked for. */
function borrowPrivately(world: World, f: number): void {
  const { firms, p, loans, tally } = world
  if (
    loans.principal[loanRow(f, SLOT.private)] > 0 ||
    exceedsPrivateRate(firms.risk[f], p.lossGivenDefault, p.privateRate)
  )
    return
  const urgent = urgentWish(firms.shortfall[f], firms.granted[f], p.loanRound)
  // At its price private money is for who earns more than it costs.
  const earning = earnsPrivateRate(firms.profit[f], firms.need[f], p.privateRate)
  const wanted = earning ? privateWish(p.privateWish, firms.need[f], firms.granted[f]) : 0
  const amount = privateLoan(urgent, wanted, p.privateLimit, firms.expectedSales[f])
  if (amount < p.smallestLoan) return
  drawPrivateLoan(world, f, PRIVATE_LENDER, amount, p.privateRate, p.workingMonths)
  tally.privateLoans += 1
  tally.privateLent += amount
}

export function drawLoans(world: World): void {
  const { asking, served, need, granted, accepted } = world.firms
  for (let i = 0; i < world.economy.asking[0]; i++) {
    const f = rowOf(asking, i)
    const asks = served[f] === NEED.applied
    if (world.journal !== null) noteAnswer(world, f, asks ? refusalReason(world, f) : REASON.none)
    if (asks) {
      if (granted[f] > 0 && accepted[f]) accept(world, f)
      else turnAway(world, f)
    }
    setPledge(world, f, PLEDGE.asksCluster, false)
    if (need[f] > granted[f]) borrowPrivately(world, f)
  }
}

/** Months at which age bands end, a convention of the tables: infants under 3 years, and firms of 10 years and more. */
const AGE_EDGES = [36, 120] as const

/** Age band of an age in months: under 3 years, 3 to 9, 10 and more. */
export function ageBand(age: number): number {
  return (age < AGE_EDGES[0] ? 0 : 1) + (age < AGE_EDGES[1] ? 0 : 1)
}

export function countServed(world: World, from: number, to: number): void {
  const { alive, served, sector, staff, born } = world.firms
  const { tally, constants, clock } = world
  const month = clock.month[0]
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    endPledges(world, f)
    tally.servedBySize[sizeClass(constants.thresholds, sector[f], staff[f]) * SERVED.length + served[f]] += 1
    tally.servedByAge[ageBand(month - born[f]) * SERVED.length + served[f]] += 1
  }
}

/** Households fund what the private lender has lent and take what it earns. */
export function fundPrivateLender(world: World): void {
  const { economy, ledger } = world
  const gap = -economy.privateLender[0]
  if (gap > 0) {
    economy.households[0] -= gap
    economy.privateLender[0] += gap
    economy.privatePaidIn[0] += gap
    ledger.cells.privateFunding[0] += gap
    ledger.cells.privateEquity[0] += gap
  } else if (gap < 0) {
    economy.privateLender[0] += gap
    economy.households[0] -= gap
    ledger.cells.privateDividends[0] -= gap
  }
}
