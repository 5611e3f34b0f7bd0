/** Results that are as they were written are verified; whatever was changed in them is found, and so is a run that comes out otherwise. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ballast } from './terminal.ts'

let folder: string
const at = (name: string) => join(folder, name)
const scenario = { format: 1, population: { firms: 60 }, burnIn: 12, months: 8, replicates: 3 }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-verify-'))
  writeFileSync(at('base.json'), JSON.stringify(scenario))
  writeFileSync(at('policy.json'), JSON.stringify({ ...scenario, levers: { wageSubsidy: 0.3 } }))
  const books = ['--books', '--tables', 'all', '--quiet']
  expect(await ballast(['run', at('base.json'), '--out', at('run'), ...books])).toMatchObject({ status: 0 })
  const twins = ['compare', at('base.json'), at('policy.json'), '--replicates', '2', '--quiet']
  expect(await ballast([...twins, '--out', at('twins')])).toMatchObject({ status: 0 })
})
afterAll(() => rmSync(folder, { recursive: true }))

const READERS = ['columns.json', 'load.R', 'load.py', 'load.sql']

/** A copy, so that each test may spoil its own. */
function copied(name: string): string {
  const copy = mkdtempSync(at(`${name}-`))
  cpSync(at(name), copy, { recursive: true })
  return copy
}

function changeManifest(of: string, change: (manifest: Record<string, unknown>) => object): void {
  const file = join(of, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...manifest, ...change(manifest) }))
}

/** What does not hold, as it is printed. */
async function complaints(of: string, ...options: string[]): Promise<string[]> {
  const { status, out, err } = await ballast(['verify', of, ...options])
  const wrong = out.split('\n').filter((line) => line.startsWith('not so: '))
  expect(status).toBe(wrong.length === 0 ? 0 : 1)
  if (wrong.length > 0) expect(err).toContain(`${wrong.length} of `)
  return wrong
}

describe('as it was written', () => {
  test('a run: every table, and as many replicates as are asked for', async () => {
    const { status, out, err } = await ballast(['verify', at('run'), '--replicates', 'all'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const { tables } = JSON.parse(readFileSync(join(at('run'), 'manifest.json'), 'utf8')) as {
      tables: object
    }
    expect(Object.keys(tables).length).toBeGreaterThan(8)
    expect(out.match(/^ok: /gm)).toHaveLength(Object.keys(tables).length + READERS.length + 3)
    const first = await ballast(['verify', at('run')])
    expect(first.out.match(/again/g)).toHaveLength(1)
  })

  test('a comparison: both runs inside it too, and every arm', async () => {
    const { status, out } = await ballast(['verify', at('twins'), '--json', '--workers', '2'])
    expect(status).toBe(0)
    const { findings } = JSON.parse(out) as { findings: { holds: boolean; what: string }[] }
    const told = findings.map(({ what }) => what)
    expect(findings.every(({ holds }) => holds)).toBe(true)
    for (const words of ['lives.csv', 'base/manifest.json', 'policy/months.csv', '1, placebo, paid by bonds'])
      expect(told.join('\n')).toContain(words)
    expect(told.filter((what) => what.includes('again'))).toHaveLength(5)
  })
})

describe('what is found', () => {
  test('a byte more, and a table that is gone', async () => {
    const spoilt = copied('run')
    appendFileSync(join(spoilt, 'months.csv'), '\n')
    rmSync(join(spoilt, 'firms.csv'))
    expect(await complaints(spoilt)).toEqual([
      'not so: firms.csv cannot be read (ENOENT)',
      'not so: months.csv has changed since it was written',
    ])
  })

  test.each(READERS)('%s, by which tables are read', async (name) => {
    const spoilt = copied('run')
    appendFileSync(join(spoilt, name), ' ')
    expect(await complaints(spoilt)).toEqual([`not so: ${name} has changed since it was written`])
    const twins = copied('twins')
    for (const part of ['.', 'base']) appendFileSync(join(twins, part, name), ' ')
    expect(await complaints(twins)).toEqual([
      `not so: ${name} has changed since it was written`,
      `not so: base/${name} has changed since it was written`,
    ])
  })

  test('inside a comparison', async () => {
    const spoilt = copied('twins')
    appendFileSync(join(spoilt, 'policy', 'survival.csv'), 'x')
    expect(await complaints(spoilt)).toEqual(['not so: policy/survival.csv has changed since it was written'])
    changeManifest(join(spoilt, 'base'), () => ({ seed: 'another' }))
    expect(await complaints(spoilt)).toContain('not so: base/manifest.json has changed since it was written')
  })

  test('another fingerprint, in the replicates that are run again', async () => {
    const spoilt = copied('run')
    const none = '0000000000000000'
    changeManifest(spoilt, ({ fingerprints }) => {
      const known = fingerprints as object[]
      return { fingerprints: [known[0], { ...known[1], fingerprint: none }, known[2]] }
    })
    expect(await complaints(spoilt)).toEqual([])
    const [wrong, ...others] = await complaints(spoilt, '--replicates', '2')
    expect(wrong).toMatch(/^not so: replicate 2 again: [0-9a-f]{16} instead of 0{16}$/)
    expect(others).toEqual([])
  })

  test('another scenario than the one that was run', async () => {
    const spoilt = copied('run')
    changeManifest(spoilt, ({ scenario: run }) => ({ scenario: { ...(run as object), seed: 'another' } }))
    expect(await complaints(spoilt)).toHaveLength(1)
  })

  test('an arm of a comparison', async () => {
    const spoilt = copied('twins')
    changeManifest(spoilt, ({ policy }) => ({ policy: { ...(policy as object), shocks: [], levers: {} } }))
    expect((await complaints(spoilt)).every((line) => line.includes('policy, paid by'))).toBe(true)
  })

  test('another version is named, one whose scenario is none today too', async () => {
    const old = copied('run')
    changeManifest(old, () => ({ ballast: '0.0.1', modelVersion: 1 }))
    const { status, out } = await ballast(['verify', old])
    expect(status).toBe(0)
    expect(out).toContain('note: written by Ballast 0.0.1, model version 1; this is ')
    changeManifest(old, ({ scenario: run }) => ({
      scenario: { ...(run as object), parameters: { forgotten: 1 } },
    }))
    expect((await complaints(old)).join()).toContain('forgotten')
  })

  test('a table outside of the folder is not read', async () => {
    const spoilt = copied('run')
    changeManifest(spoilt, () => ({ tables: { firms: { file: '../base.json', rows: 1, sha256: '' } } }))
    const { status, out, err } = await ballast(['verify', spoilt])
    expect(err).toContain('tables.firms: found')
    expect({ status, out }).toEqual({ status: 2, out: '' })
    const other = copied('run')
    changeManifest(other, () => ({ readers: [{ file: '../base.json', sha256: '' }] }))
    expect(await complaints(other)).toEqual(['not so: "../base.json" lies outside of the folder'])
  })
})

describe('no results', () => {
  test.each([
    ['nosuch', 'no manifest.json'],
    ['base.json', 'found a file'],
  ])('%s', async (name, found) => {
    const { status, out, err } = await ballast(['verify', at(name)])
    expect(err).toContain(found)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  test.each(['{', '[]', 'null', '{"ballast":"0.1.0"}', '{"fingerprints":[{"replicate":1}]}'])(
    'a manifest %s',
    async (text) => {
      const other = mkdtempSync(at('other-'))
      writeFileSync(join(other, 'manifest.json'), text)
      const { status, err } = await ballast(['verify', other])
      expect(err).toContain(join(other, 'manifest.json'))
      expect(status).toBe(2)
    },
  )
})

describe('a manifest is a scenario', () => {
  test('the run it tells of, again', async () => {
    const again = await ballast(['run', join(at('run'), 'manifest.json'), '--quiet', '--out', at('again')])
    expect(again).toMatchObject({ status: 0, err: '' })
    const [first, second] = ['run', 'again'].map((name) => readFileSync(join(at(name), 'months.csv'), 'utf8'))
    expect(second).toBe(first)
  })

  test('with as many replicates as there were, or all that were wanted where it broke off', async () => {
    const cut = copied('run')
    const known = async () => {
      const { out } = await ballast(['validate', join(cut, 'manifest.json'), '--json'])
      return (JSON.parse(out) as { replicates: number }).replicates
    }
    changeManifest(cut, () => ({ replicates: 2 }))
    expect(await known()).toBe(2)
    changeManifest(cut, () => ({ complete: false }))
    expect(await known()).toBe(3)
  })

  test('of another version of the model, or of some replicates only: that is said', async () => {
    const old = copied('run')
    changeManifest(old, () => ({ modelVersion: 1 }))
    const file = join(old, 'manifest.json')
    const noticed = 'manifest.json: it was run with model version 1; this is version '
    for (const line of [['run'], ['validate'], ['compare', '--policy-set', 'taxRelief=0.5']]) {
      const { status, err } = await ballast([...line, file, '--quiet', '--months', '2', '--replicates', '2'])
      expect(err).toContain(noticed)
      expect(status).toBe(0)
    }
    const part = ['run', at('base.json'), '--replicates', '2-3', '--out', at('part'), '--quiet']
    expect(await ballast(part)).toMatchObject({ status: 0 })
    const { err } = await ballast(['validate', join(at('part'), 'manifest.json'), '--quiet'])
    expect(err).toContain('it is of replicates 2 to 3; --replicates 2-3 runs them again')
  })

  test('a part of the twins is verified too', async () => {
    const part = ['compare', at('base.json'), at('policy.json'), '--replicates', '3-3', '--quiet']
    expect(await ballast([...part, '--out', at('last')])).toMatchObject({ status: 0 })
    const { out } = await ballast(['verify', at('last')])
    expect(out).toContain('ok: replicate 3, policy')
  })

  test('that of a comparison has two: they are named', async () => {
    const { status, out, err } = await ballast(['run', join(at('twins'), 'manifest.json')])
    for (const twin of ['base', 'policy']) expect(err).toContain(join(at('twins'), twin, 'manifest.json'))
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  test('and both of them can be compared', async () => {
    const [base, policy] = ['base', 'policy'].map((twin) => join(at('twins'), twin, 'manifest.json'))
    expect(await ballast(['compare', base, policy, '--quiet', '--json'])).toMatchObject({ status: 0 })
  })
})
