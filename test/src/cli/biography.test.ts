/** One life, told from the folder of a run. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Biography } from '../../../src/lives/index.ts'
import { readCsv } from '../files/helpers.ts'
import { ballast } from './terminal.ts'

let folder: string
let out: string
let firms: Record<string, string>[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-biography-'))
  out = join(folder, 'out')
  const file = join(folder, 'slump.json')
  const shocks = [{ kind: 'demandSlump', from: 2, months: 6, size: 0.8 }]
  const scenario = {
    format: 1,
    name: 'slump',
    population: { firms: 120 },
    burnIn: 24,
    months: 14,
    replicates: 2,
    shocks,
  }
  writeFileSync(file, JSON.stringify(scenario))
  expect(await ballast(['run', file, '--quiet', '--out', out])).toMatchObject({ status: 0 })
  firms = readCsv(readFileSync(join(out, 'firms.csv'), 'utf8')).filter(({ replicate }) => replicate === '2')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Some firm of replicate 2. */
function someFirm(where: (row: Record<string, string>) => boolean): Record<string, string> {
  const found = firms.find(where)
  if (found === undefined) throw new Error('the slump of this test spares everybody')
  return found
}

async function told(firm: string): Promise<Biography> {
  const {
    status,
    out: text,
    err,
  } = await ballast(['biography', out, '--firm', firm, '--replicate', '2', '--json'])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return JSON.parse(text) as Biography
}

test('a life ends as the table of firms says, and its books add up to the last fen', async () => {
  for (const row of [
    someFirm(({ cause }) => cause === 'bankruptcy'),
    someFirm(({ event }) => event === '0'),
  ]) {
    const { life, months, chain } = await told(row['firm'])
    expect(months.map(({ month }) => month)).toEqual(
      Array.from(
        { length: Number(row['stop']) - Number(row['start']) + 1 },
        (_, k) => Number(row['start']) + k,
      ),
    )
    expect(life).toMatchObject({
      sector: row['sector'],
      stop: Number(row['stop']),
      cause: row['cause'] || 'none',
    })
    expect(chain[0].turn).toBe('start')
    expect(chain.at(-1)).toMatchObject({
      month: Number(row['stop']),
      turn: row['event'] === '1' ? 'exit' : 'end',
    })
    expect(chain.map(({ month }) => month)).toEqual(chain.map(({ month }) => month).toSorted((a, b) => a - b))
    expect(chain.filter(({ turn }) => turn === 'shock')).toEqual([
      { month: 2, turn: 'shock', about: 'demandSlump' },
    ])
    for (let k = 1; k < months.length; k++) {
      const moved: Record<string, number> = { ...months[k - 1].balances }
      for (const { instrument, amount } of months[k].flows)
        moved[instrument] = (moved[instrument] ?? 0) + amount
      const left = Object.entries(moved).filter(([, amount]) => amount !== 0)
      expect([months[k].month, Object.fromEntries(left)]).toEqual([months[k].month, months[k].balances])
    }
  }
})

test('is printed for people: months, flows, the chain', async () => {
  const { firm, stop } = someFirm(({ cause }) => cause === 'bankruptcy')
  const { status, out: text } = await ballast(['biography', out, '--firm', firm, '--replicate', '2'])
  expect(status).toBe(0)
  expect(text).toMatch(/^month +staff +deposits +bank debt/m)
  expect(text).toMatch(new RegExp(`^ *${stop} +stops: bankruptcy$`, 'm'))
  expect(text).toMatch(/^wages +households +-[\d,]+$/m)
  expect(text).not.toMatch(/NaN|undefined/)
})

test('a firm or replicate that is not there is wrong input', async () => {
  const unknown = await ballast(['biography', out, '--firm', '999999', '--replicate', '1'])
  expect(unknown).toMatchObject({ status: 2, out: '' })
  expect(unknown.err).toContain('--firm 999999: found no such firm in replicate 1')
  const beyond = await ballast(['biography', out, '--firm', '1', '--replicate', '3'])
  expect(beyond).toMatchObject({ status: 2, out: '' })
  expect(beyond.err).toContain('--replicate 3: found no such replicate; allowed: 1 to 2')
  for (const line of [
    ['biography', out],
    ['biography', out, '--firm', 'x'],
    ['biography', out, '--firm', '0'],
    ['biography', folder, '--firm', '1'],
  ])
    expect(await ballast(line)).toMatchObject({ status: 2, out: '' })
})

test('a run that comes out differently is refused', async () => {
  const changed = join(folder, 'changed')
  cpSync(out, changed, { recursive: true })
  const file = join(changed, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { fingerprints: { fingerprint: string }[] }
  manifest.fingerprints[0].fingerprint = '0123456789abcdef'
  writeFileSync(file, JSON.stringify(manifest))
  const { status, out: text, err } = await ballast(['biography', changed, '--firm', '1', '--replicate', '1'])
  expect({ status, text }).toEqual({ status: 1, text: '' })
  expect(err).toMatch(/^ballast: replicate 1 is not the run in the folder: .* was 0123456789abcdef\. /)
  expect(err).not.toContain('    at ')
})

test('a folder of compare names the two that hold runs', async () => {
  const comparison = join(folder, 'comparison')
  cpSync(out, join(comparison, 'base'), { recursive: true })
  const { scenario, ...rest } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    scenario: object
  }
  const manifest = { ...rest, base: scenario, policy: scenario }
  writeFileSync(join(comparison, 'manifest.json'), JSON.stringify(manifest))
  const { status, err } = await ballast(['biography', comparison, '--firm', '1'])
  expect(status).toBe(2)
  expect(err).toContain(join(comparison, 'policy'))
  expect(await ballast(['biography', join(comparison, 'base'), '--firm', '1'])).toMatchObject({ status: 0 })
})
