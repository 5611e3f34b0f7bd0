/**
 * Every loan from its drawing to its end. A drawing on top of a loan in the same place runs on with it in the model; here it keeps
 * its own row, and repayments go to the oldest first. Renewal and bridging end a loan and begin the next.
 */

import { codesOf } from '../../kernel/codes.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, SLOT, SLOTS } from '../../state/loan.ts'
import { monthsLeft } from '../../world/debt.ts'
import { LOAN_EVENT, LOAN_EVENTS, type LoanNote } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { written, identityOf, keyOf, oneOf, type OutputTable, type Rows } from './table.ts'

const ORIGINS = ['initial', 'drawn', 'renewed', 'bridged', 'takenOver'] as const
const ORIGIN = codesOf(ORIGINS)
const LENDERS = ['bank', 'privateLender', 'bridgeFund', 'family'] as const
/** By the event that ended it. A loan of which only the drawing is known runs on; what is taken over, the last event, ends none. */
const ENDS = LOAN_EVENTS.slice(0, LOAN_EVENT.takenOver).map((event) =>
  event === 'drawn' ? 'outstanding' : event,
)

interface Loan {
  readonly firm: number
  readonly slot: number
  readonly month: number
  readonly origin: number
  readonly lender: number
  readonly amount: number
  readonly rate: number
  readonly cover: number
  readonly months: number
  left: number
  repaid: number
}

class Ledger {
  /** Loans that run, by row of the state, oldest first. */
  #open = new Map<number, Loan[]>()
  /** Rows whose bank has been repaid by a bridge and will not lend again. */
  #withdrawn = new Set<number>()
  /** Rows whose next drawing takes over a debt of an ally. */
  #takenOver = new Set<number>()
  #rows: Rows

  constructor(world: World, rows: Rows) {
    this.#rows = rows
    const { firms, loans } = world
    for (let f = 0; f < firms.rows; f++) {
      for (let slot = 0; slot < LOAN_SLOTS; slot++) {
        const k = f * LOAN_SLOTS + slot
        const terms = { rate: loans.rate[k], cover: loans.cover[k], months: monthsLeft(world, k) }
        const note = { event: 0, f, slot, lender: loans.lender[k], amount: loans.principal[k], ...terms }
        if (firms.alive[f] && note.amount > 0) this.#begin(world, note, ORIGIN.initial)
      }
    }
  }

  add(world: World): void {
    for (const note of world.journal?.loans ?? []) this.#follow(world, note)
    this.#withdrawn.clear()
  }

  end(world: World): void {
    for (const loans of this.#open.values())
      for (const loan of loans) this.#write(world, loan, LOAN_EVENT.drawn, loan.left)
  }

  #follow(world: World, note: LoanNote): void {
    const { event, f, slot, amount } = note
    const k = f * LOAN_SLOTS + slot
    if (event === LOAN_EVENT.withdrawn) this.#withdrawn.add(k)
    else if (event === LOAN_EVENT.takenOver) this.#takenOver.add(k)
    else if (event === LOAN_EVENT.drawn) this.#begin(world, note, this.#originOf(note))
    else if (event === LOAN_EVENT.repaid) this.#repay(world, k, amount)
    else {
      for (const loan of this.#open.get(k) ?? []) this.#write(world, loan, event, loan.left)
      this.#open.delete(k)
      if (event !== LOAN_EVENT.writtenOff)
        this.#begin(world, note, event === LOAN_EVENT.renewed ? ORIGIN.renewed : ORIGIN.bridged)
    }
  }

  /** A drawing is new, or takes over an ally's debt, or repays a bank that then breaks its word. */
  #originOf({ f, slot }: LoanNote): number {
    const k = f * LOAN_SLOTS + slot
    if (this.#takenOver.delete(k)) return ORIGIN.takenOver
    if (slot !== SLOT.private) return ORIGIN.drawn
    for (let other = 0; other < SLOT.private; other++)
      if (this.#withdrawn.has(f * LOAN_SLOTS + other)) return ORIGIN.bridged
    return ORIGIN.drawn
  }

  #begin(world: World, { f, slot, lender, amount, rate, cover, months }: LoanNote, origin: number): void {
    const k = f * LOAN_SLOTS + slot
    const month = world.clock.month[0]
    const terms = { rate, cover, months, left: amount, repaid: 0 }
    const loan = { firm: identityOf(world, f), slot, month, origin, lender, amount, ...terms }
    this.#open.set(k, [...(this.#open.get(k) ?? []), loan])
  }

  #repay(world: World, k: number, amount: number): void {
    let money = amount
    const running = this.#open.get(k) ?? []
    while (money > 0 && running.length > 0) {
      const [loan] = running
      const part = Math.min(money, loan.left)
      money -= part
      loan.left -= part
      loan.repaid += part
      if (loan.left > 0) break
      running.shift()
      this.#write(world, loan, this.#withdrawn.has(k) ? LOAN_EVENT.withdrawn : LOAN_EVENT.repaid, 0)
    }
    if (running.length === 0) this.#open.delete(k)
  }

  /** @param rest what was neither repaid before nor now */
  #write(world: World, loan: Loan, end: number, rest: number): void {
    const isBank = loan.slot < SLOT.private
    const carried = end >= LOAN_EVENT.renewed && end <= LOAN_EVENT.bridgedPublicly ? rest : 0
    this.#rows.push([
      loan.firm,
      loan.month,
      loan.slot,
      loan.origin,
      isBank ? 0 : loan.slot === SLOT.family ? 3 : loan.lender === PRIVATE_LENDER ? 1 : 2,
      isBank ? loan.lender : NaN,
      loan.amount,
      written(loan.rate),
      written(loan.cover),
      loan.months,
      end,
      end === LOAN_EVENT.drawn ? NaN : world.clock.month[0],
      loan.repaid,
      carried,
      end === LOAN_EVENT.writtenOff ? rest : 0,
      end === LOAN_EVENT.drawn ? rest : 0,
    ])
  }
}

export const loans: OutputTable = {
  key: 'loans',
  row: 'a loan',
  order: ['firm', 'month', 'place'],
  columns: [
    { name: 'firm', kind: 'int64', unit: 'identity', says: 'as in firms' },
    { name: 'month', kind: 'int32', unit: 'month', says: 'drawn in; 0: found at the start' },
    {
      name: 'place',
      kind: 'text',
      says: 'working and workingMore are bullets, term is paid in instalments',
      ...oneOf(SLOTS),
    },
    {
      name: 'origin',
      kind: 'text',
      says: 'initial: found at the start; takenOver: from an ally that failed',
      ...oneOf(ORIGINS),
    },
    { name: 'lender', kind: 'text', says: 'whose money it is', ...oneOf(LENDERS) },
    {
      name: 'bank',
      kind: 'text',
      says: 'missing: not by a bank',
      optional: true,
      ...keyOf('banks'),
    },
    {
      name: 'amount',
      kind: 'int64',
      unit: 'money',
      says: 'lent, or carried over: repaid + carried + lost + outstanding',
    },
    { name: 'rate', kind: 'double', unit: 'per year', says: 'of interest' },
    { name: 'cover', kind: 'double', unit: 'share', says: 'guaranteed' },
    { name: 'maturity', kind: 'int32', unit: 'months', says: 'agreed, from the beginning of this row' },
    {
      name: 'ended',
      kind: 'text',
      says: 'withdrawn: repaid by a bridge, and not lent again; outstanding: runs on when the run ends',
      ...oneOf(ENDS),
    },
    { name: 'endMonth', kind: 'int32', unit: 'month', says: 'missing: outstanding', optional: true },
    { name: 'repaid', kind: 'int64', unit: 'money', says: 'of the principal' },
    { name: 'carried', kind: 'int64', unit: 'money', says: 'into the loan that follows' },
    { name: 'lost', kind: 'int64', unit: 'money', says: 'by the lender, before claims on guarantors' },
    { name: 'outstanding', kind: 'int64', unit: 'money', says: 'when the run ends' },
  ],
  watch(start, rows) {
    const ledger = new Ledger(start, rows)
    return { add: (world) => ledger.add(world), end: (world) => ledger.end(world) }
  },
}
