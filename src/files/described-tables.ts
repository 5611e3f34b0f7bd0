import { catalogue, OUTPUT_TABLES } from '../../sim/index.ts'
import { namesOf } from '../run/index.ts'
import { validateScenario } from '../scenario/index.ts'
import type { Column, ColumnKind, Table } from './column.ts'
import { balancesTable, flowsTable } from './tables/books.ts'
import { estimatesTable } from './tables/effects.ts'
import { firmsTable } from './tables/firms.ts'
import { livesTable } from './tables/lives.ts'
import { monthsTable } from './tables/months.ts'
import { survivalTable } from './tables/survival.ts'

/** A table as it is told to people: what a row is, and what every column says. */
export interface DescribedTable {
  readonly key: string
  /** What writes it. */
  readonly of: string
  readonly row: string
  readonly columns: readonly DescribedColumn[]
}

export interface DescribedColumn {
  readonly name: string
  readonly kind: ColumnKind
  readonly says: string
  readonly optional?: boolean
}

/** All that runs and comparisons write as a matter of course or on request. */
export function describedTables(): readonly DescribedTable[] {
  const names = namesOf(validateScenario({ format: 1 }, 'the default'))
  const replicate: DescribedColumn = { name: 'replicate', kind: 'int32', says: 'counts from 1' }
  return [
    described('run', firmsTable(names, catalogue.supports)),
    described('run', monthsTable(catalogue.metrics.map(({ key }) => key))),
    described('run', survivalTable),
    described('run --books', flowsTable),
    described('run --books', balancesTable),
    ...OUTPUT_TABLES.map(({ key, row, columns }) => {
      return { key, of: `run --tables ${key}`, row, columns: [replicate, ...columns.map(told)] }
    }),
    described('compare', livesTable(names)),
    described('compare', estimatesTable('effects')),
    described('compare', estimatesTable('account')),
  ]
}

function described<Source>(of: string, { name, row, columns }: Table<Source>): DescribedTable {
  return { key: name, of, row, columns: columns.map(told) }
}

function told({
  name,
  kind,
  says,
  optional,
}: Pick<Column<never>, 'name' | 'kind' | 'says'> & { optional?: boolean }) {
  return { name, kind, says, ...(optional && { optional }) }
}
