/**
 * Laws every lever has to keep, free with its declaration.
 * Law 6: at `off` it changes nothing, and scheduled it changes nothing before its month.
 * Law 7: twins that differ in it alone part first in a phase that it says it touches.
 */
import { describe, expect, test } from 'vitest'
import {
  catalogue,
  fingerprint,
  open,
  restore,
  resume,
  snapshot,
  step,
  type Course,
  type Lever,
  type World,
} from '../../sim/index.ts'
import type { LeverKey } from '../../sim/levers/index.ts'
import { createPolicy } from '../../sim/levers/policy.ts'
import {
  ALL_SHOCKS,
  boundsBut,
  BUSY,
  BUSY_LEVERS,
  constantCourse,
  fingerprintOf,
  compiledWorld,
  MONTHS,
  QUIET,
  smallSetup,
  stateOf,
} from './small-worlds.ts'

const START = 9
/** Enough firms and months for rare measures to find somebody. */
const setup = smallSetup({ firms: 400 })
const levers = catalogue.levers.map((lever) => [lever.key, lever] as const)

describe('6 off is off', () => {
  test.each(levers)('%s: its off value is what a policy holds before any lever is applied', (_, lever) => {
    expect(createPolicy()[lever.key as LeverKey]).toBe(lever.off)
  })

  test.each(levers)('%s: a course that sets it to off equals one that does not name it', (key, lever) => {
    const { [key]: _, ...others } = BUSY_LEVERS
    const unnamed = constantCourse(others, { shocks: ALL_SHOCKS })
    const off = constantCourse({ ...others, [key]: lever.off }, { shocks: ALL_SHOCKS })
    const usual = constantCourse({ ...others, [key]: lever.default }, { shocks: ALL_SHOCKS })
    expect(fingerprintOf(usual)).toBe(fingerprintOf(unnamed))
    if (lever.default === lever.off) expect(fingerprintOf(off)).toBe(fingerprintOf(unnamed))
  })
})

describe('6 nothing comes before its time', () => {
  test.each(levers)(`%s from month ${START} on`, (key, lever) => {
    const before = BUSY_LEVERS[key]
    for (const bound of boundsBut(lever, before)) {
      const late: Course = {
        ...BUSY,
        levers: { ...BUSY.levers, [key]: (month) => (month < START ? before : bound) },
      }
      expect(firstDifference(BUSY, late)?.month ?? START).toBeGreaterThanOrEqual(START)
    }
  })
})

describe('7 twins part where the lever touches', () => {
  test.each(levers)('%s', (key, lever) => {
    const partings = coursesAround(lever).map(([base, twin]) => firstDifference(base, twin))
    const seen = partings.filter((parting) => parting !== undefined)
    expect(seen.length, `${key} moves nothing`).toBeGreaterThan(0)
    for (const { phase, month } of seen) expect(lever.touches, `in month ${month}`).toContain(phase)
  })
})

/** Pairs that differ in one lever: in busy times and, alone, in a crisis. */
function coursesAround(lever: Lever): [Course, Course][] {
  const crisis = (value: number) => constantCourse({ [lever.key]: value }, { shocks: ALL_SHOCKS })
  const busy = (value: number) =>
    constantCourse({ ...BUSY_LEVERS, [lever.key]: value }, { shocks: ALL_SHOCKS })
  const from = BUSY_LEVERS[lever.key]
  return [
    ...boundsBut(lever, from).map((bound): [Course, Course] => [busy(from), busy(bound)]),
    ...boundsBut(lever, lever.off).map((bound): [Course, Course] => [crisis(lever.off), crisis(bound)]),
    ...boundsBut(lever, lever.off).map((bound): [Course, Course] => [
      QUIET,
      constantCourse({ [lever.key]: bound }),
    ]),
  ]
}

interface Parting {
  month: number
  phase: string
}

/** The first phase after which any table of twins differs in any byte, columns of the month included. */
function firstDifference(base: Course, twin: Course): Parting | undefined {
  const [one, other] = [openedWith(base), openedWith(twin)]
  for (let month = 1; month <= MONTHS; month++) {
    const before = snapshot(one)
    step(one)
    step(other)
    if (stateOf(one) !== stateOf(other)) return { month, phase: phaseOfParting(before, base, twin) }
  }
  expect(fingerprint(other)).toBe(fingerprint(one))
  return undefined
}

/** Twins are equal in `before` and differ a month later: lives that month again, phase by phase. */
function phaseOfParting(before: ArrayBuffer, base: Course, twin: Course): string {
  const [states, others] = [base, twin].map((course) => {
    const world = restore(setup, before)
    if (world.clock.opened[0]) resume(world, course, 1)
    else open(world, course, 1)
    const found: { phase: string; state: bigint }[] = []
    step(world, (phase) => found.push({ phase, state: stateOf(world) }))
    return found
  })
  return states.find(({ state }, at) => state !== others[at].state)?.phase ?? 'none'
}

function openedWith(course: Course): World {
  const world = compiledWorld(setup)
  open(world, course, 1)
  return world
}
