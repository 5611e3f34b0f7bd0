/** Firms whose observation stops, written out before their rows are used again. */

import { SUPPORT_KEYS } from '../levers/index.ts'
import { columnOf } from '../kernel/table.ts'
import { makeRoomForALife, type Lives } from './lives.ts'
import { debtOf } from './debt.ts'
import { ageAtEntry, entryMonthOf, sizeAtEntry } from './entry.ts'
import { identityOf } from './identity.ts'
import type { World } from './world.ts'

/** Keys of the levers whose receipt is recorded per firm, and the columns that hold the month. */
export const SUPPORTS: readonly { readonly key: string; readonly column: string }[] = SUPPORT_KEYS.map(
  (key) => ({
    key,
    column: `support${key[0].toUpperCase()}${key.slice(1)}`,
  }),
)

function write(world: World, lives: Lives, f: number, died: boolean): void {
  const { firms, clock } = world
  const i = lives.count
  makeRoomForALife(lives)
  lives.firm[i] = identityOf(firms, f)
  lives.sector[i] = firms.sector[f]!
  lives.city[i] = firms.city[f]!
  lives.park[i] = firms.park[f]!
  lives.sizeClass[i] = sizeAtEntry(world, f)
  lives.entry[i] = firms.entryKind[f]!
  lives.entryMonth[i] = entryMonthOf(world, f)
  lives.ageAtStart[i] = ageAtEntry(world, f)
  lives.stop[i] = clock.month[0]!
  lives.cause[i] = died ? firms.exitCause[f] : 0
  lives.deregisteredMonth[i] = died ? firms.deregistered[f] : 0
  lives.staffAtStart[i] = firms.staffAtStart[f]!
  lives.staffAtStop[i] = firms.staff[f]!
  lives.aid[i] = firms.aid[f]!
  lives.debtAtStop[i] = died ? firms.debt[f] : debtOf(world, f, false)
  for (const { key, column } of SUPPORTS) lives.supports[key][i] = columnOf(firms, column)[f]!
  lives.count = i + 1
}

/** The dead of this month. */
export function writeDepartures(world: World): void {
  const { firms, departures } = world
  departures.count = 0
  for (let f = 0; f < firms.rows; f++)
    if (!firms.alive[f] && firms.exitCause[f] > 0) write(world, departures, f, true)
}

/** The living, as censored. */
export function writeSurvivors(world: World, lives: Lives): void {
  const { firms } = world
  for (let f = 0; f < firms.rows; f++) if (firms.alive[f]) write(world, lives, f, false)
}
