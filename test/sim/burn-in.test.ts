/** How long a burn-in is, how many firms it has, and what its end has to keep when it gives firms new identities. */
import { beforeAll, describe, expect, test } from 'vitest'
import { createWorld, open, step, type World } from '../../sim/index.ts'
import { keepSpinOffs } from '../../sim/mechanisms/ownership/spin-off.ts'
import { ENTRY, OVERDUE_BUCKETS, RING } from '../../sim/state/firm.ts'
import { burnIn, freshWorld, QUIET, smallSetup } from '../laws/small-worlds.ts'

let world: World
let alliedAtStart: number

beforeAll(() => {
  world = freshWorld(smallSetup({ firms: 1000, burnIn: 120 }))
  alliedAtStart = allied()
  open(world, QUIET, 1)
  step(world)
})

test('alliances of the burn-in go on, but for those that a month ends', () => {
  expect(alliedAtStart).toBeGreaterThan(20)
  expect(allied()).toBeGreaterThan(alliedAtStart * 0.8)
})

test('what firms are owed is what their buyers owe them: nobody inherits the claims of a dead supplier’s row', () => {
  const { firms } = world
  const owed = new Float64Array(firms.rows)
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || firms.supplier[f] < 0) continue
    for (let k = f * RING; k < (f + 1) * RING; k++) owed[firms.supplier[f]] += firms.trade[k]
    for (let k = f * OVERDUE_BUCKETS; k < (f + 1) * OVERDUE_BUCKETS; k++)
      owed[firms.supplier[f]] += firms.overdue[k]
  }
  const living = Array.from(firms.alive.subarray(0, firms.rows), (alive, f) => (alive ? f : -1)).filter(
    (f) => f >= 0,
  )
  expect(living.map((f) => firms.tradeReceivable[f])).toEqual(living.map((f) => owed[f]))
})

function allied(): number {
  const { alive, partner, rows } = world.firms
  let sum = 0
  for (let f = 0; f < rows; f++) if (alive[f] && partner[f] >= 0) sum += 1
  return sum
}

describe('how long', () => {
  test('as many months as a scenario asks for; else fifty years', () => {
    const months = (burnInMonths: number | 'auto') =>
      burnIn(smallSetup({ firms: 30, burnIn: burnInMonths })).clock.tick[0]
    expect(months(7)).toBe(7)
    expect(months('auto')).toBe(600)
  })
})

describe.each([-0.02, 0, 0.03])('a region that grows by %d a year', (growth) => {
  const FIRMS = 100
  const BURN_IN = 120
  const setup = smallSetup({ firms: FIRMS, burnIn: BURN_IN, parameters: { growth } })

  test('has as many firms in each month of its past as balanced growth gives it, once those of the month have entered', () => {
    const past = createWorld(setup)
    expect(past.firms.rows).toBe(Math.round(FIRMS * (1 + growth / 12) ** -BURN_IN))
    for (let month = 1; month < BURN_IN; month++) {
      step(past)
      const living = past.firms.alive.subarray(0, past.firms.rows).reduce((sum, alive) => sum + alive, 0)
      const meant = Math.round(FIRMS * (1 + growth / 12) ** (month - BURN_IN))
      // Those who stopped this month were there when it was filled up.
      const there = living + past.tally.exits.reduce((sum, n) => sum + n, 0)
      if (growth >= 0) expect(there).toBe(meant)
      else expect(there).toBeGreaterThanOrEqual(meant)
    }
  })

  test('is in month 0 the region that was asked for: firms 1…N, labour force and scale of demand', () => {
    const ready = burnIn(setup)
    expect(ready.firms.rows).toBe(FIRMS)
    const identities = Array.from(ready.firms.identityLow.subarray(0, FIRMS)).toSorted((a, b) => a - b)
    expect(identities).toEqual(Array.from({ length: FIRMS }, (_, at) => at + 1))
    expect(ready.firms.alive.subarray(0, FIRMS).every((alive) => alive === 1)).toBe(true)
    const { meanStaff, wage, normalUnemployment } = ready.p
    const force = ready.cities.labourForce.reduce((sum, heads) => sum + heads, 0)
    expect(force / ((FIRMS * meanStaff) / (1 - normalUnemployment))).toBeCloseTo(1, 9)
    expect(ready.economy.scale[0] / (FIRMS * meanStaff * wage)).toBeCloseTo(1, 6)
  })
})

describe('the past has the law of entry of the run', () => {
  test('founders are pulled to where profit is, and spin-offs are born', () => {
    const past = createWorld(smallSetup({ firms: 1000, burnIn: 600 }))
    let spinOffs = 0
    for (let month = 0; month < 24; month++) {
      step(past)
      spinOffs += past.tally.spinOffs
    }
    expect(spinOffs).toBeGreaterThan(10)
    const { markets, constants, firms, clock } = past
    // From now on founders see profit in one sector only.
    for (let month = 0; month < 6; month++) {
      for (let s = 0; s < constants.sectors; s++) markets.meanProfit[s] = s === 0 ? 1e6 : -1e6
      step(past)
    }
    const sectors = new Set<number>()
    for (let f = 0; f < firms.rows; f++)
      if (firms.alive[f] && firms.entryKind[f] === ENTRY.startup && firms.born[f] > clock.month[0] - 6)
        sectors.add(firms.sector[f])
    expect([...sectors]).toEqual([0])
  })

  test('the run goes on where it ends: as many start-ups in five calm years as in the last five of the past, within a quarter', () => {
    const run = burnIn(smallSetup({ firms: 1000, burnIn: 300 }))
    // Fading over five years: a sum of about so many years.
    const past = run.economy.pastBirths[0]
    open(run, QUIET, 1)
    let births = 0
    for (let month = 1; month <= 60; month++) {
      step(run)
      births += run.tally.births - run.tally.spinOffs
    }
    expect(past).toBeGreaterThan(100)
    expect(births / past).toBeGreaterThan(0.75)
    expect(births / past).toBeLessThan(1.25)
  })
})

test('in a month of the past only as many spin off as there is room for: the smallest identities', () => {
  const past = createWorld(smallSetup({ firms: 10 }))
  const { firms } = past
  for (const [row, identity] of [
    [2, 30],
    [5, 10],
    [7, 20],
  ]) {
    firms.accepted[row] = 1
    firms.identityLow[row] = identity
  }
  const kept = () => [2, 5, 7].filter((row) => firms.accepted[row] === 1)
  expect(keepSpinOffs(past, 4)).toBe(3)
  expect(kept()).toEqual([2, 5, 7])
  expect(keepSpinOffs(past, 2)).toBe(2)
  expect(kept()).toEqual([5, 7])
  expect(keepSpinOffs(past, 0)).toBe(0)
  expect(kept()).toEqual([])
})
