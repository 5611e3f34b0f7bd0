/**
 * Law 16: how many rows a table has room for does not matter, only how many are in use.
 *
 * Broken on purpose, and seen to fail: lists of firms as long as there is room for.
 */
import { expect, test } from 'vitest'
import { fingerprint, open, type Course } from '../../sim/index.ts'
import { growTable } from '../../sim/kernel/table.ts'
import { LOAN_SLOTS } from '../../sim/state/loan.ts'
import { BUSY, freshWorld, MONTHS, QUIET, smallSetup, steps } from './small-worlds.ts'

/** Most owners look for allies at once: oftener than a scenario may ask for, or lists never take all the room there is. */
const eager = smallSetup({ parameters: { allyRate: 16 } })

function lived(course: Course, room: number, setup = smallSetup()): string {
  const world = freshWorld(setup)
  const capacity = world.firms.capacity * room
  growTable(world.firms, capacity)
  growTable(world.loans, capacity * LOAN_SLOTS)
  open(world, course, 1)
  return fingerprint(steps(world, MONTHS))
}

test('16 quiet', () => expect(lived(QUIET, 4)).toBe(lived(QUIET, 1)))
test('16 busy', () => expect(lived(BUSY, 4)).toBe(lived(BUSY, 1)))
test('16 where most look for allies', () => expect(lived(QUIET, 4, eager)).toBe(lived(QUIET, 1, eager)))
