/** Sums over firms of what they are like inside, in whole quanta, for the month's series. */

import { POSITIONING } from '../state/firm.ts'
import { INSIDE } from '../world/tally.ts'
import type { World } from '../world/world.ts'
import { onlineShare } from './digital.ts'
import { fitOf } from './management-mode.ts'
import { QUANTA } from './market.ts'

/**
 * Doubles of this size have steps of one quantum: what has been added to it and taken away again is rounded to quanta, and
 * sums of such numbers are exact.
 */
const STEPS_OF_A_QUANTUM = 6755399441055744 / QUANTA

function inQuanta(x: number): number {
  return x + STEPS_OF_A_QUANTUM - STEPS_OF_A_QUANTUM
}

/** What each firm is like inside, one after the other: its row is looked up once for all columns. */
function surveyColumns(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const sums = new Float64Array(INSIDE.length)
  for (let f = from; f < to; f++) {
    if (!firms.alive[f]) continue
    let i = 0
    for (const name of INSIDE) {
      sums[i] += inQuanta(name === 'fit' ? fitOf(world, f, firms.mode[f]) : firms[name][f])
      i++
    }
  }
  for (let i = 0; i < sums.length; i++) tally.inside[i] += sums[i] * QUANTA
}

/** How firms are run, and where own brands sell. */
export function surveyInside(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const { alive, mode, positioning, expectedSales } = firms
  surveyColumns(world, from, to)
  let online = 0
  let sales = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    tally.modes[mode[f]] += 1
    const brand = positioning[f] === POSITIONING.ownBrand ? expectedSales[f] : 0
    online += Math.floor(brand * onlineShare(world, f))
    sales += Math.floor(brand)
  }
  tally.onlineSales += online
  tally.ownBrandSales += sales
}
