/** One firm, month by month: what a biography shows of it. */

import { columnOf } from '../kernel/table.ts'
import { firmTable } from '../state/firm.ts'
import { LOAN_SLOTS, PRIVATE_LENDER, SLOT } from '../state/loan.ts'
import { wordsOf } from './identity.ts'
import type { World } from './world.ts'

/** Columns of the firm that are shown as they are. */
const COLUMNS = [
  'alive',
  'exitCause',
  'staff',
  'deposits',
  'tradeReceivable',
  'arrears',
  'taxDue',
  'arrearsMonths',
  'missedMonths',
  'served',
  'need',
  'granted',
  'revenue',
  'profit',
  'stockValue',
  'capital',
] as const

type ColumnKey = (typeof COLUMNS)[number]
const definition = firmTable.columns as Readonly<Record<ColumnKey, { unit: string; says: string }>>

export interface Observation {
  readonly key: string
  readonly unit: string
  readonly says: string
}

/** What is observed, in the order of the numbers of {@link observeFirm}. Enumerations are the catalogue's. */
export const OBSERVATIONS: readonly Observation[] = [
  ...COLUMNS.map((key) => ({ key, unit: definition[key].unit, says: definition[key].says })),
  { key: 'bankDebt', unit: 'money', says: 'Owed to banks' },
  { key: 'privateDebt', unit: 'money', says: 'Owed to the private lender' },
  { key: 'bridgeDebt', unit: 'money', says: 'Owed to the public bridge fund' },
  { key: 'familyDebt', unit: 'money', says: 'Owed to the founder’s family and friends' },
]

/** The firm at the end of this month; `undefined` if it is not here: not yet born, or gone before this month. */
export function observeFirm(world: World, identity: number): Float64Array | undefined {
  const { firms, loans } = world
  const { low, high } = wordsOf(identity)
  for (let f = 0; f < firms.rows; f++) {
    if (firms.identityLow[f] !== low || firms.identityHigh[f] !== high) continue
    if (!firms.alive[f] && firms.exitCause[f] === 0) continue
    const owed = { bank: 0, private: 0, bridge: 0, family: 0 }
    for (let slot = 0; slot < LOAN_SLOTS; slot++) {
      const k = f * LOAN_SLOTS + slot
      if (slot < SLOT.private) owed.bank += loans.principal[k]
      else if (slot === SLOT.family) owed.family += loans.principal[k]
      else owed[loans.lender[k] === PRIVATE_LENDER ? 'private' : 'bridge'] += loans.principal[k]
    }
    const columns = COLUMNS.map((key) => columnOf(firms, key)[f])
    return Float64Array.of(...columns, owed.bank, owed.private, owed.bridge, owed.family)
  }
  return undefined
}
