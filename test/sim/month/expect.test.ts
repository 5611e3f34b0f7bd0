/** Expected sales and unit cost of a firm whose columns are set by hand. Management and place neither add nor take away here. */
import { expect, test } from 'vitest'
import { createWorld } from '../../../sim/index.ts'
import { runPhase } from '../../../sim/kernel/block.ts'
import { expect as expectPhase } from '../../../sim/month/expect.ts'
import { smallSetup } from '../../laws/small-worlds.ts'

const FIRM = 3
const NEUTRAL = {
  fitEffect: 0,
  skillEffect: 0,
  motivationEffect: 0,
  stepsEffect: 0,
  focusLoss: 0,
  spanLoss: 0,
  incentiveCost: 0,
  practiceEffect: 0,
  leadershipCost: 0,
  digitalSaving: 0,
}
const EXPECTATIONS = { expectSpeed: 0.25, insideSpeed: 0.5 }

function opened(demand: number, leadership: number) {
  const parameters = { ...NEUTRAL, ...EXPECTATIONS, capitalEffect: 0.5 }
  const world = createWorld(smallSetup({ firms: 10, parameters }))
  const { firms, constants } = world
  firms.expectedSales[FIRM] = 1000
  firms.demand[FIRM] = demand
  firms.trend[FIRM] = 0
  firms.turbulence[FIRM] = 0
  firms.leadership[FIRM] = leadership
  firms.ability[FIRM] = 0
  firms.productivity[FIRM] = 0
  firms.defects[FIRM] = 0.25
  firms.staff[FIRM] = 4
  firms.capital[FIRM] = 2 * constants.capitalPerWorker[firms.sector[FIRM]]
  runPhase(world, expectPhase)
  return world
}

test('who decides alone goes a quarter of the way to demand, as far as a fall is deep where that is more', () => {
  expect(opened(1400, 0).firms.expectedSales[FIRM]).toBe(1100)
  expect(opened(800, 0).firms.expectedSales[FIRM]).toBe(950)
  expect(opened(250, 0).firms.expectedSales[FIRM]).toBe(437.5)
})

test('a full team adds the trend: 1100 · (1 + 1/5)', () => {
  const { firms } = opened(1400, 1)
  expect(firms.trend[FIRM]).toBeCloseTo(0.2, 6)
  expect(firms.turbulence[FIRM]).toBeCloseTo(0.2, 6)
  expect(firms.expectedSales[FIRM]).toBeCloseTo(1320, 9)
})

test('half the capital costs a quarter of the output, scrap another quarter of it', () => {
  const { firms } = opened(1000, 0)
  const units = firms.workerUnits[FIRM]
  expect(firms.perWorker[FIRM] / units).toBeCloseTo((3 / 4) * (3 / 4), 6)
})

test('a sound unit costs pay, premises and wear over what half the capital makes of it, and materials with their scrap', () => {
  const { firms, cities, constants, p } = opened(1000, 0)
  const wage = cities.wage[firms.city[FIRM]]
  const staff = firms.staff[FIRM]
  const premises = wage * (p.overheadFixed / staff + p.overheadPerWorker)
  const wear = (p.depreciation * firms.capital[FIRM]) / staff
  const materials = (constants.materialsShare[firms.sector[FIRM]] * p.unitPrice) / (3 / 4)
  const labour = (firms.unitCost[FIRM] - materials) * firms.perWorker[FIRM]
  expect(labour / (wage + premises + wear)).toBeCloseTo(1, 5)
})
