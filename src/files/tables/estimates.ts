import type { Column } from '../column.ts'

/** A row of any table of estimates. */
export interface EstimateRow {
  readonly unit: string
  readonly estimate: number
  readonly standardError: number
  readonly lower: number
  readonly upper: number
  readonly placebo: number
  readonly replicates: number
}

type Rows = readonly EstimateRow[]

/** What is the unit of the numbers beside it. */
export const unitColumn: Column<Rows> = {
  name: 'unit',
  kind: 'text',
  unit: 'key',
  says: 'of the estimate, its error, limits and placebo',
  of: (rows, row) => rows[row]!.unit,
}

export function estimateColumn(
  name: 'estimate' | 'standardError' | 'lower' | 'upper' | 'placebo',
  says: string,
): Column<Rows> {
  return {
    name,
    kind: 'double',
    unit: 'as in unit',
    says,
    optional: true,
    of: (rows, row) => rows[row]![name],
  }
}

export const placeboColumn = estimateColumn(
  'placebo',
  'the same between the base and its twin with one draw mirrored; missing: has none',
)

export const replicatesColumn: Column<Rows> = {
  name: 'replicates',
  kind: 'int32',
  unit: 'count',
  says: 'how many the estimate rests on',
  of: (rows, row) => rows[row]!.replicates,
}
