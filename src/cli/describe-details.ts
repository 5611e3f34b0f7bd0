import { english, figure, limits, readableUnit } from '../catalogue/index.ts'
import type { DetailRow, DetailTable } from '../lives/index.ts'
import { alignedTable } from './table.ts'

/** Tables that were asked for, for reading. */
export function describeDetails(details: readonly DetailTable[]): string {
  return details.map((table) => `\n${detailText(table)}`).join('')
}

function detailText({ name, title, dimension, rows }: DetailTable): string {
  const isOne = name === 'branches'
  const lines = rows.map((row) => (isOne ? cells(row) : [row.of, ...cells(row)]))
  const columns = [english(title), 'estimate', '95%', 'placebo', 'unit']
  const right = new Set(isOne ? [1, 2, 3] : [2, 3, 4])
  return alignedTable({ columns: isOne ? columns : [dimension, ...columns], rows: lines }, right)
}

function cells({ title, unit, estimate, lower, upper, placebo }: DetailRow): string[] {
  const { scale, name } = readableUnit(unit)
  const cell = (value: number) => figure(value * scale)
  return [english(title), cell(estimate), limits(lower, upper, cell), cell(placebo), name]
}
