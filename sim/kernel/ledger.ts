/**
 * Double-entry books. A flow moves an integer amount of one instrument from one holder, whose balance falls, to
 * another, whose balance rises; a claim is + for its creditor and − for its debtor, so every instrument nets to zero
 * over holders. Each kind of flow is declared once and owns a dense array of cells, one per pair of holders, into which
 * the month adds; nothing is allocated in a month.
 */

export const INSTRUMENTS = [
  'deposit',
  'reserve',
  'loan',
  'receivable',
  'bond',
  'foreignAsset',
  'equity',
] as const
export type Instrument = (typeof INSTRUMENTS)[number]

export const HOLDER_CLASSES = [
  'firms',
  'bank',
  'core',
  'guarantor',
  'privateLender',
  'government',
  'centralBank',
  'households',
  'world',
] as const
export type HolderClass = (typeof HOLDER_CLASSES)[number]

export interface Flow {
  readonly instrument: Instrument
  readonly kind: string
  readonly from: HolderClass
  readonly to: HolderClass
  /** For flows between firms: the side with at most one partner in a month. */
  readonly indexedBy: 'from' | 'to'
  /** For flows between firms: which of its partners that is, one a lane. */
  readonly lane: number
}

export function flow(
  instrument: Instrument,
  kind: string,
  from: HolderClass,
  to: HolderClass,
  { indexedBy = 'from', lane = 0 }: { indexedBy?: 'from' | 'to'; lane?: number } = {},
): Flow {
  return { instrument, kind, from, to, indexedBy, lane }
}

export type Flows = Readonly<Record<string, Flow>>
export type HolderCounts = Record<HolderClass, number>

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
  /** One holder per firm row instead of one per sector. */
  readonly perFirm: boolean
  readonly cells: Record<keyof F, Float64Array>
  /** By lane and firm row: the holder of its one partner among firms this month (used when `perFirm`). */
  partners: readonly Int32Array[]
  /** instrument · holders + holder, in fen, at the start of the month. */
  balances: Float64Array
}

function cellCount({ from, to }: Flow, counts: HolderCounts, perFirm: boolean): number {
  if (perFirm && from === 'firms' && to === 'firms') return counts.firms
  return counts[from] * counts[to]
}

export function holderCount(counts: HolderCounts): number {
  let sum = 0
  for (const name of HOLDER_CLASSES) sum += counts[name]
  return sum
}

/** Index of the first holder of a class in the row of all holders. */
export function firstHolder(counts: HolderCounts, holderClass: HolderClass): number {
  let sum = 0
  for (const name of HOLDER_CLASSES) {
    if (name === holderClass) return sum
    sum += counts[name]
  }
  return sum
}

/** Lanes of flows between firms: trade, help among allies. */
const LANES = 2

function partnersOf(firmRows: number): Int32Array[] {
  return Array.from({ length: LANES }, () => new Int32Array(firmRows).fill(-1))
}

export function createLedger<F extends Flows>(flows: F, counts: HolderCounts, perFirm: boolean): Ledger<F> {
  const cells = {} as Record<keyof F, Float64Array>
  for (const key in flows) cells[key] = new Float64Array(cellCount(flows[key], counts, perFirm))
  return {
    flows,
    counts: { ...counts },
    perFirm,
    cells: { ...cells },
    partners: partnersOf(perFirm ? counts.firms : 0),
    balances: new Float64Array(INSTRUMENTS.length * holderCount(counts)),
  }
}

/** More firm rows: only needed when each firm has its own books, and only between months' flows of firms. */
export function growLedger<F extends Flows>(ledger: Ledger<F>, firmRows: number): void {
  if (!ledger.perFirm || firmRows <= ledger.counts.firms) return
  const before = ledger.counts
  const counts = { ...before, firms: firmRows }
  for (const key in ledger.flows) {
    const grown = new Float64Array(cellCount(ledger.flows[key], counts, true))
    grown.set(ledger.cells[key])
    ledger.cells[key] = grown
  }
  const partners = partnersOf(firmRows)
  for (let lane = 0; lane < LANES; lane++) partners[lane].set(ledger.partners[lane])
  const [oldCount, newCount] = [holderCount(before), holderCount(counts)]
  const balances = new Float64Array(INSTRUMENTS.length * newCount)
  for (let i = 0; i < INSTRUMENTS.length; i++) {
    const old = ledger.balances.subarray(i * oldCount, (i + 1) * oldCount)
    balances.set(old.subarray(0, before.firms), i * newCount)
    balances.set(old.subarray(before.firms), i * newCount + firmRows)
  }
  ledger.partners = partners
  ledger.balances = balances
  ledger.counts = counts
}

/**
 * Cell of a flow between two firms: by sector pair, or by the firm with one partner when each firm has its books.
 * `owner` is the holder of the side the flow is indexed by, `other` its partner.
 */
export function pairCell<F extends Flows>(ledger: Ledger<F>, owner: number, other: number, lane = 0): number {
  if (!ledger.perFirm) return owner * ledger.counts.firms + other
  ledger.partners[lane][owner] = other
  return owner
}

/**
 * Visits the month's non-zero flows. Cells of a flow with firms on one side are firm-major, whichever the direction:
 * `cell = firm · others + other`; all others are `from · counts[to] + to`.
 */
export function eachFlow<F extends Flows>(ledger: Ledger<F>, visit: (row: FlowRow) => void): void {
  const { counts, perFirm, partners } = ledger
  for (const key in ledger.flows) {
    const { instrument, kind, from, to, indexedBy, lane } = ledger.flows[key]
    const cells = ledger.cells[key]
    const [fromFirst, toFirst] = [firstHolder(counts, from), firstHolder(counts, to)]
    const firmMajor = to === 'firms' && (from !== 'firms' || indexedBy === 'to')
    const minor = firmMajor ? counts[from] : counts[to]
    for (let i = 0; i < cells.length; i++) {
      const amount = cells[i]
      if (amount === 0) continue
      const lone = perFirm && from === 'firms' && to === 'firms'
      const major = lone ? i : (i - (i % minor)) / minor
      const other = lone ? partners[lane][i] : i % minor
      const [a, b] = firmMajor ? [other, major] : [major, other]
      visit({ instrument, kind, from: fromFirst + a, to: toFirst + b, amount })
    }
  }
}

/** Balances now: those at the month's start plus the month's flows so far. */
export function currentBalances<F extends Flows>(
  ledger: Ledger<F>,
  out: Float64Array = ledger.balances.slice(),
): Float64Array {
  const holders = holderCount(ledger.counts)
  eachFlow(ledger, (row) => {
    const base = INSTRUMENTS.indexOf(row.instrument) * holders
    out[base + row.from] -= row.amount
    out[base + row.to] += row.amount
  })
  return out
}

/** Ends the month: folds its flows into the balances and clears them. */
export function closeMonth<F extends Flows>(ledger: Ledger<F>): void {
  currentBalances(ledger, ledger.balances)
  for (const key in ledger.flows) ledger.cells[key].fill(0)
  for (const partner of ledger.partners) partner.fill(-1)
}
