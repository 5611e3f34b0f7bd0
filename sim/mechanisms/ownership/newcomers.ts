/** Rows for newcomers: those of the dead first. Capacity grows here and nowhere else. */

import { LOAN_SLOTS } from '../../state/loan.ts'
import { makeRoom } from '../../world/room.ts'
import type { World } from '../../world/world.ts'
import { drawSupplies, foundFirm, type Birth } from './founding.ts'

/** Where free rows are looked for next. */
export interface Search {
  fromFirst: number
  fromLast: number
}

/** Row for a newcomer: that of a dead firm, the first for a supplier, the last for an own brand, so that a kind lies together; else a new one. */
export function rowFor(world: World, search: Search, birth: Birth): number {
  const { firms } = world
  if (drawSupplies(world, birth)) {
    while (search.fromFirst < firms.rows && firms.alive[search.fromFirst]) search.fromFirst += 1
    if (search.fromFirst < firms.rows) return search.fromFirst
  } else {
    while (search.fromLast >= 0 && firms.alive[search.fromLast]) search.fromLast -= 1
    if (search.fromLast >= 0) return search.fromLast
  }
  if (firms.rows === firms.capacity) makeRoom(world)
  firms.rows += 1
  world.loans.rows = firms.rows * LOAN_SLOTS
  return firms.rows - 1
}

/** Founds a start-up in a row that is free. */
export function found(world: World, search: Search, birth: Birth): void {
  foundFirm(world, rowFor(world, search, birth), birth)
  world.tally.births += 1
}
