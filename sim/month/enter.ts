/**
 * Start-ups and spin-offs are born. Potential entrants are fixed by cell, month and number, and respond to what a start-up earns and to entry barriers [001, 003]; in the
 * burn-in as many enter as hold the number of firms.
 */

import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { admitStartUps, countFirms, fillUp, firmsMeant } from '../mechanisms/ownership/entry.ts'
import { newSearch, rowFor } from '../mechanisms/ownership/newcomers.ts'
import { runIncubators } from '../mechanisms/place/incubator.ts'
import { moveIntoParks } from '../mechanisms/place/park.ts'
import {
  findParents,
  keepOneOfEach,
  keepSpinOffs,
  spinOffFrom,
  spinOffOf,
} from '../mechanisms/ownership/spin-off.ts'
import type { World } from '../world/world.ts'

/** Firms that the region is short of in its past. */
function room(world: World): number {
  return Math.max(0, firmsMeant(world) - countFirms(world))
}

/** The end of a burn-in: as many start-ups as bring the region to the number of firms of month 0. */
export function fillPlaces(world: World): void {
  const search = newSearch()
  fillUp(world, search, room(world))
}

/** Start-ups and spin-offs of a month. In the past there are no more than the region is meant to have firms. */
function enterFirms(world: World): void {
  const { firms, clock } = world
  const { rows } = firms
  const search = newSearch()
  keepOneOfEach(world)
  if (clock.ready[0]) admitStartUps(world, search)
  else {
    const free = room(world)
    fillUp(world, search, free - keepSpinOffs(world, free))
  }
  // Newcomers of this month have no spin-offs yet: who takes a row clears it.
  for (let f = 0; f < rows; f++) {
    if (!firms.accepted[f]) continue
    const birth = spinOffOf(world, f)
    spinOffFrom(world, f, rowFor(world, search, birth), birth)
  }
  clock.mostFirms[0] = Math.max(clock.mostFirms[0], countFirms(world))
}

export const enter: Phase<World> = {
  says: 'Potential entrants respond to what start-ups earn and fall with entry barriers; employees without belonging spin off.',
  steps: [perBlock(findParents), barrier, gather(enterFirms), gather(moveIntoParks), gather(runIncubators)],
}
