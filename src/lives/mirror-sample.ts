import { log } from '../../sim/index.ts'
import type { FirmLives, FirmPanel, ReplicateResult } from '../run/index.ts'
import { deathMonth } from './fates.ts'

/** Months in which first support makes a firm treated, and months from then to the outcome. */
export const ENROLMENT = 12
export const FOLLOW_UP = 24

/** What an econometrician sees of one run under the policy, and what twins add: one element a firm. */
export interface MirrorSample {
  readonly treated: Uint8Array
  /** At the last month before the policy: standardised, without those that do not vary. */
  readonly covariates: readonly Float64Array[]
  readonly staffBefore: Float64Array
  /** Under the policy at the follow-up; 0 staff where the firm is gone. */
  readonly staff: Float64Array
  readonly alive: Float64Array
  /** The same in the base: nobody else sees it. */
  readonly staffBase: Float64Array
  readonly aliveBase: Float64Array
}

/** Last month before the policy, and the month of the outcome. */
export interface MirrorMonths {
  readonly before: number
  readonly after: number
}

/**
 * Firms in business before the policy and never supported until then. Treated: first supported within a year; untreated: not by the
 * follow-up; firms that are supported in between belong to neither.
 */
export function mirrorSample(
  base: ReplicateResult,
  policy: ReplicateResult,
  { before, after }: MirrorMonths,
): MirrorSample {
  const { lives, panel } = policy
  const at = photograph(panel!, before)
  const seen = { policy: photograph(panel!, after), base: photograph(base.panel!, after) }
  const rows: number[] = []
  const treated: number[] = []
  for (let row = 0; row < lives.count; row++) {
    if (!at.rowOf.has(lives.firm[row]!)) continue
    const month = firstSupport(lives, row)
    const isTreated = month > before && month <= before + ENROLMENT
    if (!isTreated && month <= after) continue
    rows.push(row)
    treated.push(Number(isTreated))
  }
  const of = (value: (row: number) => number) => Float64Array.from(rows, value)
  const staff = (there: Photograph) => (row: number) => there.value('staff', lives.firm[row]!)
  const inBase = new Map(Array.from(base.lives.firm, (firm, row) => [firm, row]))
  return {
    treated: Uint8Array.from(treated),
    covariates: covariatesOf(lives, rows, at, before),
    staffBefore: of(staff(at)),
    staff: of(staff(seen.policy)),
    alive: of((row) => Number(deathMonth(lives, row, after) === 0)),
    staffBase: of(staff(seen.base)),
    aliveBase: of((row) => Number(deathMonth(base.lives, inBase.get(lives.firm[row]!)!, after) === 0)),
  }
}

/** Month of the first support of any kind; infinite for none. */
function firstSupport({ supports }: FirmLives, row: number): number {
  let first = Infinity
  for (const key in supports) {
    const month = supports[key]![row]!
    if (month > 0) first = Math.min(first, month)
  }
  return first
}

interface Photograph {
  readonly rowOf: ReadonlyMap<number, number>
  /** 0 where the firm is not there. */
  value(key: string, firm: number): number
}

function photograph({ count, month, firm, state }: FirmPanel, when: number): Photograph {
  const rowOf = new Map<number, number>()
  for (let row = 0; row < count; row++) if (month[row] === when) rowOf.set(firm[row]!, row)
  return {
    rowOf,
    value(key, identity) {
      const row = rowOf.get(identity)
      return row === undefined ? 0 : state[key]![row]!
    },
  }
}

/** What a bank or an office could know: size, age, margin, cash and debt in months of sales, sector. */
function covariatesOf(
  lives: FirmLives,
  rows: readonly number[],
  at: Photograph,
  before: number,
): Float64Array[] {
  const of = (value: (row: number) => number) => Float64Array.from(rows, value)
  const state = (key: string, row: number) => at.value(key, lives.firm[row]!)
  const months = (key: string, row: number) => state(key, row) / Math.max(1, state('revenue', row))
  const within = (value: number, most: number) => Math.max(-most, Math.min(most, value))
  const age = (row: number) =>
    lives.entryMonth[row] === 0 ? lives.ageAtStart[row]! + before : before - lives.entryMonth[row]!
  const sectors = [...new Set(rows.map((row) => lives.sector[row]!))].sort((a, b) => a - b)
  return [
    of((row) => log(Math.max(1, state('staff', row)))),
    of((row) => log(1 + Math.max(0, age(row)))),
    of((row) => within(months('profit', row), 1)),
    of((row) => within(months('deposits', row), 12)),
    of((row) => within(months('bankDebt', row), 24)),
    of((row) => Number(state('bankDebt', row) > 0)),
    of((row) => Number(state('arrearsMonths', row) > 0)),
    ...sectors.slice(1).map((sector) => of((row) => Number(lives.sector[row] === sector))),
  ].flatMap(standardised)
}

/** Nothing for a column that does not vary. */
function standardised(column: Float64Array): Float64Array[] {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const variance = column.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / column.length
  if (!(variance > 0)) return []
  const spread = Math.sqrt(variance)
  return [column.map((value) => (value - mean) / spread)]
}
