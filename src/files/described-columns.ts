import { UNITS } from '../catalogue/index.ts'
import type { ColumnFacts, ColumnKind, TableFacts } from './column.ts'

/** A column as files and the command tell it. */
export interface DescribedColumn {
  readonly name: string
  readonly type: ColumnKind
  readonly unit: string
  readonly meaning: string
  readonly mayBeMissing: boolean
  /** All texts that it can hold, where they are known beforehand. */
  readonly values?: readonly string[]
}

export function describedColumns({ columns }: TableFacts): DescribedColumn[] {
  return columns.map(({ name, kind, unit, says, optional, values }: ColumnFacts) => ({
    name,
    type: kind,
    unit,
    meaning: says,
    mayBeMissing: optional === true,
    ...(values && { values }),
  }))
}

/** The units that tables use, in the order of the dictionary; all of it where rows name theirs. */
export function unitsOf(tables: readonly TableFacts[]): Record<string, string> {
  const used = new Set(tables.flatMap(({ columns }) => columns.map(({ unit }) => unit)))
  return Object.fromEntries(
    Object.entries(UNITS).filter(([unit]) => used.has('as in unit') || used.has(unit)),
  )
}
