/** What the first hour tells people to type into R, pandas and DuckDB: it runs on a small sweep, and gives the numbers of the screen. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeRun } from '../../src/files/index.ts'
import { compare } from '../../src/index.ts'
import type { CompareResult } from '../../src/index.ts'
import { withChanges } from '../../src/scenario/index.ts'
import {
  missingDuckDb,
  missingInPython,
  missingInR,
  outputOfPandas,
  outputOfR,
  rowsOfDuckDb,
} from '../src/files/outsiders.ts'
import { smallBase } from '../src/lives/helpers.ts'

const text = readFileSync('docs/first-hour.md', 'utf8')
const blocksIn = (language: string) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, block = '']) =>
    of === language ? [block] : [],
  )

const folder = mkdtempSync(join(tmpdir(), 'ballast-recipes-'))
const base = smallBase({ months: 36, replicates: 2, population: { firms: 200 }, seed: 'recipes' })
const policy = withChanges(base, { levers: { taxRelief: 1, wageSubsidy: 0.2 } })
let result: CompareResult

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  result = await compare(base, policy, { workers: 2, financings: [] })
  await result.write(join(folder, 'twins'))
  for (const [twin, cover] of [
    ['base', 0],
    ['policy', 0.8],
  ] as const) {
    const { scenario, replicates } = result.runs[twin]
    await writeRun(join(folder, 'sweep', `set.guaranteeCover=${cover}`), { scenario, replicates })
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const effect = (key: string) => result.effects.find(({ quantity }) => quantity === key)!.estimate
const reasonIn = (missing: string | undefined) => (missing === undefined ? '' : ` – skipped, ${missing}`)

const [r, python, duckDb] = [
  missingInR('library(survival)'),
  missingInPython('import pandas'),
  missingDuckDb(),
]
for (const reason of [r, python, duckDb])
  if (reason !== undefined) process.stderr.write(`a recipe of the first hour is not run: ${reason}\n`)

test('there are recipes', () => {
  expect(['r', 'python', 'sql'].map((language) => blocksIn(language).length)).toEqual([2, 1, 1])
})

test.skipIf(r !== undefined)(`R: curves of a sweep, the effect and the hazard ratio${reasonIn(r)}`, () => {
  const [sweep, effects] = blocksIn('r')
  const told = outputOfR(`${sweep}\nprint(nrow(firms)); print(unique(firms$cover))`, folder)
  expect(told).toContain('cover=0.8')
  const numbers = effects.replace(/^(diff|mean)\((.*)\)$/gm, 'cat(sprintf("%.15g\\n", $1($2)))')
  const [difference, hazard] = (outputOfR(numbers, folder) ?? '').trim().split('\n').map(Number)
  expect(difference).toBeCloseTo(effect('survivalDifference24'), 12)
  expect(hazard).toBeCloseTo(effect('logHazardRatio'), 8)
})

test.skipIf(python !== undefined)(`pandas: the saved are those of the screen${reasonIn(python)}`, () => {
  expect(Number(outputOfPandas(blocksIn('python')[0], join(folder, 'twins')))).toBe(result.fates.saved.mean)
})

test.skipIf(duckDb !== undefined)(
  `DuckDB: series of a sweep, and the saved and displaced${reasonIn(duckDb)}`,
  async () => {
    const [series, fates] = blocksIn('sql')[0].split(/;\n/)
    const months = await rowsOfDuckDb(folder, [series])
    expect(months.map(({ cover }) => cover)).toEqual([
      ...Array.from({ length: 36 }, () => '0'),
      ...Array.from({ length: 36 }, () => '0.8'),
    ])
    const jobs = result.runs.policy.series('jobs').map((values) => values[35])
    expect(months.at(-1)!['jobs']).toBeCloseTo((jobs[0] + jobs[1]) / 2, 9)
    const counted = await rowsOfDuckDb(folder, [fates])
    const mean = (key: string) => counted.reduce((sum, row) => sum + Number(row[key]), 0) / counted.length
    expect(mean('saved')).toBe(result.fates.saved.mean)
    expect(mean('displaced')).toBe(result.fates.displaced.mean)
  },
)
