/** More rows for firms. Memory is the machine's: where months run compiled, this is what they call. */

import { growLedger } from '../kernel/ledger.ts'
import { growTable, roomier, type TableBase } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { CAUSE, POSITIONING } from '../state/firm.ts'
import type { World } from './world.ts'

/** New rows for firms of a kind are one for so many that there are, so that few lie free. */
const ROWS_A_STRIP = 64

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

/** Kinds of firms, each of which has rows of its own. */
export const KINDS = Object.keys(POSITIONING).length

/** How many rows are added at once for firms of one kind where `rows` are in use. */
export function rowsOfStrip(rows: number): number {
  return 1 + Math.floor(rows / ROWS_A_STRIP)
}

/** Rows that there may be room for after `most` newcomers: each kind may have had a strip, and the last growth may have been one row too late. */
export function rowsAfter({ firms }: World, most: number): number {
  const rows = firms.rows + most
  return roomier(rows + KINDS * rowsOfStrip(rows))
}

/** Adds rows in which nobody is: who was there before the run has left no trace. */
export function addRows(world: World, count: number): void {
  const { firms, loans } = world
  const before = firms.rows
  const rows = before + count
  while (firms.capacity < rows) makeRoom(world)
  for (let f = before; f < rows; f++) {
    firms.partner[f] = -1
    firms.supplier[f] = -1
    firms.exitCause[f] = CAUSE.none
  }
  firms.rows = rows
  loans.rows = rows * LOAN_SLOTS
}
