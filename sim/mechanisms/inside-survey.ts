/** Sums over firms of what they are like inside, in whole quanta, for the month's series. */

import { POSITIONING } from '../state/firm.ts'
import { INSIDE } from '../world/tally.ts'
import type { World } from '../world/world.ts'
import { onlineShare } from './digital.ts'
import { fitOf } from './management-mode.ts'
import { QUANTA } from './market.ts'

const sums = new Float64Array(INSIDE.length)

function quanta(value: number): number {
  return Math.floor(value * QUANTA)
}

/** In the order of INSIDE. */
function add(world: World, f: number): void {
  const { firms } = world
  sums[0] += quanta(firms.execution[f])
  sums[1] += quanta(fitOf(world, f, firms.mode[f]))
  sums[2] += quanta(firms.skill[f])
  sums[3] += quanta(firms.belonging[f])
  sums[4] += quanta(firms.digital[f])
  sums[5] += quanta(firms.delegation[f])
  sums[6] += quanta(firms.leadership[f])
  sums[7] += quanta(firms.steps[f])
  sums[8] += quanta(firms.spread[f])
  sums[9] += quanta(firms.marketing[f])
}

export function surveyInside(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const { alive, mode, positioning, expectedSales } = firms
  let [online, sales] = [0, 0]
  sums.fill(0)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    add(world, f)
    tally.modes[mode[f]] += 1
    if (positioning[f] !== POSITIONING.ownBrand) continue
    online += Math.floor(expectedSales[f] * onlineShare(world, f))
    sales += Math.floor(expectedSales[f])
  }
  for (let i = 0; i < sums.length; i++) tally.inside[i] += sums[i]
  tally.onlineSales += online
  tally.ownBrandSales += sales
}
