import { OUTPUT_TABLES } from '../../../sim/index.ts'
import type { OutputColumn, OutputTable, Region } from '../../../sim/index.ts'
import type { ReplicateResult } from '../../run/index.ts'
import type { Column, Table } from '../column.ts'

type Result = ReplicateResult

/** The tables that a result was asked for, in the order of their declarations. */
export function tablesOnRequest(result: Result, region: Region): Table<Result>[] {
  return OUTPUT_TABLES.filter(({ key }) => key in (result.tables ?? {})).map((table) =>
    tableOf(table, region),
  )
}

function tableOf({ key, row, columns }: OutputTable, region: Region): Table<Result> {
  return {
    name: key,
    row,
    count: (result) => rowsOf(result, key).count,
    columns: [
      { name: 'replicate', kind: 'int32', says: 'counts from 1', of: ({ replicate }) => replicate },
      ...columns.map((column) => columnOf(key, column, region)),
    ],
  }
}

function columnOf(
  key: string,
  { name, kind, says, optional, text }: OutputColumn,
  region: Region,
): Column<Result> {
  return {
    name,
    kind,
    says,
    ...(optional && { optional }),
    of(result, row) {
      const value = rowsOf(result, key).columns[name]![row]!
      return text === undefined || Number.isNaN(value) ? value : text(region, value)
    },
  }
}

function rowsOf({ tables, replicate }: Result, key: string) {
  const rows = tables?.[key]
  if (rows === undefined) throw new Error(`replicate ${replicate} was run without its table ${key}`)
  return rows
}
