/**
 * A month begins: what other firms paid becomes spendable, buyers elsewhere pay what falls due of their bills, the death of a supplier is noticed, expected sales move
 * towards the demand of last month (adaptive expectations; teams that plan add the trend), and the normal unit cost is reckoned at the wage of last month and
 * the world price, rent with it. Writes each firm's own row.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { smoothed } from '../kernel/smoothing.ts'
import { payFactor } from '../mechanisms/management/execution.ts'
import { rentHere, weighPlaces } from '../mechanisms/place/park.ts'
import {
  lastingSurprise,
  lookAhead,
  relativeSurprise,
  salesExpected,
  weightOfLastMonth,
} from '../mechanisms/goods-market/expected-sales.equations.ts'
import { adoptPlan } from '../mechanisms/goods-market/shared-plans.ts'
import { reckonUnits } from '../mechanisms/innovation/technology.ts'
import { overheadsFactor } from '../mechanisms/production/costs.ts'
import {
  materialsPerUnit,
  normalUnitCost,
  overheadsOf,
  spaceAfterMonth,
} from '../mechanisms/production/costs.equations.ts'
import { capitalShortfall, soundUnits } from '../mechanisms/production/output.equations.ts'
import { collectBills } from '../mechanisms/payment/terms-elsewhere.ts'
import { noticeDeadSuppliers } from '../mechanisms/payment/trade-debts.ts'
import type { World } from '../world/world.ts'

function openMonth(world: World, from: number, to: number): void {
  const { alive, deposits, incoming, orders } = world.firms
  orders.fill(0, from, to)
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    collectBills(world, f)
    if (incoming[f] === 0) continue
    deposits[f] += incoming[f]
    incoming[f] = 0
  }
}

/** Expected sales move towards demand; a team that plans puts the trend into the plan [002]. */
function foreseeSales(world: World, from: number, to: number): void {
  const { alive, demand, expectedSales, turbulence, trend, leadership } = world.firms
  const { expectSpeed, insideSpeed } = world.p
  const shares = world.policy.informationSharing > 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const expected = expectedSales[f]
    const surprise = relativeSurprise(demand[f], expected)
    turbulence[f] = smoothed(turbulence[f], Math.abs(surprise), insideSpeed)
    const tendency = smoothed(trend[f], surprise, insideSpeed)
    trend[f] = tendency
    const ahead = lookAhead(leadership[f], lastingSurprise(surprise, tendency))
    const weight = weightOfLastMonth(surprise, expectSpeed)
    expectedSales[f] = salesExpected(expected, demand[f], weight, ahead)
    if (shares) adoptPlan(world, f)
  }
}

/** Prices rest on rent and services for the staff with which the month begins; what is due follows the lease. */
function reckonCosts(world: World, from: number, to: number): void {
  const { alive, sector, city, unitCost, perWorker, defects, capital, staff, space, rent } = world.firms
  const { p, constants, cities, environment } = world
  const { capitalEffect, depreciation, leaseMonths, overheadFixed, overheadPerWorker } = p
  const materialPrice = p.unitPrice * environment.materialPrice
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const s = sector[f]
    const short = capitalShortfall(capital[f], constants.capitalPerWorker[s], staff[f])
    const units = reckonUnits(world, f)
    const sound = soundUnits(units, defects[f], capitalEffect, short)
    perWorker[f] = sound
    const wage = cities.wage[city[f]]
    const pay = wage * payFactor(world, f)
    const weighed = wage * overheadsFactor(world, f)
    const overheads = overheadsOf(weighed, overheadFixed, overheadPerWorker, staff[f])
    const leased = spaceAfterMonth(space[f], staff[f], leaseMonths)
    space[f] = leased
    rent[f] = rentHere(world, f, overheadsOf(weighed, overheadFixed, overheadPerWorker, leased))
    const materials = materialsPerUnit(constants.materialsShare[s], materialPrice, defects[f])
    unitCost[f] = normalUnitCost(pay, overheads, depreciation * capital[f], staff[f], sound, materials)
  }
}

export const expect: Phase<World> = {
  says: 'Expected sales follow last month’s demand; unit cost follows wages, materials and waste.',
  steps: [
    gather(weighPlaces),
    perBlock(openMonth),
    perBlock(noticeDeadSuppliers),
    perBlock(foreseeSales),
    perBlock(reckonCosts),
  ],
}
