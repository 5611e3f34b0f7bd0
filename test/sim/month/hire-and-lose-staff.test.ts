/** Wages follow each city's own unemployment. */
import { expect, test } from 'vitest'
import { createWorld } from '../../../sim/index.ts'
import { hireAndLoseStaff } from '../../../sim/month/hire-and-lose-staff.ts'
import { smallSetup } from '../../laws/small-worlds.ts'

test('wage curve: the trend at normal unemployment, half of it at four times that and a slope of 1/2', () => {
  const parameters = { normalUnemployment: 1 / 8, wageSlope: 0.5 }
  const world = createWorld(smallSetup({ firms: 10, parameters }))
  const { cities, p } = world
  const setWages = hireAndLoseStaff.steps.at(-1)
  if (setWages === undefined || !('gather' in setWages)) throw new Error('wages are not set last')
  cities.labourForce[0] = 64
  cities.employed[0] = 56
  setWages.gather(world)
  expect(cities.wage[0]).toBe(p.wage)
  cities.employed[0] = 32
  setWages.gather(world)
  expect(cities.wage[0] / p.wage).toBeCloseTo(1 / 2, 6)
})
