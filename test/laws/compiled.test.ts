/** The month compiled to WebAssembly is the month as it is written: the same bits, whatever is asked of it. */
import { describe, expect, test } from 'vitest'
import {
  catalogue,
  createWorld,
  fingerprint,
  isReady,
  metricsOf,
  open,
  restore,
  resume,
  snapshot,
  speedUp,
  step,
  trace,
  type Course,
  type Machine,
  type World,
} from '../../sim/index.ts'
import { compileMonth } from '../../compiler/index.ts'
import { regions } from '../../src/regions/index.ts'
import { machineHere, machineOf } from '../../src/run/machine.ts'
import { BUSY, constantCourse, freshWorld, MONTHS, QUIET, smallSetup } from './small-worlds.ts'
import { ALL_SHOCKS, BUSY_LEVERS, type RunOptions } from './small-worlds.ts'

function needMachine(): Machine {
  const here = machineHere()
  if (here === null) throw new Error('no WebAssembly here')
  return here
}
const machine = needMachine()

function expectSame(compiled: World, written: World): void {
  expect(fingerprint(compiled)).toBe(fingerprint(written))
  expect(trace(compiled)).toEqual(trace(written))
  expect(metricsOf(compiled)).toEqual(metricsOf(written))
}

/** Lives both forms of a course side by side and returns the compiled one. */
function live(course: Course, { setup = smallSetup(), months = MONTHS, ...options }: RunOptions = {}): World {
  const [written, compiled] = [freshWorld(setup), freshWorld(setup)]
  speedUp(compiled, machine)
  for (const world of [written, compiled]) open(world, course, 1, options)
  goOn(compiled, written, months)
  return compiled
}

function goOn(compiled: World, written: World, months: number): void {
  for (let month = 0; month < months; month++) {
    step(written)
    step(compiled)
    expectSame(compiled, written)
  }
  expect(compiled.engine).not.toBeNull()
}

test('all steps are compiled but those that read the course', () => {
  const left = Object.keys(machine.plan.left).map((name) => name.replace(/.* /, ''))
  expect(left).toEqual(['setLevers', 'takeAim', 'strike'])
})

describe('the same months', () => {
  test('of the default course, four years', () => void live(QUIET, { months: 48 }))
  test('of every lever at once, and every shock', () => void live(BUSY))
  test('of every lever at its most, for some', () => {
    const most = Object.fromEntries(catalogue.levers.map(({ key, max }) => [key, max]))
    const aims = Object.fromEntries(
      catalogue.levers.filter(({ aimed }) => aimed).map(({ key }) => [key, { sizeClass: [0, 1], city: [0] }]),
    )
    live(constantCourse(most, { aims, shocks: ALL_SHOCKS, financing: 'spending' }))
  })
  test('of a placebo twin', () => void live(BUSY, { placebo: true }))
  test('of another future', () => void live(BUSY, { branch: 2 }))
  test('in the other region', () => void live(BUSY, { setup: smallSetup({ region: regions.jilin }) }))
  test('with the books proved after each phase', () => void live(BUSY, { proof: true }))
  test('with steps that are not fused', () => void live(BUSY, { fused: false }))
  test('with the books financed by taxes', () => {
    live(constantCourse(BUSY_LEVERS, { shocks: ALL_SHOCKS, financing: 'taxes' }))
  })
})

test('the same months while tables grow', () => {
  const setup = smallSetup({ firms: 30, parameters: { outsideOption: 0, closureHazard: 0 } })
  const { capacity } = freshWorld(setup).firms
  expect(live(QUIET, { setup, months: 72 }).firms.capacity).toBeGreaterThan(capacity)
})

test('the same burn-in', () => {
  const setup = smallSetup({ burnIn: 30, seed: 'both forms' })
  const [written, compiled] = [createWorld(setup), createWorld(setup)]
  speedUp(compiled, machine)
  while (!isReady(written)) {
    step(written)
    step(compiled)
    expectSame(compiled, written)
  }
  expect(isReady(compiled)).toBe(true)
  expect(new Uint8Array(snapshot(compiled))).toEqual(new Uint8Array(snapshot(written)))
})

test('a run goes on from a snapshot of either form in either form', () => {
  const setup = smallSetup()
  const [written, compiled] = [freshWorld(setup), freshWorld(setup)]
  speedUp(compiled, machine)
  for (const world of [written, compiled]) open(world, BUSY, 1)
  goOn(compiled, written, 11)
  const middle = [snapshot(compiled), snapshot(written)]
  expect(new Uint8Array(middle[0])).toEqual(new Uint8Array(middle[1]))
  const [inJavaScript, inWebAssembly] = middle.map((bytes) => restore(setup, bytes))
  speedUp(inWebAssembly, machine)
  for (const world of [inJavaScript, inWebAssembly]) resume(world, BUSY, 1)
  goOn(inWebAssembly, inJavaScript, 13)
  goOn(compiled, written, 13)
  expectSame(inWebAssembly, written)
})

test('books of single firms and journals are kept in JavaScript', () => {
  for (const options of [{ books: 'firms' }, { journal: true }] as const) {
    const [before, after] = [freshWorld(), freshWorld()]
    speedUp(before, machine)
    for (const world of [before, after]) open(world, BUSY, 1, options)
    speedUp(after, machine)
    expect([before.engine, after.engine]).toEqual([null, null])
    for (const world of [before, after]) step(world)
    expect(fingerprint(before)).toBe(fingerprint(after))
  }
})

test('indices lie in their arrays, whole numbers in their ranges', async () => {
  const { binary, ...plan } = await compileMonth({ checked: true })
  const checked = machineOf(binary, plan)
  for (const region of [regions.plain, regions.jilin]) {
    const world = freshWorld(smallSetup({ region }))
    speedUp(world, checked)
    open(world, BUSY, 1)
    for (let month = 0; month < MONTHS; month++) step(world)
    expect(world.engine).not.toBeNull()
  }
})
