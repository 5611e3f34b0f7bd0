/** `run` from the file to the tables: what it prints, what it leaves behind, and what it does when interrupted. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ballast } from './terminal.ts'

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-run-'))
  file = join(folder, 'tiny.json')
  const scenario = {
    format: 1,
    name: 'tiny',
    population: { firms: 60 },
    burnIn: 12,
    months: 13,
    replicates: 3,
  }
  writeFileSync(file, JSON.stringify(scenario))
})

afterAll(() => rmSync(folder, { recursive: true }))

interface Printed {
  replicates: { replicate: number; fingerprint: string }[]
  survival: { stratum: string; months: number; survival: number; lower: number; upper: number }[]
  credit: { group: string; firmMonths: number; shares: Record<string, number> | null }[]
}

test('as JSON prints the summary and nothing else, the same for any number of workers', async () => {
  const one = await ballast(['run', file, '--json', '--quiet', '--workers', '1'])
  expect({ status: one.status, err: one.err }).toEqual({ status: 0, err: '' })
  const summary = JSON.parse(one.out) as Printed
  expect(summary.replicates.map(({ replicate }) => replicate)).toEqual([1, 2, 3])
  expect(new Set(summary.replicates.map(({ fingerprint }) => fingerprint)).size).toBe(3)
  const [initial] = summary.survival
  expect(initial).toMatchObject({ stratum: 'entry=initial', months: 12 })
  expect(initial.survival).toBeGreaterThan(0)
  expect(initial.survival).toBeLessThanOrEqual(1)
  expect(summary.credit.map(({ group }) => group)).toEqual([
    'all',
    'micro',
    'small',
    'medium',
    'large',
    'age under3',
    'age 3to9',
    'age 10plus',
  ])
  const [everybody, ...groups] = summary.credit
  const sum = (rows: Printed['credit']) => rows.reduce((total, { firmMonths }) => total + firmMonths, 0)
  expect(everybody.firmMonths).toBeGreaterThan(3 * 13 * 30)
  expect([sum(groups.slice(0, 4)), sum(groups.slice(4))]).toEqual([
    everybody.firmMonths,
    everybody.firmMonths,
  ])
  const shares = Object.values(everybody.shares!)
  expect(shares).toHaveLength(5)
  expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
  const two = await ballast(['run', file, '--json', '--quiet', '--workers', '2'])
  expect(two.out).toBe(one.out)
})

test('for people prints a table, and progress to the other stream', async () => {
  const { status, out, err } = await ballast(['run', file, '--replicates', '1', '--workers', '1'])
  expect(status).toBe(0)
  expect(out).toContain('tiny: 60 firms, 13 months, 1 replicate\n')
  expect(out).toMatch(/^alive after +12 months$/m)
  expect(out).toMatch(/^credit, all months +no need +discouraged +refused +partly served +fully served/m)
  expect(out).toMatch(/^micro +[\d.]+% /m)
  expect(err).toMatch(/^1\/1 replicates/m)
})

test('writes a folder, once', async () => {
  const out = join(folder, 'written')
  const line = ['run', file, '--replicates', '1', '--months', '2', '--workers', '1', '--quiet', '--out', out]
  expect(await ballast(line)).toMatchObject({ status: 0, err: '' })
  expect(readdirSync(out)).toEqual(
    expect.arrayContaining(['firms.csv', 'manifest.json', 'months.csv', 'survival.csv']),
  )
  expect(await ballast(line)).toMatchObject({ status: 2, out: '' })
  expect(await ballast([...line, '--force'])).toMatchObject({ status: 0, err: '' })
})

test('interrupted, it ends with 130 and leaves nothing', async () => {
  const out = join(folder, 'interrupted')
  const line = ['run', file, '--months', '1200', '--replicates', '100', '--workers', '1', '--out', out]
  const interruption = new AbortController()
  const running = ballast(line, interruption.signal)
  setTimeout(() => interruption.abort(), 50)
  expect(await running).toMatchObject({
    status: 130,
    out: '',
    err: expect.stringContaining('interrupted') as string,
  })
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('interrupted'))).toEqual([])
})
