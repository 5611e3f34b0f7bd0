/**
 * One world, one fingerprint, however it is worked through.
 * Law 2: steps fused over blocks or run one by one. Law 3: gone on with from a snapshot, at month 0 or later.
 * Law 4: rows in any order. (Law 5, any number of workers, has a file of its own.)
 *
 * Broken on purpose, and seen to fail: 2, without the barrier between the two halves of an exit in resolveDistress,
 * and before innovation after allies are weighed; 3, with the metrics of last month left out of the snapshot; 4, with the attraction of a market summed in fractions
 * instead of quanta, and with pointers to rows left as they were when rows moved.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createWorld,
  fingerprint,
  isReady,
  open,
  restore,
  resume,
  snapshot,
  step,
  trace,
  type Course,
} from '../../sim/index.ts'
import { permuteWorld } from '../../sim/world/permute.ts'
import {
  anyCourse,
  burnIn,
  BUSY,
  fingerprintOf,
  freshWorld,
  MONTHS,
  run,
  smallSetup,
  stateOf,
  steps,
} from './small-worlds.ts'

/** More rows than two blocks, or fusing would change nothing. */
const severalBlocks = smallSetup({ firms: 2200, burnIn: 18 })

/** Rows in an order that only `seed` decides. */
function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, r) => r)
  let state = seed
  for (let r = count - 1; r > 0; r--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 4294967296) * (r + 1))
    ;[order[r], order[other]] = [order[other], order[r]]
  }
  return order
}

describe('2 fused or not', () => {
  test('over several blocks', () => {
    const [fused, apart] = [true, false].map((how) => run(BUSY, { setup: severalBlocks, fused: how }))
    expect(fingerprint(apart)).toBe(fingerprint(fused))
    expect(stateOf(apart)).toBe(stateOf(fused))
  })

  test('the burn-in too', () => {
    const [together, apart] = [burnIn(severalBlocks), burnInApart()]
    expect(trace(apart)).toEqual(trace(together))
    expect(stateOf(apart)).toBe(stateOf(together))
  })

  function burnInApart() {
    const world = createWorld(severalBlocks)
    while (!isReady(world)) step(world, () => {})
    return world
  }
})

describe('3 from a snapshot', () => {
  test('at month 0: as if there had been no interruption', () => {
    const setup = smallSetup({ seed: 'month 0' })
    const uninterrupted = burnIn(setup)
    open(uninterrupted, watchful, 1)
    expect(fingerprintOf(watchful, { setup })).toBe(fingerprint(steps(uninterrupted, MONTHS)))
  })

  test('whoever departed before month 0 is of no run', () => {
    const setup = smallSetup({ seed: 'month 0' })
    const world = burnIn(setup)
    world.departures.count = 2
    open(world, watchful, 1)
    expect(fingerprint(steps(world, 3))).toBe(fingerprintOf(watchful, { setup, months: 3 }))
  })

  /** What a rule sees of last month must be in the snapshot as well. */
  const watchful: Course = {
    ...BUSY,
    levers: {
      ...BUSY.levers,
      guaranteeCover: (_, last) => (last.creditRefused > last.creditFullyServed ? 1 : 0.2),
      publicity: (_, last) => Math.min(0.5, last.deaths / 4),
      loanRenewal: (_, last) => Math.min(1, last.jobsLost / 100),
    },
  }

  test.each([1, 7, 12, 23])('after month %d', (interruption) => {
    const world = steps(openedWith(watchful), interruption)
    const later = restore(smallSetup(), snapshot(world))
    resume(later, watchful, 1)
    expect(trace(later)).toEqual(trace(world))
    expect(fingerprint(steps(later, MONTHS - interruption))).toBe(fingerprintOf(watchful))
  })

  test('taking one changes nothing', () => {
    const world = openedWith(BUSY)
    for (let month = 1; month <= MONTHS; month++) {
      step(world)
      snapshot(world)
    }
    expect(fingerprint(world)).toBe(fingerprintOf(BUSY))
  })
})

describe('4 rows in any order', () => {
  test('moved about at month 0', () => {
    const holds = (course: Course, seed: number) => {
      const world = freshWorld()
      permuteWorld(world, shuffled(world.firms.rows, seed))
      open(world, course, 1)
      expect(fingerprint(steps(world, MONTHS))).toBe(fingerprintOf(course))
    }
    fc.assert(fc.property(anyCourse, fc.integer(), holds), { seed: 4, numRuns: 10 })
  })

  test('across blocks', () => {
    const world = freshWorld(severalBlocks)
    permuteWorld(world, shuffled(world.firms.rows, 5))
    open(world, BUSY, 1)
    expect(fingerprint(steps(world, MONTHS))).toBe(fingerprintOf(BUSY, { setup: severalBlocks }))
  })

  test('moved about in every month of a run, the dead among the living', () => {
    const world = openedWith(BUSY)
    for (let month = 1; month <= MONTHS; month++) {
      permuteWorld(world, shuffled(world.firms.rows, month))
      step(world)
    }
    expect(fingerprint(world)).toBe(fingerprintOf(BUSY))
  })
})

function openedWith(course: Course) {
  const world = freshWorld()
  open(world, course, 1)
  return world
}
