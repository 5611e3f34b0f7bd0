/**
 * A month begins: what other firms paid becomes spendable, the death of a supplier is noticed, expected sales move
 * towards the demand of last month (adaptive expectations; teams that plan add the trend), and the normal unit cost is reckoned at today's wage and
 * world price. Writes each firm's own row.
 */

import { gather, perBlock, type Phase } from '../kernel/block.ts'
import { payFactor } from '../mechanisms/management/execution.ts'
import { weighPlaces } from '../mechanisms/place/park.ts'
import { seePlan } from '../mechanisms/goods-market/shared-plans.ts'
import { reckonUnits } from '../mechanisms/innovation/technology.ts'
import { noticeDeadSuppliers } from '../mechanisms/payment/trade-debts.ts'
import type { World } from '../world/world.ts'

function openMonth(world: World, from: number, to: number): void {
  const { alive, deposits, incoming, orders } = world.firms
  orders.fill(0, from, to)
  for (let f = from; f < to; f++) {
    if (!alive[f] || incoming[f] === 0) continue
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
    const relative = expected > 0 ? surprise / expected : surprise > expected ? 1 : 0
    const share = relative < 1 ? relative : 1
    const size = Math.abs(share)
    turbulence[f] += trendSpeed * (size - turbulence[f])
    const tendency = trend[f] + trendSpeed * (share - trend[f])
    trend[f] = tendency
    // Only what goes on is a trend: a fall that is over is in the expectation already.
    const smaller = size < Math.abs(tendency) ? share : tendency
    const lasting = share * tendency > 0 ? smaller : 0
    const ahead = 1 + planAhead * leadership[f] * lasting
    const speed = share < -alarm ? alarmSpeed : expectSpeed
    expectedSales[f] = (expected + speed * surprise) * ahead
    if (shares) seePlan(world, f)
  }
}

function reckonCosts(world: World, from: number, to: number): void {
  const { alive, sector, city, unitCost, perWorker, defects, capital, staff } = world.firms
  const { p, constants, cities, environment } = world
  const { capitalEffect } = p
  const materialPrice = p.unitPrice * environment.materialPrice
  for (let f = from; f < to; f++) {
    if (!alive[f]) continue
    const s = sector[f]
    const missing = 1 - capital[f] / (constants.capitalPerWorker[s] * staff[f])
    const short = missing > 0 ? missing : 0
    const sound = 1 - defects[f]
    const units = reckonUnits(world, f)
    perWorker[f] = units * sound * (1 - capitalEffect * short)
    const materials = constants.materialsShare[s] * materialPrice
    unitCost[f] = ((cities.wage[city[f]] * payFactor(world, f)) / units + materials) / sound
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
