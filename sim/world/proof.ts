/**
 * The proof of the books: what tables say each holder has, against what the flows add up to. The two are kept apart on
 * purpose: phases change tables and book flows, and nothing else ties them together.
 */

import {
  HOLDER_CLASSES,
  INSTRUMENTS,
  currentBalances,
  firstHolder,
  holderCount,
  type Instrument,
} from '../kernel/ledger.ts'
import { CLAIM_RING } from '../state/economy.ts'
import { OVERDUE_BUCKETS, RING } from '../state/firm.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, SLOT } from '../state/loan.ts'
import type { World } from './world.ts'

type Put = (instrument: Instrument, holder: number, amount: number) => void

/** Where the balances of an instrument begin, and where the classes of holders do: resolved once, not per firm. */
interface Sheet {
  readonly balances: Float64Array
  readonly deposit: number
  readonly loan: number
  readonly receivable: number
  readonly equity: number
  readonly bank: number
  readonly core: number
  readonly privateLender: number
  readonly government: number
  readonly households: number
}

/** Names of the holders in the order of the books. */
export function holderNames(world: World): string[] {
  const { region, ledger, firms } = world
  const names: string[] = []
  for (let f = 0; f < ledger.counts.firms; f++) {
    const id = firms.identityHigh[f] * 4294967296 + firms.identityLow[f]
    names.push(ledger.perFirm ? `firm:${id}` : `firms:${region.sectors[f].key}`)
  }
  for (const bank of region.banks) names.push(`bank:${bank.key}`)
  for (const core of region.cores) names.push(`core:${core.key}`)
  names.push('guarantor:local', 'guarantor:provincial', 'guarantor:national')
  names.push('privateLender', 'government', 'centralBank', 'households', 'world')
  return names
}

function putLoans(world: World, sheet: Sheet, f: number, holder: number): void {
  const { principal, lender } = world.loans
  const { balances, loan } = sheet
  for (let slot = 0; slot < LOAN_SLOTS; slot++) {
    const k = f * LOAN_SLOTS + slot
    const owed = principal[k]
    if (owed === 0) continue
    const privately = lender[k] === PRIVATE_LENDER ? sheet.privateLender : sheet.government
    balances[loan + holder] -= owed
    balances[loan + (slot === SLOT.private ? privately : sheet.bank + lender[k])] += owed
  }
}

function putTrade(world: World, sheet: Sheet, f: number, holder: number): void {
  const { firms, constants } = world
  const { balances, receivable } = sheet
  const core = firms.market[f] - constants.sectors
  let [confirmed, owed] = [firms.confirmedDue[f], firms.estatePayable[f]]
  for (let k = f * RING; k < (f + 1) * RING; k++) {
    confirmed += firms.confirmed[k]
    owed += firms.payable[k]
  }
  for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++) owed += firms.overdue[k]
  balances[receivable + holder] += confirmed + firms.tradeReceivable[f] - owed
  if (core >= 0) balances[receivable + sheet.core + core] -= confirmed
  else if (confirmed !== 0)
    throw new Error(`firm in row ${f} holds receivables on a core enterprise it does not supply`)
}

function putFirms(world: World, sheet: Sheet): void {
  const { alive, holder, deposits, incoming, paidIn, rows } = world.firms
  const { balances, deposit, equity } = sheet
  let paid = 0
  for (let f = 0; f < rows; f++) {
    const h = holder[f]
    balances[deposit + h] += deposits[f] + incoming[f]
    if (!alive[f]) continue
    putLoans(world, sheet, f, h)
    putTrade(world, sheet, f, h)
    balances[equity + h] -= paidIn[f]
    paid += paidIn[f]
  }
  balances[equity + sheet.households] += paid
}

function putBanks(world: World, first: Record<string, number>, put: Put): void {
  const { banks, constants, discounts, claims, guarantors } = world
  const payers = guarantors.rows + 1
  for (let b = 0; b < constants.banks; b++) {
    const holder = first.bank + b
    put('deposit', holder, -banks.deposits[b])
    put('reserve', holder, banks.reserves[b])
    put('reserve', first.centralBank, -banks.reserves[b])
    put('bond', holder, banks.bonds[b])
    put('bond', first.government, -banks.bonds[b])
    put('receivable', holder, banks.claims[b] + banks.discounted[b])
    for (let at = b * payers * CLAIM_RING; at < (b + 1) * payers * CLAIM_RING; at++) {
      const payer = Math.floor(at / CLAIM_RING) % payers
      put(
        'receivable',
        payer < guarantors.rows ? first.guarantor + payer : first.government,
        -claims.ring[at],
      )
    }
    for (let c = 0; c < constants.cores; c++) {
      const row = b * constants.cores + c
      put('receivable', first.core + c, -discounts.due[row])
      for (let k = row * RING; k < (row + 1) * RING; k++)
        put('receivable', first.core + c, -discounts.ring[k])
    }
  }
}

function putRest(world: World, first: Record<string, number>, put: Put): void {
  const { economy, cores, guarantors, banks, constants } = world
  put('deposit', first.households, economy.households[0])
  put('deposit', first.government, economy.government[0])
  put('deposit', first.world, economy.world[0])
  put('deposit', first.privateLender, economy.privateLender[0])
  for (let c = 0; c < constants.cores; c++) put('deposit', first.core + c, cores.deposits[c])
  for (let level = 0; level < guarantors.rows; level++) {
    put('deposit', first.guarantor + level, guarantors.deposits[level])
    put('equity', first.guarantor + level, -guarantors.paidIn[level])
    put('equity', first.government, guarantors.paidIn[level])
  }
  put('receivable', first.households, economy.estateClaims[0])
  put('foreignAsset', first.centralBank, economy.foreignAssets[0])
  put('foreignAsset', first.world, -economy.foreignAssets[0])
  put('equity', first.privateLender, -economy.privatePaidIn[0])
  put('equity', first.households, economy.privatePaidIn[0])
  for (let b = 0; b < constants.banks; b++) {
    put('equity', first.bank + b, -banks.paidIn[b])
    put('equity', first.households, banks.paidIn[b] - banks.rescued[b])
    put('equity', first.government, banks.rescued[b])
  }
}

/** Balances by instrument · holders + holder, read from the tables alone. */
export function measuredBalances(world: World): Float64Array {
  const { counts } = world.ledger
  const holders = holderCount(counts)
  const balances = new Float64Array(INSTRUMENTS.length * holders)
  const first: Record<string, number> = {}
  for (const name of HOLDER_CLASSES) first[name] = firstHolder(counts, name)
  const put: Put = (instrument, holder, amount) => {
    balances[INSTRUMENTS.indexOf(instrument) * holders + holder] += amount
  }
  const at = (instrument: Instrument): number => INSTRUMENTS.indexOf(instrument) * holders
  putFirms(world, {
    balances,
    deposit: at('deposit'),
    loan: at('loan'),
    receivable: at('receivable'),
    equity: at('equity'),
    bank: first.bank,
    core: first.core,
    privateLender: first.privateLender,
    government: first.government,
    households: first.households,
  })
  putBanks(world, first, put)
  putRest(world, first, put)
  return balances
}

/** Throws, naming instrument and holder, if tables and books differ, if a claim does not net to zero, or if a sum is not a whole number of fen. */
export function proveBooks(world: World, when: string): void {
  const measured = measuredBalances(world)
  const booked = currentBalances(world.ledger)
  const holders = holderCount(world.ledger.counts)
  for (let i = 0; i < INSTRUMENTS.length; i++) {
    let net = 0
    for (let h = 0; h < holders; h++) {
      const [has, should] = [measured[i * holders + h], booked[i * holders + h]]
      net += has
      if (has !== should || !Number.isSafeInteger(has)) {
        throw new Error(
          `${when}: ${INSTRUMENTS[i]} of ${holderNames(world)[h]} is ${has} fen in the tables, ${should} in the books`,
        )
      }
    }
    if (net !== 0) throw new Error(`${when}: ${INSTRUMENTS[i]} does not net to zero but to ${net} fen`)
  }
}
