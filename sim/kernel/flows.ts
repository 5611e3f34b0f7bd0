/** Who can hold what, the kinds of flows between holders, and how the cells of each lie in the books. */

import { codesOf } from './codes.ts'

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
/** Their places in the books. */
export const INSTRUMENT = codesOf(INSTRUMENTS)

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
/** Their places among the classes. */
export const HOLDER = codesOf(HOLDER_CLASSES)

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

/**
 * A flow in the plan. Its cells are `cell = major · minors + minor`; cells of a flow with firms on one side have them as major,
 * whichever the direction.
 */
export const PLAN = {
  cell: 0,
  majors: 1,
  minors: 2,
  /** Places in the balances of the first holder of either side. */
  major: 3,
  minor: 4,
  /** −1 if the majors pay, 1 if they are paid. */
  sign: 5,
  /** Lane of the majors' one partner each, which is then the minor; −1: all pairs. */
  lane: 6,
  size: 7,
} as const

export function holderCount(counts: HolderCounts): number {
  let sum = 0
  for (const name of HOLDER_CLASSES) sum += counts[name]
  return sum
}

/** Index of the first holder of each class in the row of all holders. */
export function firstHolders(counts: HolderCounts): Int32Array {
  let sum = 0
  return Int32Array.from(HOLDER_CLASSES, (name) => (sum += counts[name]) - counts[name])
}

/** Where the books of an instrument begin and each class of holders does. */
interface Places {
  readonly counts: HolderCounts
  readonly holders: number
  readonly first: Int32Array
}

function planned(one: Flow, { counts, holders, first }: Places, perFirm: boolean, cell: number): number[] {
  const { from, to, indexedBy, lane, instrument } = one
  const paid = to === 'firms' && (from !== 'firms' || indexedBy === 'to')
  const [major, minor] = paid ? [to, from] : [from, to]
  const lone = perFirm && from === 'firms' && to === 'firms'
  const base = INSTRUMENT[instrument] * holders
  return [
    cell,
    counts[major],
    lone ? 1 : counts[minor],
    base + first[HOLDER[major]],
    base + first[HOLDER[minor]],
    paid ? 1 : -1,
    lone ? lane : -1,
  ]
}

/** The plan of all flows, their cells one after the other. */
export function planOf(flows: Flows, counts: HolderCounts, perFirm: boolean): Int32Array {
  const numbers: number[] = []
  const places = { counts, holders: holderCount(counts), first: firstHolders(counts) }
  let cell = 0
  for (const key in flows) {
    const entry = planned(flows[key], places, perFirm, cell)
    numbers.push(...entry)
    cell += entry[PLAN.majors] * entry[PLAN.minors]
  }
  return Int32Array.from(numbers)
}
