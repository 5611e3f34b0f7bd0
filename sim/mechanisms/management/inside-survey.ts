/** Sums over firms of what they are like inside, in whole quanta, for the month's series. */

import { inQuanta, QUANTA } from '../../kernel/quanta.ts'
import { POSITIONING } from '../../state/firm.ts'
import { INSIDE } from '../../world/tally.ts'
import type { World } from '../../world/world.ts'
import { onlineShare } from './digital.ts'

/** How firms are run, each column and each row one after the other, and where own brands sell. */
export function surveyInside(world: World, from: number, to: number): void {
  const { firms, tally } = world
  const { alive, mode, positioning, expectedSales } = firms
  const sums = new Float64Array(INSIDE.length)
  let online = 0
  let sales = 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    let i = 0
    for (const name of INSIDE) {
      sums[i] += inQuanta(firms[name][f])
      i++
    }
    tally.modes[mode[f]] += 1
    if (positioning[f] !== POSITIONING.ownBrand) continue
    const expected = expectedSales[f]
    online += Math.floor(expected * onlineShare(world, f))
    sales += Math.floor(expected)
  }
  for (let i = 0; i < sums.length; i++) tally.inside[i] += sums[i] * QUANTA
  tally.onlineSales += online
  tally.ownBrandSales += sales
}
