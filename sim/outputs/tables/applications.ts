/** Every month in which a firm wanted credit: what it asked, of whom, and what came of it. */

import { SERVED } from '../../state/firm.ts'
import { SLOT } from '../../state/loan.ts'
import { REASON, REASONS } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { identityOf, keyOf, oneOf, written, type OutputTable, type Rows } from './table.ts'

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
    { name: 'month', kind: 'int32', unit: 'month', says: '1 is the first after burn-in' },
    { name: 'firm', kind: 'int64', unit: 'identity', says: 'as in firms' },
    {
      name: 'bank',
      kind: 'text',
      says: 'asked; of the discouraged, the house bank',
      ...keyOf('banks'),
    },
    {
      name: 'purpose',
      kind: 'text',
      says: 'working capital, or investment in capital',
      ...oneOf(PURPOSES),
    },
    { name: 'asked', kind: 'int64', unit: 'money', says: 'credit wanted' },
    {
      name: 'outcome',
      kind: 'text',
      says: 'discouraged: nothing was filed',
      ...oneOf(SERVED, SERVED.indexOf('discouraged')),
    },
    { name: 'granted', kind: 'int64', unit: 'money', says: 'lent' },
    {
      name: 'rate',
      kind: 'double',
      unit: 'per year',
      says: 'of interest; missing: nothing lent',
      optional: true,
    },
    {
      name: 'cover',
      kind: 'double',
      unit: 'share',
      says: 'guaranteed; missing: nothing lent',
      optional: true,
    },
    {
      name: 'risk',
      kind: 'double',
      unit: 'probability',
      says: "the bank's estimate of default within a year",
    },
    {
      name: 'reason',
      kind: 'text',
      says: 'of a refusal; of the discouraged, what the counter said; missing: did not ask, or served',
      optional: true,
      ...oneOf(REASONS, 1),
    },
  ],
  watch: (_world, rows) => ({ add: (world) => writeMonth(world, rows), end() {} }),
}
