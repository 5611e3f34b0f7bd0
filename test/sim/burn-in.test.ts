/** What the end of burn-in has to keep when it gives firms new identities. */
import { beforeAll, expect, test } from 'vitest'
import { open, step, type World } from '../../sim/index.ts'
import { OVERDUE_BUCKETS, RING } from '../../sim/state/firm.ts'
import { freshWorld, QUIET, smallSetup } from '../laws/small-worlds.ts'

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
