/** Numbers that make no sense are refused by every call of the library, with what was found and what is allowed. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  biographyOf,
  compare,
  createScenario,
  InputError,
  Pool,
  progressive,
  run,
  streamArms,
  surviving,
} from '../../../src/index.ts'

const scenario = createScenario({ format: 1, months: 2, burnIn: 1, population: { firms: 2 } })
const arm = { twin: 'base', scenario } as const

const CALLS = {
  run: (options: object) => run(scenario, options),
  compare: (options: object) => compare(scenario, scenario, options),
  progressive: (options: object) => progressive(scenario, options),
  streamArms: async (options: object) => streamArms([arm], options).next(),
}

const BAD = [0, 1.5, Number.NaN, -1, Infinity, '4', null, 100_001]

test.each(Object.keys(CALLS) as (keyof typeof CALLS)[])('%s', async (name) => {
  for (const key of ['replicates', 'workers', 'first'])
    for (const value of BAD) {
      const error: unknown = await CALLS[name]({ [key]: value }).catch((thrown: unknown) => thrown)
      expect([key, value, error]).toEqual([key, value, expect.any(InputError)])
      expect((error as Error).message).toMatch(
        new RegExp(`^${key}: found .*; allowed: a whole number from 1 to`),
      )
    }
})

test.each([
  ['look', 0, () => progressive(scenario, { look: 0 })],
  ['precision', 'NaN', () => run(scenario, { precision: Number.NaN })],
  ['precision', -1, () => compare(scenario, scenario, { precision: -1 })],
  ['branches', 1.5, () => compare(scenario, scenario, { branches: 1.5 })],
  ['branched', -1, () => compare(scenario, scenario, { branched: -1 })],
  ['why', 0.5, () => compare(scenario, scenario, { why: 0.5 })],
  ['replicate', 0, () => biographyOf({ scenario, replicate: 0, firm: 1 })],
  ['firm', -7, () => biographyOf({ scenario, replicate: 1, firm: -7 })],
  ['workers', 0, async () => new Pool({ workers: 0 })],
  ['workers', 1.5, async () => new Pool({ workers: 1.5 })],
  ['replicate', 0, () => new Pool({ workers: 1 }).run({ scenario, replicate: 0 })],
  ['surviving', -1, async () => surviving(-1)],
  ['surviving', 1.5, async () => surviving(1.5)],
  ['first', 99_999, () => run(scenario, { first: 99_999, replicates: 3 })],
] as const)('%s of %s', async (key, value, call) => {
  const error: unknown = await (async () => call())().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  expect((error as Error).message).toContain(
    `${key}: found ${value === 'NaN' ? 'NaN' : `the number ${value}`}`,
  )
})

test.each([
  ['months', { months: 1.5 }],
  ['population.firms', { population: { firms: 0 } }],
  ['levers.guaranteeCover', { levers: { ...scenario.levers, guaranteeCover: 9 } }],
])('a scenario put together by hand is looked at: %s', async (path, change) => {
  const wrong = { ...scenario, ...change }
  await expect(run(wrong, { replicates: 1 })).rejects.toThrow(`scenario: ${path}: found the number`)
  await expect(progressive(wrong, { replicates: 1 })).rejects.toThrow(InputError)
  await expect(compare(wrong, scenario)).rejects.toThrow(InputError)
})

test.each([
  ['want.books', 'everything', { want: { books: 'everything' } }],
  ['want.tables', 'loan', { want: { tables: ['loan'] } }],
  ['financings', 'tax', { financings: ['tax'] }],
])('%s of %s', async (key, value, options) => {
  const calls = key === 'financings' ? ['compare'] : ['run', 'compare']
  for (const name of calls as (keyof typeof CALLS)[]) {
    const error: unknown = await CALLS[name](options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toContain(`${key}: found the text "${value}"; allowed: `)
  }
})

test('a format that there is not, before anything is written', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'ballast-format-')), 'out')
  const answers = [
    await run(scenario, { replicates: 1 }),
    await compare(scenario, scenario, { replicates: 1 }),
  ]
  for (const answer of answers) {
    const options = { format: 'feather' } as unknown as Parameters<typeof answer.write>[1]
    await expect(answer.write(folder, options)).rejects.toThrow(
      'format: found the text "feather"; allowed: csv, parquet',
    )
    expect(existsSync(folder)).toBe(false)
  }
})
