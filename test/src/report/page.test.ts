/** The report: one file that needs nothing else, says the comparison's numbers, and is the same bytes again. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../../src/index.ts'
import type { CompareResult } from '../../../src/index.ts'
import { FATES } from '../../../src/lives/index.ts'
import { reportPage } from '../../../src/report/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { ballast } from '../cli/terminal.ts'
import { smallBase } from '../lives/helpers.ts'

const NASTY = '</title><script>alert(1)</script> & "quoted"'
const base = smallBase({ months: 24, population: { firms: 80 } })
const policy = withChanges(base, { title: NASTY, levers: { taxRelief: 1, publicity: 0.5 } })
let result: CompareResult
let page: string

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  const extras = { mirror: true, why: 1, branches: 4, attribute: true } as const
  result = await compare(base, policy, { replicates: 2, workers: 2, ...extras })
  page = reportPage({
    comparison: result,
    details: result.details,
    command: 'npx @ballast-lab/ballast compare a.json b.json',
  })
})

describe('a page', () => {
  test('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|@import|url\(|\son\w+=/i)
    expect(page.replaceAll('https://json-schema.org', '')).not.toMatch(/(src|href)=/)
    expect(page).toContain('alert(1)')
  })

  test('has every fate, financing and detail, in both languages', () => {
    for (const fate of FATES)
      if (result.fates[fate].mean > 0) expect(page).toContain(`class="${fate} stream"`)
    for (const { title } of result.details) expect(page).toContain(`<span lang="zh">${title.zh}</span>`)
    expect(page).toContain('paid by taxes')
    expect(page).toContain('npx @ballast-lab/ballast compare a.json b.json')
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  test('is well formed: every element that is opened is closed, in order', () => {
    const open: string[] = []
    const voids = new Set(['meta', 'input', 'br'])
    for (const [, closing, name, rest] of page.matchAll(/<(\/?)([a-z][\w]*)([^>]*)>/gi)) {
      if (voids.has(name) || rest.endsWith('/')) continue
      if (closing === '') open.push(name)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })

  test('is the same again', () => {
    const command = 'npx @ballast-lab/ballast compare a.json b.json'
    expect(reportPage({ comparison: result, details: result.details, command })).toBe(page)
  })
})

describe('the command', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ballast-report-'))
    const common = { format: 1, population: { firms: 60 }, burnIn: 12, months: 13, replicates: 2 }
    writeFileSync(join(folder, 'base.json'), JSON.stringify({ ...common, name: 'nothing' }))
    writeFileSync(
      join(folder, 'policy.json'),
      JSON.stringify({ ...common, name: 'relief', levers: { taxRelief: 1 } }),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('writes the page once, whole, with the line that makes it again', async () => {
    const [one, other, file] = ['base.json', 'policy.json', 'it is.html'].map((name) => join(folder, name))
    const line = ['compare', one, other, '--quiet', '--report', file, '--set', 'months=12']
    expect(await ballast(line)).toMatchObject({ status: 0, err: '' })
    const written = readFileSync(file, 'utf8')
    expect(written).toContain('--set months=12')
    expect(written).toContain('&#39;') // The name of the file has a blank, so that it is quoted.
    expect(written.endsWith('</html>\n')).toBe(true)
    const again = await ballast(line)
    expect(again.status).toBe(2)
    expect(again.err).toContain('a file that exists')
    expect((await ballast([...line, '--force', '--replicates', '1'])).status).toBe(0)
  })

  test('refuses another kind of file before it runs', async () => {
    const file = join(folder, 'report.pdf')
    const { status, err } = await ballast([
      'compare',
      join(folder, 'base.json'),
      join(folder, 'policy.json'),
      '--report',
      file,
    ])
    expect(status).toBe(2)
    expect(err).toContain('.html')
    expect(existsSync(file)).toBe(false)
  })
})
