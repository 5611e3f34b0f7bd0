import { catalogue } from '../../../sim/index.ts'
import { english } from '../../catalogue/index.ts'
import type { ReplicateResult } from '../../run/index.ts'
import { replicateColumn } from '../column.ts'
import type { Table } from '../column.ts'

/** A row per month, a column per metric. @param keys as in the results */
export function monthsTable(keys: readonly string[]): Table<ReplicateResult> {
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
    ],
  }
}
