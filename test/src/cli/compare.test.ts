/** `compare` from two files to a screen and a folder. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ballast } from './terminal.ts'

let folder: string
let base: string
let policy: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-compare-'))
  base = join(folder, 'base.json')
  policy = join(folder, 'policy.json')
  const common = { format: 1, population: { firms: 90 }, burnIn: 12, months: 13, replicates: 3 }
  writeFileSync(base, JSON.stringify({ ...common, name: 'nothing' }))
  writeFileSync(policy, JSON.stringify({ ...common, name: 'cover', levers: { guaranteeCover: 0.8 } }))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('prints survival, six fates, effects and the account under both financings', async () => {
  const { status, out, err } = await ballast(['compare', base, policy, '--workers', '2'])
  expect(status).toBe(0)
  expect(out).toContain('cover against nothing: 90 firms, 13 months, 3 replicates\n')
  expect(out).toMatch(/^12 months +\d/m)
  for (const fate of ['Saved', 'Displaced', 'Untouched', 'Doomed', 'Induced', 'Forestalled'])
    expect(out).toMatch(new RegExp(`^${fate}: .* \\d+\\.\\d( +\\d+\\.\\d to \\d+\\.\\d)? +\\d+\\.\\d$`, 'm'))
  expect(out).toMatch(/^Untouched: .* \d+\.\d +\d+\.\d to \d+\.\d +\d+\.\d$/m)
  expect(out).toMatch(/^public account, paid by bonds /m)
  expect(out).toMatch(/^public account, paid by taxes, a balanced budget /m)
  expect(out).not.toMatch(/NaN|undefined|Infinity/)
  expect(err).toMatch(/^3\/3 twins/m)
})

test('as JSON prints the summary and nothing else, options changing both twins', async () => {
  const line = ['compare', base, policy, '--json', '--quiet', '--seed', 'x', '--set', 'months=12']
  const { status, out, err } = await ballast(line)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const summary = JSON.parse(out) as {
    base: object
    policy: object
    fates: { fate: string; placebo: number }[]
  }
  expect(summary.base).toMatchObject({ seed: 'x', months: 12 })
  expect(summary.policy).toMatchObject({ seed: 'x', months: 12 })
  expect(summary.fates[0]).toMatchObject({ fate: 'saved', placebo: expect.any(Number) as number })
})

test('refuses scenarios that are no twins, naming file and field', async () => {
  const other = join(folder, 'other.json')
  writeFileSync(
    other,
    JSON.stringify({ ...JSON.parse(readFileSync(policy, 'utf8')), seed: 'another', months: 12 }),
  )
  const { status, out, err } = await ballast(['compare', base, other, '--out', join(folder, 'none')])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain(`${other}: seed: found "another"`)
  expect(err).toContain(`${other}: months: found 12; allowed: 13`)
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

test('writes a folder once, and leaves nothing when interrupted', async () => {
  const out = join(folder, 'out')
  const line = ['compare', base, policy, '--quiet', '--format', 'parquet', '--out', out]
  expect(await ballast(line)).toMatchObject({ status: 0, err: '' })
  expect(readdirSync(out).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'account-by-replicate.parquet',
    'account.parquet',
    'base',
    'columns.json',
    'effects-by-replicate.parquet',
    'effects.parquet',
    'lives.parquet',
    'load.R',
    'load.py',
    'load.sql',
    'manifest.json',
    'policy',
    'provenance.json',
  ])
  expect(await ballast(line)).toMatchObject({ status: 2, out: '' })
  const interruption = new AbortController()
  const long = [
    'compare',
    base,
    policy,
    '--months',
    '1200',
    '--replicates',
    '50',
    '--out',
    join(folder, 'cut'),
  ]
  const running = ballast(long, interruption.signal)
  setTimeout(() => interruption.abort(), 50)
  expect(await running).toMatchObject({ status: 130, out: '' })
  expect(readdirSync(folder).filter((name) => name.includes('cut'))).toEqual([])
})
