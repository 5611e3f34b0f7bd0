/** Tables on request, by key. */

import { ModelError } from '../../world/snapshot.ts'
import type { World } from '../../world/world.ts'
import { accounts } from './accounts.ts'
import { applications } from './applications.ts'
import { edges } from './edges.ts'
import { loans } from './loans.ts'
import { panel } from './panel.ts'
import { Rows, type OutputTable, type TableRows, type Watch } from './table.ts'

export const OUTPUT_TABLES: readonly OutputTable[] = [panel, accounts, applications, loans, edges]

/** Watches a run from month 0 on; it must have been opened with its journal. */
export class TableWatch {
  readonly #rows: readonly Rows[]
  readonly #watches: readonly Watch[]

  /** @param keys of {@link OUTPUT_TABLES} */
  constructor(world: World, keys: readonly string[]) {
    const unknown = keys.find((key) => !OUTPUT_TABLES.some((table) => table.key === key))
    if (unknown !== undefined) throw new ModelError(`no table is called '${unknown}'`)
    const tables = OUTPUT_TABLES.filter(({ key }) => keys.includes(key))
    this.#rows = tables.map((table) => new Rows(table))
    this.#watches = tables.map((table, t) => table.watch(world, this.#rows[t]))
  }

  /** After each month. */
  add(world: World): void {
    for (const watch of this.#watches) watch.add(world)
  }

  /** After the last one. */
  finish(world: World): Record<string, TableRows> {
    for (const watch of this.#watches) watch.end(world)
    return Object.fromEntries(this.#rows.map((rows) => [rows.table.key, rows.taken()]))
  }
}

export type { OutputColumn, OutputTable, TableRows } from './table.ts'
