/**
 * What `diff` says of chance, on the real model where the truth is known: nothing differs but luck, or nothing but luck and the starting
 * population, or a policy. 376 headlines of small runs, seeds fixed.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeRun } from '../../../src/files/index.ts'
import { createScenario, diffResults, pairOf, Pool, run } from '../../../src/index.ts'
import type { ReplicateResult, ResultDifference, Scenario } from '../../../src/index.ts'
import { workplace } from './helpers.ts'

const scenario = createScenario({
  format: 1,
  seed: 'chance',
  months: 12,
  burnIn: 12,
  region: 'plain',
  population: { firms: 60 },
})
let pool: Pool
beforeAll(() => {
  process.env['BALLAST_CACHE'] = 'off'
  pool = new Pool({ workers: 1 })
})
afterAll(() => pool.close())

/** Replicates under numbers from 1, as a run of their own. */
async function write(folder: string, all: readonly ReplicateResult[], of = scenario): Promise<string> {
  const replicates = all.map((each, k) => ({ ...each, replicate: k + 1 }))
  await writeRun(folder, { scenario: of, replicates })
  return folder
}

const replicatesOf = async (of: Scenario, replicates: number) =>
  (await run(of, { replicates, pool })).replicates

/** Among the headlines with an interval, the share whose interval excludes 0; and how many are said to have moved. */
function tally(differences: readonly ResultDifference[]) {
  const told = differences.flatMap(({ headlines }) => headlines.filter(({ kind }) => kind === 'estimated'))
  const outside = told.filter(({ lower, upper }) => lower > 0 || upper < 0)
  const moved = told.filter(({ verdict }) => verdict === 'moved')
  return { told: told.length, outside: outside.length / told.length, moved: moved.length / told.length }
}

test('nothing differs but luck: one interval in twenty excludes 0, and next to nothing is said to have moved', async () => {
  const at = workplace()
  const all = await replicatesOf(scenario, 160)
  const differences: ResultDifference[] = []
  // Eight comparisons of ten replicates with ten others.
  for (let k = 0; k < 8; k++) {
    const part = (half: number) => all.slice(20 * k + 10 * half, 20 * k + 10 * half + 10)
    differences.push(await diffResults(await write(at(`a${k}`), part(0)), await write(at(`b${k}`), part(1))))
  }
  const { told, outside, moved } = tally(differences)
  expect(told).toBeGreaterThan(1500)
  expect(outside).toBeGreaterThan(0.02)
  expect(outside).toBeLessThan(0.08)
  expect(moved).toBeLessThan(0.005)
})

test('several seeds each: populations are the units, and the level holds across them', async () => {
  const at = workplace()
  const differences: ResultDifference[] = []
  // Eight comparisons of six populations with six others, two replicates each.
  for (let k = 0; k < 8; k++) {
    for (const side of ['a', 'b']) {
      mkdirSync(at(`${side}${k}`))
      for (let seed = 0; seed < 6; seed++) {
        const own = scenario.with({ seed: `${side} ${k} ${seed}` })
        await write(join(at(`${side}${k}`), String(seed)), await replicatesOf(own, 2), own)
      }
    }
    differences.push(await diffResults(at(`a${k}`), at(`b${k}`)))
  }
  expect(differences[0].pairing).toMatchObject({ unit: 'population', isPaired: false, counts: [6, 6] })
  const { told, outside, moved } = tally(differences)
  expect(told).toBeGreaterThan(800)
  expect(outside).toBeGreaterThan(0.02)
  expect(outside).toBeLessThan(0.08)
  expect(moved).toBeLessThan(0.005)
})

test('one seed each, and not the same: most intervals over replicates exclude 0, and none is taken for more', async () => {
  const at = workplace()
  const other = scenario.with({ seed: 'another' })
  const a = await write(at('a'), await replicatesOf(scenario, 20))
  const b = await write(at('b'), await replicatesOf(other, 20), other)
  const { outside, moved } = tally([await diffResults(a, b)])
  expect(outside).toBeGreaterThan(0.3)
  expect(moved).toBe(0)
})

test('a policy is found, with its direction, and what it cannot have touched is identical', async () => {
  const at = workplace()
  const all = await replicatesOf(scenario, 10)
  const policy = scenario.with({ levers: { taxRelief: [{ from: 7, value: 0.5 }] } })
  const a = await write(at('a'), all)
  const b = await write(at('b'), await replicatesOf(policy, 10), policy)
  const { headlines, settings } = await diffResults(a, b)
  expect(settings.map(({ path }) => path)).toEqual(['levers.taxRelief'])
  const found = (key: string) => headlines.find((each) => each.key === key)!
  expect(found('months/publicOutlay/last')).toMatchObject({ verdict: 'moved', a: 0 })
  expect(found('months/publicOutlay/last').difference).toBeGreaterThan(0)
  expect(found('months/taxes/mean').verdict).toBe('moved')
  expect(found('months/taxes/mean').difference).toBeLessThan(0)
  // The same number as everywhere else: a firm that is bought has not died.
  const alive = all.map((each) => {
    const { count, died } = pairOf(each, each).base.firms
    return 1 - died[12] / count
  })
  expect(found('firms/alive12').a).toBeCloseTo(alive.reduce((sum, share) => sum + share) / 10, 14)
  // In the order in which they are told.
  const sizes = headlines
    .filter(({ verdict }) => verdict === 'moved')
    .map((each) => Math.abs(each.standardErrors))
  expect(sizes).toEqual(sizes.toSorted((one, two) => two - one))
})
