/** Capital that a firm's people need: those it has, and those its orders ask for whom it can pay. */

import type { World } from '../../world/world.ts'
import { newcomersPaidFor, peopleLacking } from '../labour/hires-within-means.ts'
import { capitalForPeople } from './output.equations.ts'

/** Capital for the staff, and for those of the people that expected sales ask for whom `cash` pays: a firm equips itself before it grows. Fen. */
export function capitalWanted(world: World, f: number, cash: number): number {
  const { staff, sector } = world.firms
  const lacking = peopleLacking(world, f)
  const newcomers = lacking > 0 ? newcomersPaidFor(world, f, lacking, cash) : 0
  return capitalForPeople(world.constants.capitalPerWorker[sector[f]], staff[f], newcomers)
}
