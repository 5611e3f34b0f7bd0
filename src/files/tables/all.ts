import { catalogue } from '../../../sim/index.ts'
import { DETAIL_KINDS, DETAILS } from '../../lives/index.ts'
import { regions } from '../../regions/index.ts'
import { namesOf } from '../../run/index.ts'
import type { TableFacts } from '../column.ts'
import { balancesTable, flowsTable } from './books.ts'
import { detailsTable } from './details.ts'
import { estimatesTable } from './effects.ts'
import { firmsTable } from './firms.ts'
import { livesTable } from './lives.ts'
import { monthsTable } from './months.ts'
import { requestableTables } from './on-request.ts'
import { replicateValuesTable } from './replicate-values.ts'
import { survivalTable } from './survival.ts'
import { traceTable } from './trace.ts'

/** A table that can be written, and what brings it. */
export interface KnownTable extends TableFacts {
  /** Of a run, and so of base and policy of a comparison too; or of the comparison itself. */
  readonly of: 'run' | 'comparison'
  /** The option that asks for it; absent where it is always written. */
  readonly option?: string
}

const DETAIL_OPTIONS: Readonly<Record<string, string>> = {
  branches: '--branches',
  partings: '--why',
  paths: '--why',
  attribution: '--attribute',
  outside: '--outside',
  mirror: '--mirror',
}

/**
 * All tables with their columns, as the manifest names them: for the command, the documentation and whoever reads results. Keys of
 * sectors, cities and banks are those of one region; everything else is the same in all.
 *
 * @param region a key of the regions
 * @throws RangeError if there is no such region
 */
export function allTables(region = 'plain'): readonly KnownTable[] {
  const place = regions[region]
  if (place === undefined) throw new RangeError(`no region is called '${region}'`)
  const names = namesOf({ region })
  return [
    known('run', firmsTable(names, catalogue.supports)),
    known('run', monthsTable(catalogue.metrics.map(({ key }) => key))),
    known('run', survivalTable),
    known('run', flowsTable, '--books'),
    known('run', balancesTable, '--books'),
    ...requestableTables(place).map((table) => known('run', table, `--tables ${table.name}`)),
    known('run', traceTable, 'want.trace in the library'),
    known('comparison', livesTable(names)),
    known('comparison', estimatesTable('effects')),
    known('comparison', estimatesTable('account')),
    known('comparison', replicateValuesTable('effects')),
    known('comparison', replicateValuesTable('account')),
    ...DETAILS.map((name) =>
      known(
        'comparison',
        detailsTable(DETAIL_KINDS[name]),
        DETAIL_OPTIONS[name] ?? 'five replicates or more',
      ),
    ),
  ]
}

function known(of: KnownTable['of'], { name, row, columns }: TableFacts, option?: string): KnownTable {
  const facts = columns.map(({ name: column, kind, unit, says, optional, values }) => ({
    name: column,
    kind,
    unit,
    says,
    ...(optional && { optional }),
    ...(values && { values }),
  }))
  return { name, row, of, ...(option !== undefined && { option }), columns: facts }
}
