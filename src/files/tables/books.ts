import type { BalanceColumns, Books, FlowColumns, ReplicateResult } from '../../run/index.ts'
import { replicateColumn } from '../column.ts'
import type { Column, Table } from '../column.ts'

type NameColumn = Exclude<keyof FlowColumns | keyof BalanceColumns, 'count' | 'month' | 'amount'>

const NAMES_SAY: Readonly<Record<NameColumn, string>> = {
  instrument: 'what is owed: deposit, loan, bond …',
  kind: 'of transfer: wages, sales, tax …',
  from: 'holder whose balance falls: firms:SECTOR or firm:IDENTITY, bank:KEY, government …',
  to: 'holder whose balance rises',
  holder: 'firms:SECTOR or firm:IDENTITY, bank:KEY, government …',
}

/** A row per kind of transfer and month: `from` falls by the amount, `to` rises. */
export const flowsTable: Table<ReplicateResult> = {
  name: 'flows',
  row: 'the transfers of a kind in a month',
  count: (result) => booksOf(result).flows.count,
  columns: bookColumns('flows', ['instrument', 'kind', 'from', 'to'], '> 0'),
}

/** A row per stock at the end of a month; months count from 0, the opening; what is absent is 0. */
export const balancesTable: Table<ReplicateResult> = {
  name: 'balances',
  row: 'a stock at the end of a month',
  count: (result) => booksOf(result).balances.count,
  columns: bookColumns('balances', ['holder', 'instrument'], '+ for the creditor, − for the debtor'),
}

function bookColumns(
  part: 'flows' | 'balances',
  names: readonly NameColumn[],
  says: string,
): Column<ReplicateResult>[] {
  const codes = (books: Books, name: string): Int32Array =>
    (books[part] as unknown as Record<string, Int32Array>)[name]!
  return [
    replicateColumn(),
    {
      name: 'month',
      kind: 'int32',
      unit: 'month',
      says: '0 is the opening',
      of: (result, row) => booksOf(result)[part].month[row],
    },
    ...names.map((name): Column<ReplicateResult> => ({
      name,
      kind: 'text',
      unit: 'key',
      says: NAMES_SAY[name],
      of: (result, row) => booksOf(result).names[codes(booksOf(result), name)[row]!],
    })),
    {
      name: 'amount',
      kind: 'int64',
      unit: 'money',
      says,
      of: (result, row) => booksOf(result)[part].amount[row],
    },
  ]
}

function booksOf({ books, replicate }: ReplicateResult): Books {
  if (books === undefined) throw new Error(`replicate ${replicate} was run without its books`)
  return books
}
