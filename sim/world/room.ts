/** More rows for firms. Memory is the machine's: where months run compiled, this is what they call. */

import { growLedger } from '../kernel/ledger.ts'
import { growTable, roomier, type TableBase } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import type { World } from './world.ts'

/** Tables that have rows for each firm, and how many. */
export function tablesOfFirms({
  firms,
  loans,
}: World): readonly (readonly [table: TableBase, rows: number])[] {
  return [
    [firms, 1],
    [loans, LOAN_SLOTS],
  ]
}

/** Makes room for more firms. Views of columns taken before are stale afterwards. */
export function makeRoom(world: World): void {
  const capacity = roomier(world.firms.capacity)
  for (const [table, rows] of tablesOfFirms(world)) growTable(table, capacity * rows)
  growLedger(world.ledger, capacity)
}
