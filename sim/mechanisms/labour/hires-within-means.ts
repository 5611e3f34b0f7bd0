/** How many more people a firm can pay until its customers pay for what they make. */

import type { World } from '../../world/world.ts'
import { cashUntilPaid } from '../goods-market/terms.equations.ts'
import { materialsPerUnit } from '../production/costs.equations.ts'
import { peopleForOrders } from '../production/output.equations.ts'
import { gapPaidFor } from './staff.equations.ts'

/** People that expected sales ask for beyond those there are, below 0 where there are too many. */
export function peopleLacking({ firms }: World, f: number): number {
  const { expectedSales, price, perWorker, staff } = firms
  return peopleForOrders(expectedSales[f], price[f], perWorker[f]) - staff[f]
}

/** Cash that one more worker ties up, fen. */
function newcomerCosts({ firms, cities, markets, constants, p }: World, f: number): number {
  const wage = cities.wage[firms.city[f]]
  const perUnit = materialsPerUnit(constants.materialsShare[firms.sector[f]], p.unitPrice, firms.defects[f])
  const materials = perUnit * firms.perWorker[f]
  return cashUntilPaid(
    markets.wait[firms.market[f]],
    wage * (1 + p.overheadPerWorker),
    p.tradeTerm,
    materials,
  )
}

/** Of the people a firm lacks, those whom `cash` pays beyond a month's wages and rent and what sellers wait for. */
export function newcomersPaidFor(world: World, f: number, lacking: number, cash: number): number {
  const { outflow, owedLate } = world.firms
  return gapPaidFor(lacking, cash - outflow[f] - owedLate[f], newcomerCosts(world, f))
}
