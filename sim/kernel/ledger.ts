/**
 * Double-entry books. A flow moves an integer amount of one instrument from one holder, whose balance falls, to
 * another, whose balance rises; a claim is + for its creditor and − for its debtor, so every instrument nets to zero
 * over holders. Each kind of flow is declared once and owns a dense array of cells, one per pair of holders, into which
 * the month adds; nothing is allocated in a month.
 */

import {
  INSTRUMENTS,
  PLAN,
  firstHolders,
  holderCount,
  planOf,
  type Flows,
  type HolderCounts,
  type Instrument,
} from './flows.ts'

export interface FlowRow {
  readonly instrument: Instrument
  readonly kind: string
  /** Holder indices, see {@link holderIndex}. */
  readonly from: number
  readonly to: number
  /** Fen, > 0. */
  readonly amount: number
}

export interface Ledger<F extends Flows> {
  readonly flows: F
  counts: HolderCounts
  /** All of them, and the first of each class. */
  holders: number
  first: Int32Array
  /** One holder per firm row instead of one per sector. */
  readonly perFirm: boolean
  /** By flow, parts of `amounts`. */
  readonly cells: Record<keyof F, Float64Array>
  /** Cells of all flows, one after the other. */
  amounts: Float64Array
  /** How the cells of each flow lie, {@link PLAN} numbers a flow. */
  plan: Int32Array
  /** lane · firms + firm row: the holder of its one partner among firms this month (used when `perFirm`). */
  partners: Int32Array
  /** instrument · holders + holder, in fen, at the start of the month. */
  balances: Float64Array
  /** The same for the proof: as the tables have them, and as the books do. */
  measured: Float64Array
  booked: Float64Array
  /** What a fold or the proof found, see {@link FAULT}. */
  readonly fault: Int32Array
}

/** Places of `fault`. */
export const FAULT = {
  /** Where tables and books differ, or −1. */
  balance: 0,
  /** 1 if a flow ran backwards. */
  backwards: 1,
} as const

/** Lanes of flows between firms: trade, help among allies, what is owed for those that failed. */
const LANES = 3

/** The plan, and the arrays it is about, all zero. */
function layOut(flows: Flows, counts: HolderCounts, perFirm: boolean) {
  const plan = planOf(flows, counts, perFirm)
  const last = plan.length - PLAN.size
  const cellCount = plan[last] + plan[last + PLAN.majors] * plan[last + PLAN.minors]
  const holders = holderCount(counts)
  const balanceCount = INSTRUMENTS.length * holders
  return {
    counts: { ...counts },
    holders,
    first: firstHolders(counts),
    plan,
    amounts: new Float64Array(cellCount),
    partners: new Int32Array(perFirm ? LANES * counts.firms : 0).fill(-1),
    balances: new Float64Array(balanceCount),
    measured: new Float64Array(balanceCount),
    booked: new Float64Array(balanceCount),
    fault: new Int32Array(2),
  }
}

/** Each flow's part of the amounts. */
function partsOf<F extends Flows>(flows: F, plan: Int32Array, amounts: Float64Array): Ledger<F>['cells'] {
  const cells = {} as Record<keyof F, Float64Array>
  let at = 0
  for (const key in flows) {
    const first = plan[at + PLAN.cell]
    cells[key] = amounts.subarray(first, first + plan[at + PLAN.majors] * plan[at + PLAN.minors])
    at += PLAN.size
  }
  return { ...cells }
}

export function createLedger<F extends Flows>(flows: F, counts: HolderCounts, perFirm: boolean): Ledger<F> {
  const laidOut = layOut(flows, counts, perFirm)
  return { flows, perFirm, cells: partsOf(flows, laidOut.plan, laidOut.amounts), ...laidOut }
}

/** More firm rows: only needed when each firm has its own books, and only between months' flows of firms. */
export function growLedger<F extends Flows>(ledger: Ledger<F>, firmRows: number): void {
  if (!ledger.perFirm || firmRows <= ledger.counts.firms) return
  const { flows, counts: before, balances: oldBalances, partners: oldPartners } = ledger
  const laidOut = layOut(flows, { ...before, firms: firmRows }, true)
  const { balances, partners } = laidOut
  const cells = partsOf(flows, laidOut.plan, laidOut.amounts)
  for (const key in flows) {
    cells[key].set(ledger.cells[key])
    ledger.cells[key] = cells[key]
  }
  for (let lane = 0; lane < LANES; lane++)
    partners.set(oldPartners.subarray(lane * before.firms, (lane + 1) * before.firms), lane * firmRows)
  const [oldCount, newCount] = [ledger.holders, laidOut.holders]
  for (let i = 0; i < INSTRUMENTS.length; i++) {
    const old = oldBalances.subarray(i * oldCount, (i + 1) * oldCount)
    balances.set(old.subarray(0, before.firms), i * newCount)
    balances.set(old.subarray(before.firms), i * newCount + firmRows)
  }
  Object.assign(ledger, laidOut)
}

/**
 * Cell of a flow between two firms: by sector pair, or by the firm with one partner when each firm has its books.
 * `owner` is the holder of the side the flow is indexed by, `other` its partner.
 */
export function pairCell<F extends Flows>(ledger: Ledger<F>, owner: number, other: number, lane = 0): number {
  // Said to be 32 bits, which hold the place of every cell.
  if (!ledger.perFirm) return (owner * ledger.counts.firms + other) | 0
  ledger.partners[lane * ledger.counts.firms + owner] = other
  return owner
}

/** Visits the month's non-zero flows. */
export function eachFlow<F extends Flows>(ledger: Ledger<F>, visit: (row: FlowRow) => void): void {
  const { flows, plan, amounts, partners, holders, counts } = ledger
  let at = 0
  for (const key in flows) {
    const { instrument, kind } = flows[key]
    const [cell, majors, minors, major, minor, sign, lane] = plan.subarray(at, at + PLAN.size)
    for (let i = 0; i < majors * minors; i++) {
      const amount = amounts[cell + i]
      if (amount === 0) continue
      const a = (major + (i - (i % minors)) / minors) % holders
      const b = (minor + (lane < 0 ? i % minors : partners[lane * counts.firms + i])) % holders
      visit({ instrument, kind, from: sign < 0 ? a : b, to: sign < 0 ? b : a, amount })
    }
    at += PLAN.size
  }
}

/** Adds the flows at `at` in the plan to balances. */
function foldFlow<F extends Flows>(ledger: Ledger<F>, at: number, balances: Float64Array): void {
  const { plan, amounts, partners, counts } = ledger
  const majors = plan[at + PLAN.majors]
  const minors = plan[at + PLAN.minors]
  const major = plan[at + PLAN.major]
  const minor = plan[at + PLAN.minor]
  const sign = plan[at + PLAN.sign]
  const lane = plan[at + PLAN.lane]
  let cell = plan[at + PLAN.cell]
  for (let i = 0; i < majors; i++) {
    for (let k = 0; k < minors; k++) {
      const amount = amounts[cell++]
      if (amount === 0) continue
      // Also what is no number.
      if (!(amount > 0)) ledger.fault[FAULT.backwards] = 1
      balances[major + i] += sign * amount
      balances[minor + (lane < 0 ? k : partners[lane * counts.firms + i])] -= sign * amount
    }
  }
}

/** Writes the balances now: those at the month's start plus the month's flows so far. */
export function reckonBalances<F extends Flows>(ledger: Ledger<F>, balances: Float64Array): void {
  if (balances !== ledger.balances) balances.set(ledger.balances)
  for (let at = 0; at < ledger.plan.length; at += PLAN.size) foldFlow(ledger, at, balances)
}

/** Ends the month: folds its flows into the balances and clears them. */
export function closeMonth<F extends Flows>(ledger: Ledger<F>): void {
  const { amounts, balances, partners } = ledger
  reckonBalances(ledger, balances)
  amounts.fill(0)
  partners.fill(-1)
}
