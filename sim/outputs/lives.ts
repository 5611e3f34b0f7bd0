/** Lives of firms, ended or still going on. */

import { SUPPORT_KEYS } from '../levers/index.ts'
import { writeSurvivors } from '../world/depart.ts'
import { createLives, type Lives } from '../world/lives.ts'
import type { World } from '../world/world.ts'

/** Firms that stopped this month; a live view until the next step. */
export function departures(world: World): Lives {
  return world.departures
}

/** The living, as censored now. */
export function survivors(world: World): Lives {
  const lives = createLives(SUPPORT_KEYS, world.firms.rows)
  writeSurvivors(world, lives)
  return lives
}
