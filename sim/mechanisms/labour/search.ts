/**
 * Who looks for work where, and how likely an open place is filled (a matching function: Petrongolo & Pissarides 2001). Who is at work does not look; nobody
 * chooses between offers.
 */

import type { World } from '../../world/world.ts'
import { countPeople } from './people.ts'
import { chanceToFill, ofAllSeekers, outOfWork, searchWeight } from './staff.equations.ts'

/** The unemployed of the region, by where they look for work: a part of them in all cities. */
export function countSeekers(world: World): void {
  const { cities, p } = world
  const { force, employed: atWork } = countPeople(world)
  const unemployed = outOfWork(force, atWork)
  let weights = 0
  for (let c = 0; c < cities.rows; c++) {
    const part = cities.labourForce[c] / force
    const [here, employed] = [cities.labourForce[c], cities.employed[c]]
    cities.seeking[c] = searchWeight(here, employed, p.commuting, unemployed, part)
    weights += cities.seeking[c]
  }
  for (let c = 0; c < cities.rows; c++)
    cities.seeking[c] = ofAllSeekers(cities.seeking[c], unemployed, weights)
}

/** How likely a place is filled in each city. */
export function matchPeople(world: World): void {
  const { cities, p } = world
  countSeekers(world)
  for (let c = 0; c < cities.rows; c++) {
    cities.filling[c] = chanceToFill(cities.wanted[c], cities.seeking[c], p.matching)
    cities.wanted[c] = 0
  }
}
