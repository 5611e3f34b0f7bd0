/**
 * Burn-in: default levers, no shocks, each exit replaced in its place, until the joint distribution of age and size has
 * come to rest, so that ages carry no invention. Then time is set to zero and identities become 1…N.
 */

import { MONTHS_A_YEAR } from './kernel/calendar.ts'
import { columnOf } from './kernel/table.ts'
import { BURN_IN_AGES } from './world/clock.ts'
import { sizeClass } from './world/constants.ts'
import { replaceTheDead } from './mechanisms/ownership/founding.ts'
import { noticeDeadSuppliers } from './mechanisms/payment/trade-debts.ts'
import { MOST_STAFF, SIZE_CLASSES } from './state/firm.ts'
import { SUPPORTS } from './world/depart.ts'
import { layTogether } from './world/permute.ts'
import type { World } from './world/world.ts'

/** Months before rest is looked for, between looks, and after which a small population is taken as it is. */
const SHORTEST = 300
const BETWEEN = 24
const LONGEST = 480
/** Largest move of the joint distribution that counts as rest. */
const REST = 0.01
/** A firm that moves from one share to another shows in the differences of both. */
const COUNTED_TWICE = 2
/** Years of burn-in over which exits are counted, fading: what entry in normal times is. */
const ENTRY_YEARS = 5

function jointDistribution(world: World): Float64Array {
  const { firms, clock, constants } = world
  const shares = new Float64Array(world.clock.joint.length)
  let living = 0
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    const age = clock.month[0] - firms.born[f]
    let bin = 0
    while (bin < BURN_IN_AGES.length && age >= BURN_IN_AGES[bin]) bin += 1
    const size = sizeClass(constants.thresholds, firms.sector[f], firms.staff[f])
    shares[bin * SIZE_CLASSES.length + size] += 1
    living += 1
  }
  for (let i = 0; i < shares.length; i++) shares[i] /= Math.max(1, living)
  return shares
}

/** Half the summed differences of shares between now and two years ago, less what chance alone would make. */
function moved(world: World): number {
  const now = jointDistribution(world)
  const before = world.clock.joint
  let [distance, chance] = [0, 0]
  for (let i = 0; i < now.length; i++) {
    distance += Math.abs(now[i] - before[i]) / COUNTED_TWICE
    // Mean absolute difference of two independent draws of a share is 2·√(s(1−s)/(π n)); firms persist, so half of it.
    chance += Math.sqrt((now[i] * (1 - now[i])) / (Math.PI * world.setup.firms)) / COUNTED_TWICE
  }
  world.clock.joint.set(now)
  return distance - chance
}

function restHasCome(world: World): boolean {
  const { setup, clock } = world
  const done = clock.tick[0]
  if (setup.burnIn !== 'auto') return done >= setup.burnIn
  if (done % BETWEEN !== 0 || done < SHORTEST - BETWEEN) return false
  const distance = moved(world)
  return done >= LONGEST || (done >= SHORTEST && distance < REST)
}

/** Entry in normal times is what exits were in the last five years of burn-in, sector by sector. */
function setEntryMass(world: World): void {
  const { cells, p, constants, markets, clock } = world
  let slots = 0
  const months = Math.min(clock.tick[0], ENTRY_YEARS * MONTHS_A_YEAR)
  for (let s = 0; s < constants.sectors; s++) {
    let [firms, exits] = [0, 0]
    for (let c = 0; c < constants.cities; c++) {
      firms += cells.firms[s * constants.cities + c]
      exits += cells.exits[s * constants.cities + c]
    }
    markets.normalMargin[s] = markets.meanMargin[s]!
    for (let c = 0; c < constants.cities; c++) {
      const row = s * constants.cities + c
      const mass =
        firms > 0 && months > 0 ? ((1 - p.spinOffShare) * exits * cells.firms[row]) / firms / months : 0
      cells.entryMass[row] = mass
      cells.slots[row] = mass > 0 ? Math.ceil(mass * p.entrySlots) + 1 : 0
      cells.firstSlot[row] = slots
      slots += cells.slots[row]
    }
  }
}

/** Exits are counted over the last five years only: called every month of burn-in. */
function forgetOldExits(world: World): void {
  const keep = 1 - 1 / (ENTRY_YEARS * MONTHS_A_YEAR)
  const { exits } = world.cells
  for (let row = 0; row < exits.length; row++) exits[row] *= keep
}

function setTimeToZero(world: World): void {
  const { firms, clock, setup, cells } = world
  const month = clock.month[0]
  for (let f = 0; f < firms.rows; f++) {
    firms.identityLow[f] = ((firms.identityLow[f] - 1) % setup.firms) + 1
    firms.born[f] -= month
    firms.entryKind[f] = 0
    firms.staffAtStart[f] = Math.min(MOST_STAFF, firms.staff[f])
    for (const { column } of SUPPORTS) columnOf(firms, column)[f] = 0
    firms.aid[f] = 0
  }
  clock.month[0] = 0
  clock.ready[0] = 1
  clock.firms[0] = cells.firms.reduce((sum, n) => sum + n, 0)
}

/** After a month of burn-in: ends it if the population has come to rest. The last dead are replaced first. */
export function considerReady(world: World): void {
  if (!restHasCome(world)) return forgetOldExits(world)
  noticeDeadSuppliers(world, 0, world.firms.rows)
  replaceTheDead(world)
  setEntryMass(world)
  setTimeToZero(world)
  layTogether(world)
}
