/** Rows for newcomers: those of the dead first, those of their own kind together. Rows are added here and nowhere else. */

import { asRow } from '../../kernel/rows.ts'
import { POSITIONING } from '../../state/firm.ts'
import { addRows, KINDS, rowsOfStrip } from '../../world/room.ts'
import type { World } from '../../world/world.ts'
import { drawSupplies, foundFirm, type Birth } from './founding.ts'

/** By kind, where free rows are looked for next: none come free while firms are founded. */
export type Search = Int32Array<ArrayBuffer>

export function newSearch(): Search {
  return new Int32Array(KINDS)
}

/** Whether a newcomer of a kind may have a row. Before month 0 any free row will do: then all are laid together. */
function isFree({ firms, clock }: World, f: number, kind: number): boolean {
  return firms.alive[f] === 0 && (clock.ready[0] === 0 || firms.positioning[f] === kind)
}

/**
 * Row for a newcomer: that of a dead firm of its kind, else the first of a strip of new rows for its kind. So a kind lies together, since a processor guesses that what
 * was true of the last row is true of the next; and however a region grows, no more rows lie free than a kind has had firms, and a strip.
 */
export function rowFor(world: World, search: Search, birth: Birth): number {
  const { firms } = world
  const kind = drawSupplies(world, birth) ? POSITIONING.supplier : POSITIONING.ownBrand
  let f = search[kind]
  while (f < firms.rows && !isFree(world, f, kind)) f += 1
  if (f === firms.rows) addStrip(world, kind)
  search[kind] = f + 1
  return asRow(f)
}

function addStrip(world: World, kind: number): void {
  const { firms, clock } = world
  const before = firms.rows
  addRows(world, clock.ready[0] === 0 ? 1 : rowsOfStrip(before))
  for (let f = before; f < firms.rows; f++) firms.positioning[f] = kind
}

/** Founds a start-up in a row that is free. */
export function found(world: World, search: Search, birth: Birth): void {
  foundFirm(world, rowFor(world, search, birth), birth)
  world.tally.births += 1
}
