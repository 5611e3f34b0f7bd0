/** Loans of a firm: a child table with a fixed number of places a firm, `row = firm · LOAN_SLOTS + slot`. */

import { codesOf } from '../kernel/codes.ts'
import { defineTable, type TableOf } from '../kernel/table.ts'

/** What each place holds. */
export const SLOTS = ['working', 'workingMore', 'term', 'private', 'family'] as const
export const SLOT = codesOf(SLOTS)
export const LOAN_SLOTS = SLOTS.length
/** Places of bank loans; loops over them are written out when the month is compiled. */
export const BANK_SLOTS = [SLOT.working, SLOT.workingMore, SLOT.term] as const
/** Lender of a private loan: the private lender, or the public bridge fund. The books of families are the private lender’s. */
export const PRIVATE_LENDER = 0
export const PUBLIC_BRIDGE = 1

export const loanTable = defineTable('loan', 'Loans to firms', {
  principal: { kind: 'f64', unit: 'money', says: 'Outstanding principal, 0 if the place is free' },
  rate: { kind: 'f32', unit: 'per year', says: 'Interest rate' },
  cover: { kind: 'f32', unit: 'share', says: 'Share guaranteed' },
  due: { kind: 'u16', unit: 'month', says: 'Tick of the clock at which it falls due, or has fallen' },
  lender: {
    kind: 'u8',
    unit: 'index',
    says: 'Bank; for others the private lender, families included, or the public bridge fund',
  },
})
export type Loans = TableOf<typeof loanTable>
