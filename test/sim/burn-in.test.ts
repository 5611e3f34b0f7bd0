/** When burn-in ends, and what its end has to keep when it gives firms new identities. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isAtRest } from '../../sim/burn-in.ts'
import { createWorld, open, step, type World } from '../../sim/index.ts'
import { HEADLINES } from '../../sim/world/clock.ts'
import { OVERDUE_BUCKETS, RING } from '../../sim/state/firm.ts'
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

describe('a world is at rest when it is as it was when it was half as old', () => {
  /** A world of thirty years whose headlines are `now` in the last five and `then` in the five that end with year 15. */
  function lived(headline: number, then: number, now: number): World {
    const aged = createWorld(smallSetup({ firms: 10 }))
    for (let year = 1; year <= 30; year++)
      aged.clock.headlines[(year - 1) * HEADLINES.length + headline] = year <= 15 ? then : now
    return aged
  }

  test.each(HEADLINES.map((name, k) => [name, k, name === 'staff' ? 0.03 : 0.01] as const))(
    '%s',
    (_name, k, reach) => {
      expect(isAtRest(lived(k, 0.25, 0.25), 30)).toBe(true)
      expect(isAtRest(lived(k, 0.25, 0.25 + 0.99 * reach), 30)).toBe(true)
      expect(isAtRest(lived(k, 0.25, 0.25 + 1.01 * reach), 30)).toBe(false)
      expect(isAtRest(lived(k, 0.25, 0.25 - 1.01 * reach), 30)).toBe(false)
    },
  )

  test('a drift too slow to be seen from year to year is seen over fifteen', () => {
    const aged = createWorld(smallSetup({ firms: 10 }))
    for (let year = 1; year <= 30; year++)
      aged.clock.headlines[(year - 1) * HEADLINES.length + 1] = 0.001 * year
    expect(isAtRest(aged, 30)).toBe(false)
  })
})

describe('how long', () => {
  test('as many months as a scenario asks for; else from 300 to 600, a whole number of years', () => {
    const months = (burnInMonths: number | 'auto') =>
      burnIn(smallSetup({ firms: 30, burnIn: burnInMonths })).clock.tick[0]
    expect(months(7)).toBe(7)
    expect(months('auto')).toBeGreaterThanOrEqual(300)
    expect(months('auto')).toBeLessThanOrEqual(600)
    expect(months('auto') % 12).toBe(0)
  })
})
