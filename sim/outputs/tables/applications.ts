/** Every month in which a firm wanted credit: what it asked, of whom, and what came of it. */

import { SERVED } from '../../state/firm.ts'
import { SLOT } from '../../state/loan.ts'
import { REASON, REASONS } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { identityOf, oneOf, written, type OutputTable, type Rows } from './table.ts'

const PURPOSES = ['workingCapital', 'investment'] as const

function writeMonth(world: World, rows: Rows): void {
  const { firms, journal, clock } = world
  for (const { f, bank, reason, slot, rate, cover, risk } of journal?.answers ?? []) {
    const granted = firms.granted[f]
    rows.push([
      clock.month[0],
      identityOf(world, f),
      bank,
      slot === SLOT.term ? 1 : 0,
      firms.need[f],
      firms.served[f],
      granted,
      granted > 0 ? written(rate) : NaN,
      granted > 0 ? written(cover) : NaN,
      risk,
      reason === REASON.none ? NaN : reason,
    ])
  }
}

export const applications: OutputTable = {
  key: 'applications',
  row: 'a firm that wants credit in a month',
  order: ['month', 'firm'],
  columns: [
    { name: 'month', kind: 'int32', says: '1 is the first after burn-in' },
    { name: 'firm', kind: 'int64', says: 'identity' },
    {
      name: 'bank',
      kind: 'text',
      says: 'asked; of the discouraged, the house bank',
      text: (region, code) => region.banks[code].key,
    },
    {
      name: 'purpose',
      kind: 'text',
      says: 'workingCapital, or investment in capital',
      text: oneOf(PURPOSES),
    },
    { name: 'askedFen', kind: 'int64', says: 'credit wanted' },
    {
      name: 'outcome',
      kind: 'text',
      says: 'discouraged (nothing filed), refused, partlyServed, fullyServed',
      text: oneOf(SERVED),
    },
    { name: 'grantedFen', kind: 'int64', says: 'lent' },
    { name: 'rate', kind: 'double', says: 'per year; missing: nothing lent', optional: true },
    { name: 'cover', kind: 'double', says: 'share guaranteed; missing: nothing lent', optional: true },
    { name: 'risk', kind: 'double', says: "the bank's estimate of default within a year" },
    {
      name: 'reason',
      kind: 'text',
      says: 'of a refusal: risk, rateCap, collateral, bankCapital; of the discouraged, what the counter said; missing: did not ask, or served',
      optional: true,
      text: oneOf(REASONS),
    },
  ],
  watch: (_world, rows) => ({ add: (world) => writeMonth(world, rows), end() {} }),
}
