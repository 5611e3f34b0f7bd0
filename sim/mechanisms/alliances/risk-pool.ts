/**
 * Losses borne jointly [000]. Members of an alliance with an agreement put their cash together: what one lacks for the
 * month’s dues the others cover, in proportion to what they have; what a member that fails all the same owes to banks falls
 * on the others. A loss that passes is thus outlived. One that outlasts the common cash is only put off, and then takes those
 * along who would have stood: risk sharing turns from cure to channel (Allen & Gale 2000).
 */

import { CAUSE } from '../../state/firm.ts'
import { SLOT } from '../../state/loan.ts'
import { HELP_LANE, LIABILITY_LANE } from '../../state/flows.ts'
import { pairCell } from '../../kernel/ledger.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { PURPOSE } from '../../world/purposes.ts'
import { LOAN_EVENT, noteLoan } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { isHead, MOST_MEMBERS, readRing, ring } from './alliance-ring.ts'
import {
  contributionOf,
  helpFor,
  lackOf,
  liabilityOf,
  profitAfterHelp,
  spareOf,
} from './risk-pool.equations.ts'
import { drawBankLoan, duesToLenders, loanRow, repay } from '../credit/lending.ts'

const lacking = new Float64Array(MOST_MEMBERS)
const sparing = new Float64Array(MOST_MEMBERS)

/** What a firm’s cash lacks of the month’s dues, and what it has for others. */
function assessLiquidity(world: World, f: number, i: number): void {
  const { deposits, materialsDue, arrears, wages, rent, taxDue } = world.firms
  const dues = materialsDue[f] + arrears[f] + wages[f] + rent[f] + taxDue[f] + duesToLenders(world, f)
  lacking[i] = lackOf(dues, deposits[f])
  sparing[i] = spareOf(deposits[f])
}

/** Moves help from or to a member; the head of the alliance holds the common fund, so that each has one partner in the books. */
function bookTransfer(world: World, cells: Float64Array, f: number, amount: number, lane: number): void {
  const { ledger, firms } = world
  if (f === ring[0]) return
  cells[pairCell(ledger, firms.holder[f], firms.holder[ring[0]], lane)] += amount
}

/** Help among the `n` members in the ring read last, the head first. */
function help(world: World, n: number): void {
  const { firms, ledger, tally, p } = world
  const { mutualAidGiven, mutualAidReceived } = ledger.cells
  let lacked = 0
  let spare = 0
  for (let i = 0; i < n; i++) {
    assessLiquidity(world, ring[i], i)
    lacked += lacking[i]
  }
  if (lacked === 0) return
  for (let i = 0; i < n; i++) spare += sparing[i]
  if (spare === 0) return
  const wanted = Math.min(lacked, spare)
  let fund = 0
  for (let i = 0; i < n; i++) {
    const given = contributionOf(wanted, sparing[i], spare)
    firms.deposits[ring[i]] -= given
    firms.profit[ring[i]] = profitAfterHelp(firms.profit[ring[i]], p.profitMemory, -given)
    bookTransfer(world, mutualAidGiven, ring[i], given, HELP_LANE)
    fund += given
  }
  tally.mutualAid += fund
  let left = fund
  for (let i = 0; i < n; i++) {
    if (lacking[i] === 0) continue
    const got = helpFor(left, lacking[i], lacked)
    lacked -= lacking[i]
    firms.deposits[ring[i]] += got
    firms.profit[ring[i]] = profitAfterHelp(firms.profit[ring[i]], p.profitMemory, got)
    bookTransfer(world, mutualAidReceived, ring[i], got, HELP_LANE)
    left -= got
    tally.helped += 1
  }
}

/** Whether the alliance headed by `f` has been won for an agreement. */
function hasAgreement(world: World, f: number): boolean {
  const { firms, policy, key } = world
  if (!firms.alive[f] || firms.partner[f] < 0 || !isHead(world, f)) return false
  return keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], 0, PURPOSE.riskPool) < policy.riskPool
}

/** Alliances that have been won for an agreement help their members. */
export function shareLosses(world: World): void {
  const { firms, policy, tally } = world
  if (policy.riskPool === 0) return
  for (let f = 0; f < firms.rows; f++) {
    if (!hasAgreement(world, f)) continue
    const n = readRing(world, f)
    tally.pooled += n
    help(world, n)
  }
}

/** Place for a working loan from `bank` on the books of firm `f`: a loan of the same bank or a free place; −1 for none. */
function freeSlot(world: World, f: number, bank: number): number {
  const { principal, lender } = world.loans
  for (let slot: number = SLOT.working; slot <= SLOT.workingMore; slot++) {
    const k = loanRow(f, slot)
    if (principal[k] === 0 || lender[k] === bank) return slot
  }
  return -1
}

/** Member `f` takes on `amount` of the loan that the failing member `dead` has in `slot`: it borrows until next month, and the help repays. */
function takeOn(world: World, f: number, dead: number, slot: number, amount: number): void {
  const { loans, firms, ledger } = world
  const k = loanRow(dead, slot)
  const bank = loans.lender[k]
  const place = freeSlot(world, f, bank)
  if (place < 0 || amount === 0) return
  const terms = { rate: loans.rate[k], cover: loans.cover[k], months: 1 }
  noteLoan(world, LOAN_EVENT.takenOver, [f, place], amount, terms)
  drawBankLoan(world, f, place, bank, amount, terms)
  firms.deposits[f] -= amount
  firms.deposits[dead] += amount
  bookTransfer(world, ledger.cells.liabilityGiven, f, amount, LIABILITY_LANE)
  bookTransfer(world, ledger.cells.liabilityReceived, dead, amount, LIABILITY_LANE)
  repay(world, dead, slot, amount)
  firms.debt[f] += amount
}

/** Bank loans of the failing among the `n` members in the ring read last fall on the others, by their size. */
function shareLiability(world: World, n: number): void {
  const { firms, loans } = world
  const { outflow, exitCause } = firms
  let bearing = 0
  for (let i = 0; i < n; i++) if (exitCause[ring[i]] === CAUSE.none) bearing += outflow[ring[i]]
  if (bearing === 0) return
  for (let i = 0; i < n; i++) {
    const dead = ring[i]
    if (exitCause[dead] !== CAUSE.bankruptcy) continue
    for (let slot = 0; slot < SLOT.private; slot++) {
      const owed = loans.principal[loanRow(dead, slot)]
      for (let j = 0; j < n; j++) {
        const f = ring[j]
        if (exitCause[f] === CAUSE.none) takeOn(world, f, dead, slot, liabilityOf(owed, outflow[f], bearing))
      }
    }
  }
}

/** The other side of the agreement: allies are liable for a member that fails all the same. */
export function callAllies(world: World): void {
  if (world.policy.riskPool === 0) return
  for (let f = 0; f < world.firms.rows; f++)
    if (hasAgreement(world, f)) shareLiability(world, readRing(world, f))
}
