import { OUTPUT_TABLES } from '../../../sim/index.ts'
import type { OutputColumn, OutputTable, Region } from '../../../sim/index.ts'
import type { ReplicateResult } from '../../run/index.ts'
import { replicateColumn } from '../column.ts'
import type { Column, Table } from '../column.ts'

type Result = ReplicateResult

/** The tables that a result was asked for, in the order of their declarations. */
export function tablesOnRequest(result: Result, region: Region): Table<Result>[] {
  return requestableTables(region).filter(({ name }) => name in (result.tables ?? {}))
}

/** All tables that can be asked for. */
export function requestableTables(region: Region): Table<Result>[] {
  return OUTPUT_TABLES.map((table) => tableOf(table, region))
}

function tableOf({ key, row, columns }: OutputTable, region: Region): Table<Result> {
  return {
    name: key,
    row,
    count: (result) => rowsOf(result, key).count,
    columns: [replicateColumn(), ...columns.map((column) => columnOf(key, column, region))],
  }
}

function columnOf(
  key: string,
  { name, kind, unit, says, optional, text, values }: OutputColumn,
  region: Region,
): Column<Result> {
  return {
    name,
    kind,
    unit,
    says,
    ...(optional && { optional }),
    ...(values && { values: values(region) }),
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
