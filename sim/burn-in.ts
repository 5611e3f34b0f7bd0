/**
 * Burn-in: default levers, no shocks, each exit replaced in its place, until the world no longer drifts: it is as it was when it was half as old. Then time is set to
 * zero and identities become 1…N.
 */

import { MONTHS_A_YEAR } from './kernel/calendar.ts'
import { half, log } from './kernel/math.ts'
import { columnOf } from './kernel/table.ts'
import { BURN_IN_YEARS, HEADLINES } from './world/clock.ts'
import { countPeople } from './mechanisms/labour/people.ts'
import { replaceTheDead } from './mechanisms/ownership/founding.ts'
import { noticeDeadSuppliers } from './mechanisms/payment/trade-debts.ts'
import { MOST_STAFF } from './state/firm.ts'
import { SUPPORTS } from './world/depart.ts'
import { layTogether } from './world/permute.ts'
import type { World } from './world/world.ts'

/** Years before rest is looked for; after `BURN_IN_YEARS` a world is taken as it is. */
const SHORTEST = 25
/** Years over which a headline is averaged. */
const AVERAGED = 5
/** How far each headline may have moved since half the age: staff by 3%, shares by a point. */
const REACH = [0.03, 0.01, 0.01, 0.01, 0.01]
/** Years of age of the young and the old among the headlines. */
const YOUNG = 5
const OLD = 20
/** Years of burn-in over which exits are counted, fading: what entry in normal times is. */
const ENTRY_YEARS = 5

/** The headlines of a year that has ended. */
function noteHeadlines(world: World, year: number): void {
  const { firms, clock, cells } = world
  const { force, employed } = countPeople(world)
  let [living, young, old, exits] = [0, 0, 0, 0]
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    const age = clock.month[0] - firms.born[f]
    living += 1
    if (age < YOUNG * MONTHS_A_YEAR) young += 1
    if (age >= OLD * MONTHS_A_YEAR) old += 1
  }
  for (let cell = 0; cell < cells.rows; cell++) exits += cells.exits[cell]
  const firmsNow = Math.max(1, living)
  clock.headlines.set(
    [
      log(Math.max(1, employed) / firmsNow),
      1 - employed / force,
      young / firmsNow,
      old / firmsNow,
      exits / ENTRY_YEARS / firmsNow,
    ],
    (year - 1) * HEADLINES.length,
  )
}

/** Mean of a headline over the years that end with `year`. */
function averaged({ clock }: World, headline: number, year: number): number {
  let sum = 0
  for (let y = year - AVERAGED; y < year; y++) sum += clock.headlines[y * HEADLINES.length + headline]
  return sum / AVERAGED
}

/**
 * Whether no headline has moved further than it may since the world was half as old. A drift of t against 2t is seen even where two years in a row
 * are alike; no allowance is made for chance, so small worlds are lived to the end.
 */
export function isAtRest(world: World, year: number): boolean {
  const then = Math.floor(half(year))
  return HEADLINES.every((_, k) => Math.abs(averaged(world, k, year) - averaged(world, k, then)) <= REACH[k])
}

function restHasCome(world: World): boolean {
  const { setup, clock } = world
  const done = clock.tick[0]
  if (setup.burnIn !== 'auto') return done >= setup.burnIn
  if (done % MONTHS_A_YEAR !== 0) return false
  const year = done / MONTHS_A_YEAR
  noteHeadlines(world, year)
  return year >= BURN_IN_YEARS || (year >= SHORTEST && isAtRest(world, year))
}

/** Entry in normal times is what exits were in the last years of burn-in, sector by sector. */
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

/** Exits are forgotten at the rate of one in five years: called every month of burn-in. */
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
