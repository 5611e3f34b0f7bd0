/**
 * Law 15: any parameter at either of its bounds carries the model: books are exact (proved every month), and nothing is below 0 or no number that cannot be.
 *
 * Broken on purpose, and seen to fail: a genesis that gives away more than the government borrows; a reach that falls below nothing.
 */
import { expect, test } from 'vitest'
import { catalogue, createWorld, isReady, open, step, type World } from '../../sim/index.ts'
import { regions } from '../../src/regions/index.ts'
import { accelerate } from '../../src/run/machine.ts'
import { BUSY } from './small-worlds.ts'

const FIRMS = 40
const BURN_IN = 36
const MONTHS = 18
const OF_FIRMS = [
  'deposits',
  'capital',
  'price',
  'unitCost',
  'revenue',
  'base',
  'stock',
  'expectedSales',
] as const

/** What is below 0, or no number, in a world after a month. */
function impossible({ firms, loans, economy, cities, markets }: World): string[] {
  const wrong: string[] = []
  const look = (name: string, value: number) => {
    if (!(value >= 0 && value < Infinity)) wrong.push(`${name} ${value}`)
  }
  for (let f = 0; f < firms.rows; f++)
    if (firms.alive[f]) for (const name of OF_FIRMS) look(name, firms[name][f])
  for (let k = 0; k < loans.rows; k++) if (loans.principal[k] > 0) look('rate', loans.rate[k])
  for (let m = 0; m < markets.rows; m++) {
    look('customers inside', markets.inside[m])
    look('customers outside', markets.outside[m])
  }
  look('households', economy.households[0])
  for (let c = 0; c < cities.rows; c++) look('wage', cities.wage[c])
  return wrong
}

/** What goes wrong first with one parameter at a value, if anything. */
function faultOf(key: string, value: number): string | undefined {
  const world = createWorld({
    region: regions.plain,
    firms: FIRMS,
    burnIn: BURN_IN,
    parameters: { [key]: value },
    seed: 'bounds',
  })
  try {
    accelerate(world)
    while (!isReady(world)) step(world)
    open(world, BUSY, 1)
    for (let month = 1; month <= MONTHS; month++) {
      step(world)
      const [first] = impossible(world)
      if (first !== undefined) return `${key} = ${value}: ${first} in month ${month}`
    }
  } catch (error) {
    return `${key} = ${value}: ${(error as Error).message}`
  }
  return undefined
}

test('any parameter at either of its bounds', { timeout: 120_000 }, () => {
  const faults = catalogue.parameters.flatMap(({ key, min, max }) => [faultOf(key, min), faultOf(key, max)])
  expect(faults.filter((fault) => fault !== undefined)).toEqual([])
})
