/** A spin-off is as large as the customers it really brings, and begins with what its founder learned. */
import { expect, test } from 'vitest'
import { createWorld } from '../../../../sim/index.ts'
import { spinOffFrom } from '../../../../sim/mechanisms/ownership/spin-off.ts'
import { ENTRY } from '../../../../sim/state/firm.ts'
import { smallSetup } from '../../../laws/small-worlds.ts'

const PARENT = 0
const CHILD = 9

/** More than any founder of ten firms needs, in fen. */
const PLENTY = 1e12

/** Ten firms, of which the last makes room for a spin-off of the first. */
function spunOff(parameters: Record<string, number>, households = PLENTY) {
  const world = createWorld(smallSetup({ firms: 100, parameters }))
  const { firms } = world
  firms.base[PARENT] = 64
  firms.staff[PARENT] = 100
  firms.productivity[PARENT] = 0.25
  firms.quality[PARENT] = 0.5
  firms.skill[PARENT] = 0.75
  firms.alive[CHILD] = 0
  world.economy.households[0] = households
  const [sector, city] = [firms.sector[PARENT], firms.city[PARENT]]
  const birth = { low: 11, high: 0, sector, city, entryKind: ENTRY.spinoff, parent: PARENT }
  spinOffFrom(world, PARENT, CHILD, birth)
  return world
}

test('of 64 customers a quarter follows; they and the two that come to founders on average count for staff, capital and cash', () => {
  // Were large firms less productive, they would be dearer and sell less.
  const parameters = { spinOffKnowledge: 1, entrySize: 2, fitEffect: 0, stepsEffect: 0, spanLoss: 0 }
  const alone = spunOff({ ...parameters, spinOffCustomers: 0 }).firms
  const { firms, constants } = spunOff({ ...parameters, spinOffCustomers: 0.25 })
  expect(firms.base[PARENT]).toBe(48)
  expect(firms.base[CHILD] - alone.base[CHILD]).toBeCloseTo(16, 5)
  expect(firms.expectedSales[CHILD] / alone.expectedSales[CHILD]).toBeCloseTo((16 + 2) / 2, 5)
  const staff = firms.expectedSales[CHILD] / firms.price[CHILD] / firms.perWorker[CHILD]
  expect(firms.staff[CHILD]).toBe(Math.round(staff))
  expect(firms.staff[CHILD]).toBeGreaterThan(alone.staff[CHILD])
  expect(firms.capital[CHILD]).toBe(
    Math.round(constants.capitalPerWorker[firms.sector[CHILD]] * firms.staff[CHILD]),
  )
})

test('all that its founder knew comes along before it is priced', () => {
  const { firms } = spunOff({ spinOffCustomers: 0.25, spinOffKnowledge: 1 })
  expect(firms.productivity[CHILD]).toBe(0.25)
  expect(firms.quality[CHILD]).toBe(0.5)
  expect(firms.skill[CHILD]).toBe(0.75)
})

test('what households do not have nobody brings: equipment comes first', () => {
  const { firms, economy } = spunOff({ spinOffCustomers: 0.25 }, 1000)
  expect(firms.capital[CHILD]).toBe(1000)
  expect(firms.deposits[CHILD]).toBe(0)
  // What is bought used is bought of households.
  expect(economy.households[0]).toBeGreaterThanOrEqual(0)
})
