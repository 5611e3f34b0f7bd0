/** Capital that a firm's people need: those it has, and those its orders ask for whom it can pay. */

import type { World } from '../../world/world.ts'
import { newcomersPaidFor, peopleLacking } from '../labour/hires-within-means.ts'
import { capitalForPeople } from './output.equations.ts'

/** Capital for the staff and for all the people that expected sales ask for, were they paid for: the most that is wanted. Fen. */
export function mostCapitalWanted(world: World, f: number): number {
  const { staff, sector } = world.firms
  const lacking = peopleLacking(world, f)
  return capitalForPeople(world.constants.capitalPerWorker[sector[f]], staff[f], lacking > 0 ? lacking : 0)
}

/**
 * Capital for the staff, and for those of the people that expected sales ask for whom `cash` pays: a firm equips itself before it grows. Fen. Who has enough for all of them
 * is not asked what it can pay: nothing is missing either way.
 */
export function capitalWanted(world: World, f: number, cash: number): number {
  const { staff, sector, capital } = world.firms
  const perWorker = world.constants.capitalPerWorker[sector[f]]
  const lacking = peopleLacking(world, f)
  const newcomers = lacking > 0 ? lacking : 0
  const wanted = capitalForPeople(perWorker, staff[f], newcomers)
  if (capital[f] >= wanted) return wanted
  return capitalForPeople(perWorker, staff[f], newcomersPaidFor(world, f, newcomers, cash))
}
