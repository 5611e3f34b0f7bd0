/** Time, kept in a table of one row so that a snapshot holds it. */

import { defineTable, type TableOf } from '../kernel/table.ts'
import { SIZE_CLASSES } from '../state/firm.ts'

/** Ages in months at which the next bin of age begins, in the joint distribution of age and size that decides when a burn-in is over. */
export const BURN_IN_AGES = [24, 60, 120, 240]

export const clockTable = defineTable('clock', 'One row: time', {
  month: { kind: 'i16', unit: 'month', says: 'Month of the run; during burn-in far below zero' },
  tick: { kind: 'u16', unit: 'months', says: 'Months since the world began, which turns the rings' },
  ready: { kind: 'u8', unit: 'flag', says: 'Burn-in is over' },
  opened: { kind: 'u8', unit: 'flag', says: 'A run has begun', digested: false },
  firms: { kind: 'f64', unit: 'firms', says: 'Firms at the end of burn-in' },
  chainLow: { kind: 'u32', unit: 'bits', says: 'Fingerprint so far', digested: false },
  chainHigh: { kind: 'u32', unit: 'bits', says: 'Fingerprint so far', digested: false },
  joint: {
    kind: 'f64',
    unit: 'share',
    says: 'Joint distribution of age and size two years ago',
    width: (BURN_IN_AGES.length + 1) * SIZE_CLASSES.length,
  },
})
export type Clock = TableOf<typeof clockTable>

/** First month of a burn-in is this plus one: apart from every month of a run in the sixteen bits of a draw's counter. */
export const BURN_IN_EPOCH = -30000
