/** `--tables`: files beside the others, named in the manifest, the same bytes whoever works on them. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OUTPUT_TABLES } from '../../../sim/index.ts'
import type { Manifest } from '../../../src/files/index.ts'
import { readParquetAsTexts } from '../files/helpers.ts'
import { ballast } from './terminal.ts'

const KEYS = OUTPUT_TABLES.map(({ key }) => key)
let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-tables-'))
  file = join(folder, 'tiny.json')
  const levers = { guaranteeCover: 0.8, guaranteeCapital: 0.3, loanRenewal: 0.6, publicity: 0.3 }
  const scenario = { format: 1, population: { firms: 120 }, burnIn: 60, months: 14, replicates: 2, levers }
  writeFileSync(file, JSON.stringify(scenario))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function written(name: string, options: readonly string[]): Promise<string> {
  const out = join(folder, name)
  expect(await ballast(['run', file, '--quiet', '--out', out, ...options])).toMatchObject({ status: 0 })
  return out
}

const manifestIn = (out: string) => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest
const linesOf = (out: string, key: string) => readFileSync(join(out, `${key}.csv`), 'utf8').split('\r\n')

test('one worker and two write the same bytes, and the manifest has their digests', async () => {
  const [one, two] = [
    await written('one', ['--tables', 'all', '--workers', '1']),
    await written('two', ['--tables', 'edges, loans,applications,accounts,panel', '--workers', '2']),
  ]
  expect(readFileSync(join(two, 'manifest.json'))).toEqual(readFileSync(join(one, 'manifest.json')))
  const { tables } = manifestIn(one)
  for (const key of KEYS) {
    const bytes = readFileSync(join(one, `${key}.csv`))
    expect(readFileSync(join(two, `${key}.csv`))).toEqual(bytes)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(tables[key].sha256)
    expect(linesOf(one, key)).toHaveLength(tables[key].rows + 2)
    expect(tables[key].rows).toBeGreaterThan(0)
  }
  const [header, ...rows] = linesOf(one, 'panel').slice(0, -1)
  const columns = OUTPUT_TABLES.find(({ key }) => key === 'panel')!.columns.map(({ name }) => name)
  expect(header).toBe(['replicate', ...columns].join(','))
  expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(['1', '2'])
})

test('only what was asked for, and the run is the same', async () => {
  const [panel, bare] = [await written('panel', ['--tables', 'panel']), await written('bare', [])]
  expect(Object.keys(manifestIn(panel).tables)).toEqual(['firms', 'months', 'survival', 'panel'])
  expect(manifestIn(panel).fingerprints).toEqual(manifestIn(bare).fingerprints)
  // The next run into the folder takes the table away.
  await written('panel', ['--force'])
  expect(() => linesOf(panel, 'panel')).toThrow('ENOENT')
})

test('Parquet holds the same cells', async () => {
  const [csv, parquet] = [
    await written('csv', ['--tables', 'all']),
    await written('parquet', ['--tables', 'all', '--format', 'parquet']),
  ]
  for (const key of KEYS) {
    const bytes = readFileSync(join(parquet, `${key}.parquet`))
    const texts = (await readParquetAsTexts(bytes)).map((row) => Object.values(row).join(','))
    expect(texts).toEqual(linesOf(csv, key).slice(1, -1))
  }
})

test('a comparison writes them into base and policy', async () => {
  const out = join(folder, 'compared')
  const policy = join(folder, 'policy.json')
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as { levers: object }
  writeFileSync(policy, JSON.stringify({ ...scenario, levers: { ...scenario.levers, guaranteeCover: 0 } }))
  const words = [
    'compare',
    file,
    policy,
    '--replicates',
    '1',
    '--quiet',
    '--tables',
    'applications',
    '--out',
    out,
  ]
  expect(await ballast(words)).toMatchObject({ status: 0 })
  const covered = (twin: string) =>
    linesOf(join(out, twin), 'applications').filter((line) => line.split(',')[9] === '0.8').length
  expect(covered('base')).toBeGreaterThan(0)
  expect(covered('policy')).toBe(0)
})

describe('a wrong list ends with status 2', () => {
  test.each([
    [
      ['--tables', 'panle', '--out', 'x'],
      '--tables: found "panle"; allowed: a list of panel, accounts, applications, loans, edges, or all; nearest: panel',
    ],
    [['--tables', 'panel,all', '--out', 'x'], 'found "all"'],
    [['--tables', '', '--out', 'x'], 'found ""'],
    [['--tables', 'panel'], '--tables: found no --out'],
  ])('%j', async (options, words) => {
    const { status, out, err } = await ballast(['run', file, ...options])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(words)
  })
})
