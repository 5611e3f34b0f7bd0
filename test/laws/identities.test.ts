/**
 * Law 8: luck belongs to identities. What is drawn for a firm does not depend on who else is there, and who a newcomer is
 * does not depend on how many others came.
 *
 * Broken on purpose, and seen to fail: entry drawn for the identity plus the births so far; news drawn for the row instead
 * of the identity.
 */
import { describe, expect, test } from 'vitest'
import { departures, open, step, type Course, type World } from '../../sim/index.ts'
import { regions } from '../../src/regions/index.ts'
import { keepOneOfEach, spinOffIdentity } from '../../sim/mechanisms/ownership/spin-off.ts'
import { entryMonthOf } from '../../sim/world/entry.ts'
import { compiledWorld, constantCourse, freshWorld, MONTHS, QUIET, smallSetup } from './small-worlds.ts'

const TRAITS = ['runwayWish', 'patience', 'openness', 'softQuality', 'sector', 'city'] as const

type Traits = Record<(typeof TRAITS)[number], number>

/** Everybody ever seen in a run, by identity, with the month of entry and what is theirs for life. */
function everybody(course: Course, setup = smallSetup()): Map<number, Traits & { entryMonth: number }> {
  const world = freshWorld(setup)
  open(world, course, 1)
  const seen = new Map<number, Traits & { entryMonth: number }>()
  for (let month = 1; month <= MONTHS; month++) {
    step(world)
    for (const f of living(world)) {
      const traits = Object.fromEntries(TRAITS.map((name) => [name, world.firms[name][f]])) as Traits
      seen.set(identityOf(world, f), { ...traits, entryMonth: entryMonthOf(world, f) })
    }
  }
  return seen
}

function identityOf({ firms }: World, f: number): number {
  return firms.identityHigh[f] * 4294967296 + firms.identityLow[f]
}

function living({ firms }: World): number[] {
  return Array.from({ length: firms.rows }, (_, f) => f).filter((f) => firms.alive[f])
}

const crisis: Course = { ...QUIET, shocks: [{ kind: 'demandSlump', from: 1, months: 12, size: 0.6 }] }

describe('8 who a newcomer is', () => {
  test('does not depend on how many others came', () => {
    const setup = smallSetup({ firms: 1000 })
    const open_ = everybody(QUIET, setup)
    const shut = everybody(constantCourse({ entryBarrier: 0.6 }), setup)
    const newcomers = (seen: typeof open_) => [...seen].filter(([, { entryMonth }]) => entryMonth > 0)
    expect(newcomers(shut).length).toBeGreaterThan(5)
    expect(newcomers(open_).length).toBeGreaterThan(newcomers(shut).length)
    const shared = newcomers(shut).filter(([identity]) => open_.has(identity))
    expect(shared.length).toBeGreaterThan(newcomers(shut).length / 2)
    for (const [identity, traits] of shared) expect(traits).toEqual(open_.get(identity))
  })

  test('the barrier of a first month keeps some out and lets in nobody new', () => {
    const first = (course: Course) => {
      const world = freshWorld(smallSetup({ firms: 1000 }))
      open(world, course, 1)
      step(world)
      return new Set(living(world).map((f) => identityOf(world, f)))
    }
    const [all, fewer] = [first(QUIET), first(constantCourse({ entryBarrier: 0.9 }))]
    expect(fewer.size).toBeLessThan(all.size)
    expect([...fewer].filter((identity) => !all.has(identity))).toEqual([])
  })

  test('another replicate draws other owners for the same identities', () => {
    const world = freshWorld(smallSetup({ firms: 1000 }))
    open(world, QUIET, 2)
    for (let month = 1; month <= MONTHS; month++) step(world)
    const first = everybody(QUIET, smallSetup({ firms: 1000 }))
    const shared = living(world).filter((f) => entryMonthOf(world, f) > 0 && first.has(identityOf(world, f)))
    expect(shared.length).toBeGreaterThan(0)
    for (const f of shared)
      expect(world.firms.patience[f]).not.toBe(first.get(identityOf(world, f))!.patience)
  })
})

/** In the second world spin-offs of spin-offs of spin-offs are founded: long ago their numbers began again there. */
test.each([
  ['ten years', smallSetup({ firms: 1000 }), 5 * MONTHS],
  [
    'a lifetime',
    smallSetup({ region: regions.jilin, firms: 1000, burnIn: 'auto', seed: 'bars-rest-8' }),
    660,
  ],
] as const)('8 an identity is used once, in %s', (_name, setup, months) => {
  const world = compiledWorld(setup)
  open(world, QUIET, 1)
  const [lives, now] = [new Set<number>(), new Set(living(world).map((f) => identityOf(world, f)))]
  expect(now.size).toBe(1000)
  for (let month = 1; month <= months; month++) {
    step(world)
    for (const f of living(world)) {
      const identity = identityOf(world, f)
      expect(Number.isSafeInteger(identity)).toBe(true)
      if (now.has(identity)) continue
      expect(lives.has(identity), `firm ${identity} lives twice`).toBe(false)
      expect(entryMonthOf(world, f)).toBe(month)
      now.add(identity)
    }
    const { count, firm } = departures(world)
    for (let i = 0; i < count; i++) {
      lives.add(firm[i])
      now.delete(firm[i])
    }
    expect(living(world).length).toBe(now.size)
  }
})

describe('8 who a spin-off is', () => {
  const [LEAST, MOST] = [2 ** 42, 2 ** 53]

  test('follows from parent and month; months never meet, nor does it meet who is none', () => {
    const parents = Array.from({ length: 2000 }, (_, k) => k + 1)
    const seen = new Set<number>()
    for (const month of [1, 2, 660, 1200])
      for (const parent of parents) {
        const identity = spinOffIdentity(parent, 0, month)
        expect(Math.floor(identity / LEAST)).toBe(month)
        expect(identity).toBeLessThan(MOST)
        seen.add(identity)
        seen.add(spinOffIdentity(parent, month, month + 1))
      }
    expect(seen.size).toBe(4 * 2 * parents.length)
    expect(spinOffIdentity(7, 0, 3)).toBe(spinOffIdentity(7, 0, 3))
  })

  test.each([
    [3, 9],
    [9, 3],
  ])('of two that would be one, rows %i and %i, that of the smaller parent is founded', (older, younger) => {
    const { firms } = freshWorld()
    const world = { firms } as World
    firms.accepted.fill(0)
    for (const f of [older, younger, 20]) firms.accepted[f] = 1
    firms.offspring[older] = firms.offspring[younger] = LEAST + 5
    firms.offspring[20] = LEAST + 6
    firms.identityLow[older] = 100
    firms.identityLow[younger] = 101
    keepOneOfEach(world)
    expect([older, younger, 20].map((f) => firms.accepted[f])).toEqual([1, 0, 1])
  })
})

test('8 a firm keeps its draws whatever becomes of the others', () => {
  // Without word of mouth, what a firm has heard of follows from its own draws alone: two years of them.
  const setup = smallSetup({ firms: 400, parameters: { awarenessPeers: 0 } })
  const [quiet, shaken] = [QUIET, crisis].map((course) => {
    const world = freshWorld(setup)
    open(world, course, 1)
    for (let month = 1; month <= MONTHS; month++) step(world)
    return new Map(living(world).map((f) => [identityOf(world, f), world.firms.aware[f]]))
  })
  const both = [...quiet.keys()].filter((identity) => shaken.has(identity))
  expect(shaken.size).not.toBe(quiet.size)
  expect(both.length).toBeGreaterThan(100)
  expect(new Set(both.map((identity) => quiet.get(identity))).size).toBeGreaterThan(3)
  for (const identity of both) expect(shaken.get(identity)).toBe(quiet.get(identity))
})
