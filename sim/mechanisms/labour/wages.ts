/** Wages of cities around that of the region in normal times. */

import type { World } from '../../world/world.ts'
import { trendAfterMonth, wageAfterMonth, wageCurve } from './wages.equations.ts'
import { countPeople, countSeekers } from './search.ts'

/** In the past, until so many months have been lived, the wage at which the region’s people find work is looked for: at first by so much faster. */
const SOUGHT_MONTHS = 300
const SOUGHT_FASTER = 12

/** Speed at which the region’s wage moves, per month. */
function driftNow({ clock, p }: World): number {
  const left = clock.ready[0] ? 0 : 1 - clock.tick[0] / SOUGHT_MONTHS
  return left > 0 ? p.wageDrift * (1 + SOUGHT_FASTER * left) : p.wageDrift
}

/** The region’s wage moves until its people find work; each city’s follows its own unemployment. */
export function setWages(world: World): void {
  const { cities, economy, p } = world
  const { normalUnemployment, wageSlope, wageSpeed } = p
  const { force, unemployed } = countPeople(world)
  const before = economy.wageTrend[0]
  const trend = trendAfterMonth(before, unemployed, force, normalUnemployment, driftNow(world))
  economy.wageTrend[0] = trend
  countSeekers(world)
  for (let c = 0; c < cities.rows; c++) {
    const curve = wageCurve(trend, cities.seeking[c], cities.labourForce[c], normalUnemployment, wageSlope)
    cities.wage[c] = wageAfterMonth(cities.wage[c], curve, wageSpeed)
  }
}
