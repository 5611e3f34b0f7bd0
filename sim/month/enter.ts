/**
 * Potential entrants, each fixed by (sector, city, month, slot), are born if their own uniform lies below the cell's
 * probability, which responds to profit margins relative to normal and falls with entry barriers [001, 003]. During
 * burn-in every exit is replaced in its sector and city instead. Capacity grows here and nowhere else.
 */

import { barrier, gather, perBlock, type Phase } from '../kernel/block.ts'
import { keyedUniform } from '../kernel/random.ts'
import { ENTRY } from '../state/firm.ts'
import { LOAN_SLOTS } from '../state/loan.ts'
import { entryProbability, entryPull, relativeMargin } from '../mechanisms/ownership/entry.equations.ts'
import { foundFirm, drawSupplies, replaceTheDead, type Birth } from '../mechanisms/ownership/founding.ts'
import { runIncubators } from '../mechanisms/place/incubator.ts'
import { moveIntoParks } from '../mechanisms/place/park.ts'
import { findParents, keepOneOfEach, spinOffFrom, spinOffOf } from '../mechanisms/ownership/spin-off.ts'
import { PURPOSE } from '../world/purposes.ts'
import { makeRoom } from '../world/room.ts'
import type { World } from '../world/world.ts'

/** Chance that a potential entrant of a cell is born. */
function entryChance(world: World, cell: number): number {
  const { cells, markets, policy, p, constants } = world
  const sector = Math.floor(cell / constants.cities)
  const relative = relativeMargin(markets.meanMargin[sector], markets.normalMargin[sector])
  return entryProbability(
    cells.entryMass[cell],
    cells.slots[cell],
    entryPull(relative, p.entryElasticity),
    policy.entryBarrier,
    p.fairEntry * policy.fairCompetition,
    p.founderPull * policy.entrepreneurTraining,
  )
}

/** Where free rows are looked for next. */
interface Search {
  fromFirst: number
  fromLast: number
}

/** Row for a newcomer: that of a dead firm, the first for a supplier, the last for an own brand, so that a kind lies together; else a new one. */
function rowFor(world: World, search: Search, birth: Birth): number {
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

function admitEntrants(world: World, search: Search): void {
  const { cells, clock, constants, key } = world
  const month = clock.month[0]
  const last = cells.rows - 1
  const slotsAMonth = cells.firstSlot[last] + cells.slots[last]
  for (let cell = 0; cell < cells.rows; cell++) {
    if (cells.slots[cell] === 0) continue
    const chance = entryChance(world, cell)
    for (let slot = 0; slot < cells.slots[cell]; slot++) {
      const low = constants.population + 1 + (month - 1) * slotsAMonth + cells.firstSlot[cell] + slot
      if (keyedUniform(key, low, 0, 0, PURPOSE.entry) >= chance) continue
      const sector = Math.floor(cell / constants.cities)
      const city = cell % constants.cities
      const birth = { low, high: 0, sector, city, entryKind: ENTRY.startup, parent: -1 }
      foundFirm(world, rowFor(world, search, birth), birth)
      world.tally.births += 1
    }
  }
}

function enterFirms(world: World): void {
  if (!world.clock.ready[0]) return replaceTheDead(world)
  keepOneOfEach(world)
  const { rows } = world.firms
  const search = { fromFirst: 0, fromLast: rows - 1 }
  admitEntrants(world, search)
  // Newcomers of this month have no spin-offs yet: who takes a row clears it.
  for (let f = 0; f < rows; f++) {
    if (!world.firms.accepted[f]) continue
    const birth = spinOffOf(world, f)
    spinOffFrom(world, f, rowFor(world, search, birth), birth)
  }
}

export const enter: Phase<World> = {
  says: 'Potential entrants respond to profit and fall with entry barriers; employees without belonging spin off.',
  steps: [perBlock(findParents), barrier, gather(enterFirms), gather(moveIntoParks), gather(runIncubators)],
}
