/**
 * A month begins: what other firms paid becomes spendable, the death of a supplier is noticed, expected sales move
 * towards the demand of last month (adaptive expectations; teams that plan add the trend), and the normal unit cost is reckoned at today's wage and
 * world price. Writes each firm's own row.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { payFactor } from '../mechanisms/execution.ts'
import { weighPlaces } from '../mechanisms/park.ts'
import { seePlan } from '../mechanisms/shared-plans.ts'
import { reckonUnits } from '../mechanisms/technology.ts'
import { noticeDeadSuppliers } from '../mechanisms/trade-debts.ts'
import type { World } from '../world/world.ts'

function openMonth(world: World, from: number, to: number): void {
  const { alive, deposits, incoming, orders } = world.firms
  for (let f = from; f < to; f++) {
    orders[f] = 0
    if (!alive[f]) continue
    deposits[f] += incoming[f]
    incoming[f] = 0
  }
}

/** Expected sales move towards demand; a team that plans puts part of the trend into the plan [002]. */
function foreseeSales(world: World, from: number, to: number): void {
  const { alive, demand, expectedSales, turbulence, trend, leadership } = world.firms
  const { expectSpeed, alarm, alarmSpeed, trendSpeed, planAhead } = world.p
  const shares = world.policy.informationSharing > 0
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const expected = expectedSales[f]
    const surprise = demand[f] - expected
    const share = surprise > expected ? 1 : expected > 0 ? surprise / expected : 0
    turbulence[f] += trendSpeed * ((share < 0 ? -share : share) - turbulence[f])
    trend[f] += trendSpeed * (share - trend[f])
    // Only what goes on is a trend: a fall that is over is in the expectation already.
    const lasting = share * trend[f] > 0 ? (share / trend[f] < 1 ? share : trend[f]) : 0
    const ahead = 1 + planAhead * leadership[f] * lasting
    expectedSales[f] = (expected + (share < -alarm ? alarmSpeed : expectSpeed) * surprise) * ahead
    if (shares) seePlan(world, f)
  }
}

function reckonCosts(world: World, from: number, to: number): void {
  const { alive, sector, city, unitCost, perWorker, defects, capital, staff } = world.firms
  const { p, constants, cities, environment } = world
  const { capitalEffect, unitPrice } = p
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const wantedCapital = constants.capitalPerWorker[sector[f]] * staff[f]
    const fullness = capital[f] < wantedCapital ? capital[f] / wantedCapital : 1
    const good = reckonUnits(world, f) * (1 - defects[f])
    perWorker[f] = good * (1 - capitalEffect + capitalEffect * fullness)
    const materials = constants.materialsShare[sector[f]] * unitPrice * environment.materialPrice
    unitCost[f] = (cities.wage[city[f]] * payFactor(world, f)) / good + materials / (1 - defects[f])
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
