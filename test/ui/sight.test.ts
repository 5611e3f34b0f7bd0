/** What the page shows of a run: pairs only, and never an old picture as if it were of what is chosen now. */
import { beforeAll, expect, test } from 'vitest'
import { compare, createScenario } from '../../src/index.ts'
import type { CompareResult, ReplicateResult, Scenario } from '../../src/index.ts'
import { aroundZero } from '../../ui/survival-chart/survival-plot.ts'
import { NOTHING, sightOf } from '../../ui/lab/sight.ts'
import type { Picture } from '../../ui/lab/picture.ts'
import type { RunView } from '../../ui/lab/twin-runner.ts'

const base = createScenario({
  format: 1,
  months: 14,
  seed: 'pairs',
  burnIn: 12,
  replicates: 3,
  population: { firms: 240 },
  shocks: [{ kind: 'demandSlump', from: 1, months: 6, size: 0.6 }],
})
const policy = base.with({ levers: { guaranteeCover: 0.8, taxRelief: 1 } })
let twins: CompareResult

beforeAll(async () => {
  twins = await compare(base, policy, { replicates: 3, workers: 2, financings: [] })
})

const results = (arm: 0 | 1 | 2) => twins.twins.map((each) => each.twins.results[arm])

function view(
  of: Partial<Record<'base' | 'policy' | 'placebo', ReplicateResult[]>>,
  more: object = {},
): RunView {
  const arm = (name: 'base' | 'policy' | 'placebo', scenario: Scenario) => ({
    scenario,
    replicates: of[name] ?? [],
  })
  const arms = { base: arm('base', base), policy: arm('policy', policy), placebo: arm('placebo', base) }
  return { ...arms, replicates: 3, done: 0, state: 'running', failures: [], ...more }
}

const all = () => ({ base: results(0), policy: results(1), placebo: results(2) })

test('three of the base against one of the policy is one pair', () => {
  const { picture } = sightOf(NOTHING, view({ ...all(), policy: [results(1)[1]] }))
  expect(picture!.pairs.map((pair) => pair.map(({ replicate }) => replicate))).toEqual([[2, 2]])
  const { base: alive, difference, policy: helped, lower } = picture!.curves
  expect(difference[14]).toBe(helped[14]! - alive[14]!)
  expect(lower.every((value) => value === null)).toBe(true)
})

test('the whole picture says what the library says of the same twins', () => {
  const { picture } = sightOf(NOTHING, view(all()))
  const { survival } = twins
  for (const month of [0, 6, 14]) {
    expect(picture!.curves.base[month]).toBe(survival.of('base', month).mean)
    expect(picture!.curves.policy[month]).toBe(survival.of('policy', month).mean)
    expect(picture!.curves.difference[month]).toBe(survival.difference(month).mean)
  }
  expect([picture!.curves.lower[14], picture!.curves.upper[14]]).toEqual(survival.difference(14).interval)
  expect(picture!.comparison!.fates.saved.mean).toBe(twins.fates.saved.mean)
  expect(picture!.isIdentical).toBe(false)
})

test('a first look shows one pair as far as both sides have come', () => {
  const look = { ...results(1)[0], months: 6 }
  const run = view({ base: results(0) })
  const { picture } = sightOf(NOTHING, { ...run, policy: { ...run.policy, look } })
  expect([picture!.known, picture!.pairs.length, picture!.comparison]).toEqual([6, 1, undefined])
  expect(picture!.curves.base).toHaveLength(7)
  expect(picture!.curves.difference[0]).toBe(0)
})

test('worlds that went the same way in every pair are said to be identical, without a band', () => {
  const same = { ...all(), policy: results(0) }
  const { picture } = sightOf(NOTHING, view(same))
  expect(picture!.isIdentical).toBe(true)
  expect(new Set(picture!.curves.difference)).toEqual(new Set([0]))
  expect(new Set(picture!.curves.lower)).toEqual(new Set([null]))
  const [low, high] = aroundZero({ data: [[], [], [], [0, 0, 0]] })
  expect(low).toBeLessThan(0)
  expect(high).toBeGreaterThan(0)
})

test('until something of what is chosen has come the old picture stays, and says that it is old', () => {
  const first = sightOf(NOTHING, view(all()))
  expect(first.isCurrent).toBe(true)
  const other = base.with({ months: 20 })
  const none = { scenario: other, replicates: [] }
  const waiting = sightOf(first, view({}, { base: none, policy: none, placebo: none, state: 'stopped' }))
  expect([waiting.picture, waiting.isCurrent]).toEqual([first.picture, false])
  expect(sightOf(NOTHING, view({}))).toEqual(NOTHING)
})

test('behind a first look lies the last whole picture of the same base, and none of another', () => {
  const first = sightOf(NOTHING, view(all()))
  const moved = policy.with({ levers: { taxRelief: 0.5 } })
  const look = { ...results(1)[0], months: 6 }
  const dragged = (last: typeof first, from: Scenario) => {
    const looked = { scenario: from, replicates: [], look: { ...results(0)[0], months: 6 } }
    return sightOf(
      last,
      view({}, { base: looked, policy: { scenario: moved, replicates: [], look }, placebo: looked }),
    )
  }
  const once = dragged(first, base)
  expect([once.behind, once.isCurrent]).toEqual([first.picture, true])
  const twice = dragged({ ...once, isCurrent: false }, base)
  expect(twice.behind).toBe(first.picture)
  expect(dragged(first, base.with({ seed: 'another' })).behind).toBeUndefined()
})

test('nothing new is the same picture: nothing is drawn again', () => {
  const first = sightOf(NOTHING, view(all()))
  const again: Picture | undefined = sightOf(first, view(all())).picture
  expect(again).toBe(first.picture)
})
