/** A loan from one end to the other: drawn, repaid, written off. Each lender's claim, deposits and books move together. */

import { monthsLeft } from '../../world/debt.ts'
import type { World } from '../../world/world.ts'
import { LOAN_EVENT, noteLoan } from '../../world/journal.ts'
import { CLAIM_RING } from '../../state/economy.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, SLOT } from '../../state/loan.ts'
import { splitCoveredLoss } from '../guarantee/guarantee-split.ts'
import { bookForCompensation } from '../guarantee/risk-compensation.ts'
import { coveredAmount, dueTick, interestDue, mergedTerm, principalDue } from './lending.equations.ts'

/** Row of a firm's loan in a slot. */
export function loanRow(f: number, slot: number): number {
  return f * LOAN_SLOTS + slot
}

/** The part of a bank's loan that the guarantee system answers for. */
function coveredPart({ loans }: World, k: number): number {
  return coveredAmount(loans.principal[k], loans.cover[k])
}

/** Bank `bank` lends `amount` to firm `f` in `slot`; a loan already there from the same bank is merged. */
export function drawBankLoan(
  world: World,
  f: number,
  slot: number,
  bank: number,
  amount: number,
  terms: { rate: number; cover: number; months: number },
): void {
  const { loans, banks, firms, ledger, clock } = world
  const k = loanRow(f, slot)
  const before = loans.principal[k]
  const cell = firms.holder[f] * world.constants.banks + bank
  banks.guaranteed[bank] -= coveredPart(world, k)
  loans.rate[k] = mergedTerm(before, loans.rate[k], amount, terms.rate)
  loans.cover[k] = mergedTerm(before, loans.cover[k], amount, terms.cover)
  loans.principal[k] = before + amount
  loans.due[k] = dueTick(clock.tick[0], terms.months)
  loans.lender[k] = bank
  banks.guaranteed[bank] += coveredPart(world, k)
  banks.loans[bank] += amount
  banks.deposits[bank] += amount
  banks.lent[bank] += amount
  firms.deposits[f] += amount
  ledger.cells.loanDrawn[cell] += amount
  ledger.cells.loanPaidOut[cell] += amount
  noteLoan(world, LOAN_EVENT.drawn, [f, slot], amount, terms)
}

/** The private lender (lender 0) or the public bridge fund (lender 1) lends `amount` to firm `f`. */
export function drawPrivateLoan(
  world: World,
  f: number,
  lender: number,
  amount: number,
  rate: number,
  months: number,
): void {
  const { loans, firms, economy, ledger, clock } = world
  const k = loanRow(f, SLOT.private)
  const holder = firms.holder[f]
  loans.rate[k] = rate
  loans.cover[k] = 0
  loans.principal[k] = amount
  loans.due[k] = dueTick(clock.tick[0], months)
  loans.lender[k] = lender
  firms.deposits[f] += amount
  noteLoan(world, LOAN_EVENT.drawn, [f, SLOT.private], amount, { rate, cover: 0, months })
  if (lender === PRIVATE_LENDER) {
    economy.privateLender[0] -= amount
    economy.privateLoans[0] += amount
    ledger.cells.privateDrawn[holder] += amount
    ledger.cells.privatePaidOut[holder] += amount
  } else {
    economy.government[0] -= amount
    economy.bridgeLoans[0] += amount
    economy.support[0] += amount
    ledger.cells.bridgeDrawn[holder] += amount
    ledger.cells.bridgePaidOut[holder] += amount
  }
}

/**
 * Family and friends lend `amount` to the founder of firm `f`, without interest. Their money comes from households at once; their books are the
 * private lender’s.
 */
export function drawFamilyLoan(world: World, f: number, amount: number): void {
  const { loans, firms, economy, ledger, clock, p } = world
  const k = loanRow(f, SLOT.family)
  const holder = firms.holder[f]
  loans.principal[k] = amount
  loans.due[k] = dueTick(clock.tick[0], p.termMonths)
  loans.lender[k] = PRIVATE_LENDER
  economy.households[0] -= amount
  economy.privatePaidIn[0] += amount
  economy.privateLoans[0] += amount
  firms.deposits[f] += amount
  ledger.cells.privateFunding[0] += amount
  ledger.cells.privateEquity[0] += amount
  ledger.cells.familyDrawn[holder] += amount
  ledger.cells.familyPaidOut[holder] += amount
  noteLoan(world, LOAN_EVENT.drawn, [f, SLOT.family], amount, { rate: 0, cover: 0, months: p.termMonths })
}

/** Interest and principal that firm `f` has to pay this month: its founder’s family waits. */
export function duesToLenders(world: World, f: number): number {
  const { principal, rate } = world.loans
  let sum = 0
  for (let slot = 0; slot <= SLOT.private; slot++) {
    const k = loanRow(f, slot)
    const owed = principal[k]
    const left = monthsLeft(world, k)
    if (owed === 0) continue
    sum += interestDue(owed, rate[k]) + principalDue(owed, left, slot === SLOT.term)
  }
  return sum
}

/** Firm `f` repays `amount` of the principal in `slot`. */
export function repay(world: World, f: number, slot: number, amount: number): void {
  if (amount === 0) return
  world.firms.deposits[f] -= amount
  repaymentTo(world, f, slot, amount)
}

/** The lender's side of a repayment: its claim falls, and it has the money. */
export function repaymentTo(world: World, f: number, slot: number, amount: number): void {
  const { loans, banks, firms, economy, ledger } = world
  const { cells } = ledger
  const k = loanRow(f, slot)
  const lender = loans.lender[k]
  const holder = firms.holder[f]
  const covered = coveredPart(world, k)
  loans.principal[k] -= amount
  noteLoan(world, LOAN_EVENT.repaid, [f, slot], amount)
  if (slot < SLOT.private) {
    banks.guaranteed[lender] += coveredPart(world, k) - covered
    const cell = holder * world.constants.banks + lender
    cells.repayment[cell] += amount
    cells.loanRepaid[cell] += amount
    banks.deposits[lender] -= amount
    banks.loans[lender] -= amount
  } else if (lender === PRIVATE_LENDER) {
    cells.privateRepayment[holder] += amount
    cells.privateRepaid[holder] += amount
    economy.privateLender[0] += amount
    economy.privateLoans[0] -= amount
  } else {
    cells.bridgeRepayment[holder] += amount
    cells.bridgeRepaid[holder] += amount
    economy.government[0] += amount
    economy.bridgeLoans[0] -= amount
    economy.support[0] -= amount
  }
}

/** The lender gets interest on the loan that firm `f` has in `slot`. */
export function interestTo(world: World, f: number, slot: number, amount: number): void {
  const { loans, banks, firms, economy, ledger } = world
  const lender = loans.lender[loanRow(f, slot)]
  const holder = firms.holder[f]
  if (slot < SLOT.private) {
    ledger.cells.interest[holder * world.constants.banks + lender] += amount
    banks.deposits[lender] -= amount
  } else if (lender === PRIVATE_LENDER) {
    ledger.cells.privateInterest[holder] += amount
    economy.privateLender[0] += amount
  } else {
    ledger.cells.bridgeInterest[holder] += amount
    economy.government[0] += amount
    economy.support[0] -= amount
  }
}

/** The lender gives up what is left in `slot`; a bank turns the covered part into claims on the guarantee system. */
export function writeOff(world: World, f: number, slot: number): void {
  const { loans, banks, firms, economy, ledger } = world
  const k = loanRow(f, slot)
  const amount = loans.principal[k]
  if (amount === 0) return
  const lender = loans.lender[k]
  const holder = firms.holder[f]
  loans.principal[k] = 0
  noteLoan(world, LOAN_EVENT.writtenOff, [f, slot], amount)
  if (slot < SLOT.private) {
    ledger.cells.loanWrittenOff[holder * world.constants.banks + lender] += amount
    banks.loans[lender] -= amount
    banks.writtenOff[lender] += amount
    const covered = coveredAmount(amount, loans.cover[k])
    banks.guaranteed[lender] -= covered
    fileClaim(world, lender, covered)
    bookForCompensation(world, f, lender, amount - covered)
  } else if (lender === PRIVATE_LENDER) {
    ledger.cells.privateWrittenOff[holder] += amount
    economy.privateLoans[0] -= amount
  } else {
    ledger.cells.bridgeWrittenOff[holder] += amount
    economy.bridgeLoans[0] -= amount
  }
}

/** Months from now at which a claim filed this month is paid, as a place in the ring. */
export function claimPlace(world: World): number {
  return (world.clock.tick[0] + Math.floor(world.p.claimLag)) % CLAIM_RING
}

/**
 * A bank's claim for a covered loss, filed with each level of the guarantee system and with the government.
 */
function fileClaim(world: World, bank: number, amount: number): void {
  if (amount === 0) return
  const { claims, banks, ledger, guarantors } = world
  const payers = guarantors.rows + 1
  const row = bank * payers
  const place = claimPlace(world)
  const filed = splitCoveredLoss(world, amount)
  for (let payer = 0; payer < payers; payer++) {
    const part = filed[payer]
    if (part === 0) continue
    claims.ring[(row + payer) * CLAIM_RING + place] += part
    banks.claims[bank] += part
    if (payer < guarantors.rows) ledger.cells.guaranteeClaim[payer * world.constants.banks + bank] += part
    else ledger.cells.publicClaim[bank] += part
  }
}
