/** Wages of cities around that of the region in normal times (Blanchflower & Oswald 1994; Blanchard & Katz 1999). No firm pays better than its neighbours but by incentives. */

import type { World } from '../../world/world.ts'
import { searchSpeed, trendAfterMonth, wageAfterMonth, wageCurve } from './wages.equations.ts'
import { countPeople } from './people.ts'
import { countSeekers } from './search.ts'
import { outOfWork } from './staff.equations.ts'

/** Months of burn-in in which the region’s normal wage is looked for; it begins with 1 + 12 times the usual speed and ends with the usual one. */
const SOUGHT_MONTHS = 300
const SOUGHT_FASTER = 12

/** Elasticity by which the region’s normal wage moves this month: that of the wage curve, at the speed at which what is normal moves. */
function driftNow({ clock, p }: World): number {
  const left = clock.ready[0] ? 0 : 1 - clock.tick[0] / SOUGHT_MONTHS
  return searchSpeed(p.normSpeed * p.wageSlope, SOUGHT_FASTER, left)
}

/** The region’s normal wage moves until unemployment is normal; each city’s wage follows those who look for work there. */
export function setWages(world: World): void {
  const { cities, economy, p } = world
  const { normalUnemployment, wageSlope, adjustSpeed } = p
  const { force, employed } = countPeople(world)
  const unemployed = outOfWork(force, employed)
  const before = economy.wageTrend[0]
  const trend = trendAfterMonth(before, unemployed, force, normalUnemployment, driftNow(world))
  economy.wageTrend[0] = trend
  countSeekers(world)
  for (let c = 0; c < cities.rows; c++) {
    const curve = wageCurve(trend, cities.seeking[c], cities.labourForce[c], normalUnemployment, wageSlope)
    cities.wage[c] = wageAfterMonth(cities.wage[c], curve, adjustSpeed)
  }
}
