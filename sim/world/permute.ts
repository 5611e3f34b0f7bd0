/**
 * Rows are storage: where a firm lies must not matter. This moves them about: tests prove by it that it does not, and firms
 * of a kind are laid side by side, since a processor guesses that what was true of the last row is true of the next.
 */

import { columnOf, permuteRows } from '../kernel/table.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { POSITIONING } from '../state/firm.ts'
import type { World } from './world.ts'

/** Unit of columns that point to a firm by its row; −1 points to nobody. */
export const POINTER = 'row'

/** Afterwards the firm of row `order[r]` stands in row `r`. `order` is a permutation of the rows in use. */
export function permuteWorld(world: World, order: Uint32Array): void {
  const { firms, loans } = world
  const places = new Int32Array(firms.rows)
  for (let r = 0; r < firms.rows; r++) places[order[r]] = r
  const loanOrder = new Uint32Array(loans.rows)
  for (let k = 0; k < loans.rows; k++) {
    const slot = k % LOAN_SLOTS
    loanOrder[k] = order[(k - slot) / LOAN_SLOTS] * LOAN_SLOTS + slot
  }
  permuteRows(firms, order)
  permuteRows(loans, loanOrder)
  for (const name in firms.definition.columns) {
    if (firms.definition.columns[name].unit !== POINTER) continue
    const pointer = columnOf(firms, name)
    for (let f = 0; f < firms.rows; f++) if (pointer[f] >= 0) pointer[f] = places[pointer[f]]!
  }
}

/**
 * Suppliers first, then own brands: no trait is asked for more often. Newcomers keep to it as far as there are free rows. Rows of the dead are given
 * up.
 */
export function layTogether(world: World): void {
  const { firms, loans, clock } = world
  const { positioning, alive, rows } = firms
  const order = new Uint32Array(rows)
  let next = 0
  for (let f = 0; f < rows; f++) if (alive[f] && positioning[f] === POSITIONING.supplier) order[next++] = f
  for (let f = 0; f < rows; f++) if (alive[f] && positioning[f] !== POSITIONING.supplier) order[next++] = f
  const living = next
  for (let f = 0; f < rows; f++) if (!alive[f]) order[next++] = f
  permuteWorld(world, order)
  firms.rows = living
  clock.mostFirms[0] = living
  loans.rows = living * LOAN_SLOTS
}
