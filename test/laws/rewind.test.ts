/** A world that is turned back to month 0 is as good as new: what it lived before cannot be told from what it lives next. */
import { expect, test } from 'vitest'
import {
  canRewind,
  fingerprint,
  metricsOf,
  open,
  restore,
  rewind,
  snapshot,
  trace,
  type Course,
  type OpenOptions,
  type World,
} from '../../sim/index.ts'
import { accelerate } from '../../src/run/machine.ts'
import { regions } from '../../src/regions/index.ts'
import { ALL_SHOCKS, burnIn, BUSY, MONTHS, QUIET, smallSetup, steps } from './small-worlds.ts'

const setup = smallSetup({ firms: 60, seed: 'rewind' })
const bytes = snapshot(burnIn(setup))

/** Lives that leave different things behind; the third ends in its middle. */
const LIVES: readonly (readonly [
  course: Course,
  replicate: number,
  months: number,
  options?: OpenOptions,
])[] = [
  [BUSY, 1, MONTHS],
  [QUIET, 1, MONTHS],
  [{ ...QUIET, shocks: ALL_SHOCKS, financing: 'taxes' }, 2, 5],
  [BUSY, 3, MONTHS, { placebo: true }],
  [QUIET, 4, 3 * MONTHS],
  [BUSY, 1, MONTHS, { books: 'sectors', fused: false }],
  [BUSY, 1, MONTHS],
]

function live(world: World, [course, replicate, months, options]: (typeof LIVES)[number]) {
  open(world, course, replicate, options)
  steps(world, months)
  return { print: fingerprint(world), trace: trace(world), metrics: [...metricsOf(world)] }
}

for (const compiled of [false, true])
  test(`one world lives one life after the other, ${compiled ? 'compiled' : 'as written'}`, () => {
    const again = restore(setup, bytes)
    if (compiled) accelerate(again)
    for (const life of LIVES) {
      const fresh = restore(setup, bytes)
      if (compiled) accelerate(fresh)
      expect(live(again, life)).toEqual(live(fresh, life))
      expect(canRewind(again)).toBe(true)
      rewind(again, bytes)
    }
  })

for (const compiled of [false, true])
  test(`a world whose tables have grown is turned back to its size too, ${compiled ? 'compiled' : 'as written'}`, () => {
    const again = restore(setup, bytes)
    if (compiled) accelerate(again)
    const before = again.firms.capacity
    // Nobody may be kept from founding a firm.
    live(again, [{ ...QUIET, levers: { entryBarrier: () => 0 } }, 1, 20 * MONTHS])
    expect(again.firms.capacity).toBeGreaterThan(before)
    for (const life of LIVES) {
      rewind(again, bytes)
      expect(again.firms.capacity).toBe(before)
      expect(live(again, life)).toEqual(live(restore(setup, bytes), life))
    }
  })

test('who chose whom measures are for, or kept a journal or books of firms, is not turned back', () => {
  const opened = (course: Course, options?: OpenOptions) => {
    const world = restore(setup, bytes)
    open(world, course, 1, options)
    return canRewind(world)
  }
  expect(opened(QUIET)).toBe(true)
  expect(opened({ ...QUIET, aims: { guaranteeCover: { sizeClass: [0] } } })).toBe(false)
  expect(opened(QUIET, { books: 'firms' })).toBe(false)
  expect(opened(QUIET, { journal: true })).toBe(false)
})

test('a snapshot of another world is refused', () => {
  const other = restore(setup, bytes)
  const elsewhere = snapshot(
    burnIn(smallSetup({ region: regions.plain, firms: 50, seed: 'elsewhere', burnIn: 12 })),
  )
  expect(() => rewind(other, elsewhere)).toThrow(/another world/)
})
