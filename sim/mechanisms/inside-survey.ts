/** Sums over firms of what they are like inside, in whole quanta, for the month's series. */

import { POSITIONING } from '../state/firm.ts'
import { INSIDE } from '../world/tally.ts'
import type { World } from '../world/world.ts'
import { onlineShare } from './digital.ts'
import { fitOf } from './management-mode.ts'
import { QUANTA } from './market.ts'

/** Sum of a column over the living of a block, in whole quanta; short loops over one column are what engines do best. */
function summed(column: Float32Array, alive: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let f = from; f < to; f++) if (alive[f]) sum += Math.floor(column[f] * QUANTA)
  return sum
}

function summedFit(world: World, from: number, to: number): number {
  const { alive, mode } = world.firms
  let sum = 0
  for (let f = from; f < to; f++) if (alive[f]) sum += Math.floor(fitOf(world, f, mode[f]) * QUANTA)
  return sum
}

function surveyColumns(world: World, from: number, to: number): void {
  const { firms, tally } = world
  let i = 0
  for (const name of INSIDE) {
    tally.inside[i] +=
      name === 'fit' ? summedFit(world, from, to) : summed(firms[name], firms.alive, from, to)
    i++
  }
}

export function surveyInside(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const { alive, mode, positioning, expectedSales } = firms
  surveyColumns(world, from, to)
  let [online, sales] = [0, 0]
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    tally.modes[mode[f]] += 1
    if (positioning[f] !== POSITIONING.ownBrand) continue
    online += Math.floor(expectedSales[f] * onlineShare(world, f))
    sales += Math.floor(expectedSales[f])
  }
  tally.onlineSales += online
  tally.ownBrandSales += sales
}
