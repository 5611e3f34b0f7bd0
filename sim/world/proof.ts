/**
 * The proof of the books: what tables say each holder has, against what the flows add up to. The two are kept apart on
 * purpose: phases change tables and book flows, and nothing else ties them together.
 */

import { HOLDER, INSTRUMENT, INSTRUMENTS } from '../kernel/flows.ts'
import { FAULT, eachFlow, reckonBalances } from '../kernel/ledger.ts'
import { CLAIM_RING } from '../state/economy.ts'
import { OVERDUE_BUCKETS, RING } from '../state/firm.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, SLOT } from '../state/loan.ts'
import { identityOf } from './identity.ts'
import type { World } from './world.ts'

/** Names of the holders in the order of the books. */
export function holderNames(world: World): string[] {
  const { region, ledger, firms } = world
  const names: string[] = []
  for (let f = 0; f < ledger.counts.firms; f++) {
    const id = identityOf(firms, f)
    names.push(ledger.perFirm ? `firm:${id}` : `firms:${region.sectors[f].key}`)
  }
  for (const bank of region.banks) names.push(`bank:${bank.key}`)
  for (const core of region.cores) names.push(`core:${core.key}`)
  names.push('guarantor:local', 'guarantor:provincial', 'guarantor:national')
  names.push('privateLender', 'government', 'centralBank', 'households', 'world')
  return names
}

function putLoans(world: World, balances: Float64Array): void {
  const { alive, holder, rows } = world.firms
  const { principal, lender } = world.loans
  const { holders, first } = world.ledger
  const loan = INSTRUMENT.loan * holders
  const banks = loan + first[HOLDER.bank]
  const privateLender = loan + first[HOLDER.privateLender]
  const government = loan + first[HOLDER.government]
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    const privately = f * LOAN_SLOTS + SLOT.private
    const toOther = principal[privately]
    const toFamily = principal[f * LOAN_SLOTS + SLOT.family]
    let owed = toOther + toFamily
    for (let k = f * LOAN_SLOTS; k < f * LOAN_SLOTS + SLOT.private; k++) owed += principal[k]
    if (owed === 0) continue
    balances[loan + holder[f]] -= owed
    for (let k = f * LOAN_SLOTS; k < f * LOAN_SLOTS + SLOT.private; k++)
      balances[banks + lender[k]] += principal[k]
    balances[privateLender] += toFamily
    balances[lender[privately] === PRIVATE_LENDER ? privateLender : government] += toOther
  }
}

function putTrade(world: World, balances: Float64Array): void {
  const { alive, holder, market, rows, trade, overdue, estatePayable, tradeReceivable } = world.firms
  const { billed, owed, owedLate } = world.firms
  const receivable = INSTRUMENT.receivable * world.ledger.holders
  const cores = receivable + world.ledger.first[HOLDER.core]
  const { sectors } = world.constants
  let elsewhere = 0
  for (let f = 0; f < rows; f++) {
    if (!alive[f]) continue
    let debts = 0
    for (let k = f * RING; k < (f + 1) * RING; k++) debts += trade[k]
    for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) debts += overdue[k]
    const abroad = billed[f] - owed[f] - owedLate[f]
    elsewhere -= abroad
    const due = tradeReceivable[f] - estatePayable[f] + abroad
    // A core enterprise's to its supplier, or an own brand's to the firm it buys from.
    const core = market[f] - sectors
    balances[receivable + holder[f]] += core >= 0 ? due + debts : due - debts
    if (core >= 0) balances[cores + core] -= debts
  }
  balances[receivable + world.ledger.first[HOLDER.world]] += elsewhere
}

function putCash(world: World, balances: Float64Array): void {
  const { alive, holder, deposits, incoming, paidIn, rows } = world.firms
  const { holders, first } = world.ledger
  const deposit = INSTRUMENT.deposit * holders
  const equity = INSTRUMENT.equity * holders
  let paid = 0
  for (let f = 0; f < rows; f++) {
    const h = holder[f]
    balances[deposit + h] += deposits[f] + incoming[f]
    if (!alive[f]) continue
    balances[equity + h] -= paidIn[f]
    paid += paidIn[f]
  }
  balances[equity + first[HOLDER.households]] += paid
}

function putClaims(world: World, balances: Float64Array, b: number): void {
  const { claims, guarantors, ledger } = world
  const receivable = INSTRUMENT.receivable * ledger.holders
  const payers = guarantors.rows + 1
  for (let payer = 0; payer < payers; payer++) {
    const holder =
      payer < guarantors.rows ? ledger.first[HOLDER.guarantor] + payer : ledger.first[HOLDER.government]
    const row = b * payers + payer
    for (let k = row * CLAIM_RING; k < (row + 1) * CLAIM_RING; k++)
      balances[receivable + holder] -= claims.ring[k]
  }
}

function putDiscounts(world: World, balances: Float64Array, b: number): void {
  const { constants, discounts, ledger } = world
  const debts = INSTRUMENT.receivable * ledger.holders + ledger.first[HOLDER.core]
  for (let c = 0; c < constants.cores; c++) {
    const row = b * constants.cores + c
    balances[debts + c] -= discounts.due[row]
    for (let k = row * RING; k < (row + 1) * RING; k++) balances[debts + c] -= discounts.ring[k]
  }
}

/** An amount of an instrument that one holder has and another owes. */
function put(balances: Float64Array, base: number, has: number, owes: number, amount: number): void {
  balances[base + has] += amount
  balances[base + owes] -= amount
}

function putBanks(world: World, balances: Float64Array): void {
  const { banks, constants, ledger } = world
  const { holders, first } = ledger
  const households = first[HOLDER.households]
  const government = first[HOLDER.government]
  const equity = INSTRUMENT.equity * holders
  for (let b = 0; b < constants.banks; b++) {
    const holder = first[HOLDER.bank] + b
    balances[INSTRUMENT.deposit * holders + holder] -= banks.deposits[b]
    balances[INSTRUMENT.receivable * holders + holder] += banks.claims[b] + banks.discounted[b]
    put(balances, INSTRUMENT.reserve * holders, holder, first[HOLDER.centralBank], banks.reserves[b])
    put(balances, INSTRUMENT.bond * holders, holder, government, banks.bonds[b])
    put(balances, equity, households, holder, banks.paidIn[b] - banks.rescued[b])
    put(balances, equity, government, holder, banks.rescued[b])
    putClaims(world, balances, b)
    putDiscounts(world, balances, b)
  }
}

function putDeposits(world: World, balances: Float64Array): void {
  const { economy, cores, guarantors } = world
  const { holders, first } = world.ledger
  const deposit = INSTRUMENT.deposit * holders
  balances[deposit + first[HOLDER.households]] += economy.households[0]
  balances[deposit + first[HOLDER.government]] += economy.government[0]
  balances[deposit + first[HOLDER.world]] += economy.world[0]
  balances[deposit + first[HOLDER.privateLender]] += economy.privateLender[0]
  for (let c = 0; c < cores.rows; c++) balances[deposit + first[HOLDER.core] + c] += cores.deposits[c]
  for (let level = 0; level < guarantors.rows; level++)
    balances[deposit + first[HOLDER.guarantor] + level] += guarantors.deposits[level]
}

function putRest(world: World, balances: Float64Array): void {
  const { economy, guarantors, ledger } = world
  const { holders, first } = ledger
  const households = first[HOLDER.households]
  const government = first[HOLDER.government]
  const equity = INSTRUMENT.equity * holders
  for (let level = 0; level < guarantors.rows; level++)
    put(balances, equity, government, first[HOLDER.guarantor] + level, guarantors.paidIn[level])
  put(balances, equity, households, first[HOLDER.privateLender], economy.privatePaidIn[0])
  balances[INSTRUMENT.receivable * holders + households] += economy.estateClaims[0]
  const foreign = economy.foreignAssets[0]
  put(balances, INSTRUMENT.foreignAsset * holders, first[HOLDER.centralBank], first[HOLDER.world], foreign)
}

/** Writes the balances by instrument · holders + holder, read from the tables alone. */
export function measureBalances(world: World, balances: Float64Array): void {
  balances.fill(0)
  putCash(world, balances)
  putLoans(world, balances)
  putTrade(world, balances)
  putBanks(world, balances)
  putDeposits(world, balances)
  putRest(world, balances)
}

/** Place in the balances where tables and books differ or hold no whole number of fen, or −1. */
function findFault(world: World): number {
  const { measured, booked } = world.ledger
  measureBalances(world, measured)
  reckonBalances(world.ledger, booked)
  for (let at = 0; at < measured.length; at++)
    if (measured[at] !== booked[at] || !Number.isSafeInteger(measured[at])) return at
  return -1
}

/** Months before month 1 have no number that anybody knows. */
function moment({ clock }: World, phase?: string): string {
  const month = clock.ready[0] === 1 ? `month ${clock.month[0]}` : `month ${clock.tick[0]} of the burn-in`
  return phase === undefined ? month : `${month}, after ${phase}`
}

/** Leaves in the ledger where tables and books differ, and whether a flow ran backwards. */
export function lookForFault(world: World): void {
  const { fault } = world.ledger
  fault[FAULT.backwards] = 0
  fault[FAULT.balance] = findFault(world)
}

/**
 * Throws, naming instrument and holders, if a flow ran backwards, if tables and books differ, if a claim does not net to zero, or if a
 * sum is not a whole number of fen.
 */
export function proveBooks(world: World, phase?: string): void {
  lookForFault(world)
  tellFault(world, phase)
}

/** A payment below zero adds up as well as any other, and is none: what it was computed from has left its range. */
function tellBackwards(world: World, phase?: string): void {
  const names = holderNames(world)
  eachFlow(world.ledger, ({ instrument, kind, from, to, amount }) => {
    if (amount > 0) return
    throw new Error(
      `${moment(world, phase)}: ${kind} (${instrument}) from ${names[from]} to ${names[to]} runs backwards: ${amount} fen`,
    )
  })
}

/** Throws what `proveBooks` does for the fault that was looked for last. */
export function tellFault(world: World, phase?: string): void {
  const { measured, booked, holders, fault } = world.ledger
  if (fault[FAULT.backwards] === 1) tellBackwards(world, phase)
  const at = fault[FAULT.balance]
  if (at >= 0) {
    const who = `${INSTRUMENTS[Math.floor(at / holders)]} of ${holderNames(world)[at % holders]}`
    throw new Error(
      `${moment(world, phase)}: ${who} is ${measured[at]} fen in the tables, ${booked[at]} in the books`,
    )
  }
  for (let i = 0; i < INSTRUMENTS.length; i++) {
    let net = 0
    for (let h = 0; h < holders; h++) net += measured[i * holders + h]
    if (net !== 0)
      throw new Error(`${moment(world, phase)}: ${INSTRUMENTS[i]} does not net to zero but to ${net} fen`)
  }
}
