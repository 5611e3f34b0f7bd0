/** Time, kept in a table of one row so that a snapshot holds it. */

import { defineTable, type TableOf } from '../kernel/table.ts'

/** Headlines by which a burn-in sees whether it drifts, and the years for which it may keep them. */
export const HEADLINES = ['staff', 'unemployment', 'young', 'old', 'exits'] as const
export const BURN_IN_YEARS = 50

export const clockTable = defineTable('clock', 'One row: time', {
  month: { kind: 'i16', unit: 'month', says: 'Month of the run; during burn-in far below zero' },
  tick: { kind: 'u16', unit: 'months', says: 'Months since the world began, which turns the rings' },
  ready: { kind: 'u8', unit: 'flag', says: 'Burn-in is over' },
  opened: { kind: 'u8', unit: 'flag', says: 'A run has begun', digested: false },
  firms: { kind: 'f64', unit: 'firms', says: 'Firms at the end of burn-in' },
  chainLow: { kind: 'u32', unit: 'bits', says: 'Fingerprint so far', digested: false },
  chainHigh: { kind: 'u32', unit: 'bits', says: 'Fingerprint so far', digested: false },
  headlines: {
    kind: 'f64',
    unit: 'mixed',
    says: 'Of each year of burn-in: log of staff per firm; shares of the labour force out of work, of firms under 5 and of 20 years and more, of firms that exit in a year',
    width: BURN_IN_YEARS * HEADLINES.length,
  },
})
export type Clock = TableOf<typeof clockTable>

/** First month of a burn-in is this plus one: apart from every month of a run in the sixteen bits of a draw's counter. */
export const BURN_IN_EPOCH = -30000
