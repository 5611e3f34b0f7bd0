/** Time, kept in a table of one row so that a snapshot holds it. */

import { defineTable, type TableOf } from '../kernel/table.ts'

/** Months of a burn-in for which a scenario does not say how long: half a century. */
const AUTO_MONTHS = 600

export const clockTable = defineTable('clock', 'One row: time', {
  month: { kind: 'i16', unit: 'month', says: 'Month of the run; during burn-in far below zero' },
  tick: { kind: 'u16', unit: 'months', says: 'Months since the world began, which turns the rings' },
  burnIn: { kind: 'u16', unit: 'months', says: 'Length of the burn-in' },
  ready: { kind: 'u8', unit: 'flag', says: 'Burn-in is over' },
  opened: { kind: 'u8', unit: 'flag', says: 'A run has begun', digested: false },
  firms: { kind: 'f64', unit: 'firms', says: 'Firms at the end of burn-in' },
  mostFirms: {
    kind: 'i32',
    unit: 'firms',
    says: 'Most firms at once, since the end of burn-in if that is over: as many have room in a directory, however rows lie',
    digested: false,
  },
  chainLow: { kind: 'u32', unit: 'bits', says: 'Fingerprint so far', digested: false },
  chainHigh: { kind: 'u32', unit: 'bits', says: 'Fingerprint so far', digested: false },
  nextIdentity: { kind: 'f64', unit: 'identity', says: 'Of the next potential entrant' },
})
export type Clock = TableOf<typeof clockTable>

/** First month of a burn-in is this plus one: apart from every month of a run in the sixteen bits of a draw's counter. */
export const BURN_IN_EPOCH = -30000

/** How long a burn-in lasts, months. */
export function burnInMonths({ burnIn }: { readonly burnIn: number | 'auto' }): number {
  return burnIn === 'auto' ? AUTO_MONTHS : burnIn
}
