/** Small worlds for the laws: burnt in once per setup, opened as often as a law likes. */
import fc from 'fast-check'
import {
  catalogue,
  createWorld,
  fingerprint,
  isReady,
  open,
  restore,
  snapshot,
  step,
  tablesOf,
  type Course,
  type OpenOptions,
  type Setup,
  type ShockEvent,
  type World,
} from '../../sim/index.ts'
import { bytesOfTable, writeTable } from '../../sim/kernel/table.ts'
import { accelerate } from '../../src/run/machine.ts'
import { regions } from '../../src/regions/index.ts'

/** Long enough for loans to mature, trade debts to age and claims to be paid. */
export const MONTHS = 24

export const QUIET: Course = { levers: {}, shocks: [], financing: 'bonds' }

export function smallSetup(change: Partial<Setup> = {}): Setup {
  return { region: regions.plain, firms: 150, burnIn: 60, parameters: {}, seed: 'laws', ...change }
}

/** Compiled, since that gives the same bits sooner. */
export function burnIn(setup: Setup): World {
  const world = createWorld(setup)
  accelerate(world)
  while (!isReady(world)) step(world)
  return world
}

const starts = new Map<string, ArrayBuffer>()

/** A world at month 0, not yet opened; the burn-in is done once. */
export function freshWorld(setup = smallSetup()): World {
  const key = JSON.stringify({ ...setup, region: setup.region.key })
  const bytes = starts.get(key) ?? snapshot(burnIn(setup))
  starts.set(key, bytes)
  return restore(setup, bytes)
}

/** The same, to be lived compiled: the same bits sooner. */
export function compiledWorld(setup = smallSetup()): World {
  const world = freshWorld(setup)
  accelerate(world)
  return world
}

export function steps(world: World, months: number): World {
  for (let month = 0; month < months; month++) step(world)
  return world
}

/** Runs `course` from month 0 and returns the world at the end. */
export function run(course: Course, { setup = smallSetup(), months = MONTHS, ...options }: RunOptions = {}) {
  const world = freshWorld(setup)
  open(world, course, 1, options)
  return steps(world, months)
}

export type RunOptions = OpenOptions & { setup?: Setup; months?: number }

export function fingerprintOf(course: Course, options?: RunOptions): string {
  return fingerprint(run(course, options))
}

/** Levers at fixed values. */
export function constantCourse(levers: Readonly<Record<string, number>>, rest: Partial<Course> = {}): Course {
  const paths = Object.entries(levers).map(([key, value]) => [key, () => value] as const)
  return { ...QUIET, ...rest, levers: Object.fromEntries(paths) }
}

/** Everything the region can suffer, mildly, overlapping, in the first year and a half. */
export const ALL_SHOCKS: readonly ShockEvent[] = catalogue.shocks.map((shock, at) => ({
  kind: shock.key,
  from: 2 + at,
  months: 6,
  size: shock.default,
}))

/** Each lever away from off, so that another one has something to act on. */
export const BUSY_LEVERS: Readonly<Record<string, number>> = Object.fromEntries(
  catalogue.levers.map(({ key, min, max, off }) => [
    key,
    off < max ? off + (max - off) / 3 : off - (off - min) / 3,
  ]),
)

export const BUSY: Course = constantCourse(BUSY_LEVERS, { shocks: ALL_SHOCKS })

/** A hash of every byte of every table, columns of the month included, but not of the digest of earlier months. */
export function stateOf(world: World): bigint {
  let [a, b] = [0x811c9dc5, 0x01234567]
  for (const table of tablesOf(world)) {
    if (table.definition.name === 'clock') continue
    const bytes = new ArrayBuffer(bytesOfTable(table))
    writeTable(table, bytes, 0)
    const words = new Int32Array(bytes)
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words[i], 0x01000193)
      b = Math.imul(b + words[i], 0x9e3779b1) ^ (b >>> 15)
    }
  }
  return (BigInt(a >>> 0) << 32n) | BigInt(b >>> 0)
}

/** Two values of a lever that differ from `from`. */
export function boundsBut(lever: { min: number; max: number }, from: number): number[] {
  return [lever.min, lever.max].filter((bound) => bound !== from)
}

const shock: fc.Arbitrary<ShockEvent> = fc.constantFrom(...catalogue.shocks).chain(({ key, min, max }) =>
  fc.record({
    kind: fc.constant(key),
    from: fc.integer({ min: 1, max: MONTHS }),
    months: fc.integer({ min: 1, max: MONTHS }),
    size: fc.constantFrom(min, max, (min + max) / 2),
    sector: fc.constantFrom(-1, 0, 2),
    city: fc.constantFrom(-1, 1),
  }),
)

/** A corner of what users may ask for: each lever at a bound or its default, up to four shocks of any size, any financing. */
export const anyCourse: fc.Arbitrary<Course> = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        catalogue.levers.map(({ key, min, max, default: usual }) => [key, fc.constantFrom(min, max, usual)]),
      ),
    ),
    fc.array(shock, { maxLength: 4 }),
    fc.constantFrom(...catalogue.financing),
  )
  .map(([levers, shocks, financing]) => constantCourse(levers, { shocks, financing }))
