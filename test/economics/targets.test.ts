/** Support for chosen firms reaches them and nobody else, whichever lever carries it. Two runs of 600 firms a lever. */
import { describe, expect, test } from 'vitest'
import { catalogue, departures, fingerprint, open, step, survivors, type World } from '../../sim/index.ts'
import { sizeClass } from '../../sim/world/constants.ts'
import { regions } from '../../src/regions/index.ts'
import { courseOf, validateScenario } from '../../src/scenario/index.ts'
import { ALL_SHOCKS, compiledWorld, smallSetup } from '../laws/small-worlds.ts'

const MONTHS = 18
const setup = smallSetup({ firms: 600 })
const region = regions['plain']
const supports = catalogue.levers.filter(({ aimed, support }) => aimed && support)
/** Everybody has heard of everything, and the funds are there. */
const AMPLE = { publicity: 0.5, guaranteeCapital: 0.5, administrativeBurden: 0.5 }

function opened(levers: object): World {
  const scenario = validateScenario({ format: 1, region: 'plain', levers: { ...AMPLE, ...levers } }, 'test')
  const world = compiledWorld(setup)
  open(world, { ...courseOf(scenario), shocks: ALL_SHOCKS }, 1)
  return world
}

/** Firms that ever received the support, by sector · cities + city. */
function receivers(world: World, key: string): number[] {
  const count: number[] = Array.from({ length: region.sectors.length * region.cities.length }, () => 0)
  const add = (lives: ReturnType<typeof survivors>) => {
    for (let row = 0; row < lives.count; row++)
      if (lives.supports[key][row] > 0) count[lives.sector[row] * region.cities.length + lives.city[row]] += 1
  }
  for (let month = 0; month < MONTHS; month++) {
    step(world)
    add(departures(world))
  }
  add(survivors(world))
  return count
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

describe.each(supports)('$key', ({ key, max }) => {
  test('aimed at the sector and city where most receive it', () => {
    const all = receivers(opened({ [key]: max }), key)
    const cell = all.indexOf(Math.max(...all))
    const sector = region.sectors[Math.floor(cell / region.cities.length)].key
    const city = region.cities[cell % region.cities.length].key
    const chosen = receivers(opened({ [key]: { value: max, for: { sector, city } } }), key)
    expect(chosen[cell]).toBeGreaterThan(0)
    expect(sum(chosen)).toBe(chosen[cell])
    expect(sum(all)).toBeGreaterThan(all[cell])
  })
})

test('size is that of the month in which support is given', () => {
  const world = opened({ rateSubsidy: { value: 0.03, for: { sizeClass: 'small' } } })
  const { firms, constants } = world
  let given = 0
  for (let month = 1; month <= MONTHS; month++) {
    step(world)
    for (let f = 0; f < firms.rows; f++) {
      if (!firms.alive[f] || firms.supportRateSubsidy[f] !== month) continue
      given += 1
      expect(sizeClass(constants.thresholds, firms.sector[f], firms.staff[f])).toBe(1)
    }
  }
  expect(given).toBeGreaterThan(0)
})

test('aimed at every size it is for everybody; aimed at one it is another world', () => {
  const after = (setting: unknown) => {
    const world = opened({ guaranteeCover: setting })
    for (let month = 0; month < MONTHS; month++) step(world)
    return fingerprint(world)
  }
  const all = [...catalogue.enumerations.sizeClass]
  expect(after({ value: 0.8, for: { sizeClass: all } })).toBe(after(0.8))
  expect(after({ value: 0.8, for: { sizeClass: 'micro' } })).not.toBe(after(0.8))
})
