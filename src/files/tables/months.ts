import { catalogue } from '../../../sim/index.ts'
import { english } from '../../catalogue/index.ts'
import { LEVER_SERIES } from '../../run/index.ts'
import type { ReplicateResult } from '../../run/index.ts'
import { replicateColumn } from '../column.ts'
import type { Table } from '../column.ts'

/** A row per month, a column per metric and per lever that moves. @param keys and `levers` as in the results */
export function monthsTable(keys: readonly string[], levers: readonly string[] = []): Table<ReplicateResult> {
  return {
    name: 'months',
    row: 'a month',
    count: ({ months }) => months,
    columns: [
      replicateColumn(),
      {
        name: 'month',
        kind: 'int32',
        unit: 'month',
        says: '1 is the first after burn-in',
        of: (_, row) => row + 1,
      },
      ...keys.map((key, column) => {
        const { integer, unit, says } = catalogue.metrics.find((metric) => metric.key === key)!
        return {
          name: key,
          kind: integer ? ('int64' as const) : ('double' as const),
          unit,
          says: english(says),
          optional: true as const,
          of: ({ metrics }: ReplicateResult, row: number) => metrics[row * keys.length + column],
        }
      }),
      ...levers.map(leverColumn),
    ],
  }
}

/** What the lever stood at in the month: of a rule's value, what is left within the lever's bounds. */
function leverColumn(key: string): Table<ReplicateResult>['columns'][number] {
  const { unit, title } = catalogue.levers.find((lever) => lever.key === key)!
  return {
    name: LEVER_SERIES + key,
    kind: 'double',
    unit,
    says: `${english(title)}: what it stood at in the month, within its bounds`,
    optional: true,
    of: ({ watched }, row) => watched?.levers[key]?.[row],
  }
}
