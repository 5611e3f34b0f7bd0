/**
 * Balanced growth: labour force, founders, customers, demand from outside and public sums grow at one rate, so that what is told per firm can stand still while numbers grow
 * (Luttmer 2007; Hopenhayn, Neira & Singhania 2022: the growth of the labour force sets entry, age and concentration). Customers grow where markets are shared, founders where they enter.
 */

import { round } from '../../kernel/money.ts'
import type { World } from '../../world/world.ts'
import { grownByMonth } from './growth.equations.ts'

export function growRegion({ economy, cities, p }: World): void {
  const grown = grownByMonth(p.growth)
  economy.scale[0] = round(economy.scale[0] * grown)
  for (let c = 0; c < cities.rows; c++) cities.labourForce[c] *= grown
}
