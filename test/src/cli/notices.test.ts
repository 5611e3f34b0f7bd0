/** What acts on nobody is said on the screen, in the summary, the manifest and the report; an arm of a comparison is set alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ballast } from './terminal.ts'

let folder: string
let file: string
const at = (name: string) => join(folder, name)
const parsed = (text: string) => JSON.parse(text) as Record<string, never>
const manifestOf = (name: string) => parsed(readFileSync(join(at(name), 'manifest.json'), 'utf8'))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-notices-'))
  file = at('plain.json')
  writeFileSync(
    file,
    JSON.stringify({ format: 1, population: { firms: 40 }, burnIn: 6, months: 6, replicates: 1 }),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const FEE =
  'Guarantee fee (guaranteeFee) reaches no firm: what it works through is not in force (Guarantee cover)'
const RANGE = 'rule of Tax relief (taxRelief) left its range in 6 of 6 months (values clamped to 0..1)'

test('a run says before it begins what is known then, and after it the rest', async () => {
  const settings = ['--set', 'guaranteeFee=0.03', '--set', 'taxRelief={"rule":"1 / 0"}']
  const { status, out, err } = await ballast(['run', file, '--quiet', '--out', at('run'), ...settings])
  expect(status).toBe(0)
  expect(err).toBe(`notice: ${FEE}\n`)
  expect(out.endsWith(`\n\nnotice: ${RANGE}\n`)).toBe(true)
  const english = (manifestOf('run')['notices'] as { says: { en: string } }[]).map(({ says }) => says.en)
  expect(new Set(english)).toEqual(new Set([FEE, RANGE]))
  const [header = '', first = ''] = readFileSync(join(at('run'), 'months.csv'), 'utf8').split('\n')
  expect(header.trim().endsWith(',lever_taxRelief')).toBe(true)
  expect(Number(first.split(',').at(-1))).toBe(1)
})

test('as JSON a run has its notices, and none where all acts as asked', async () => {
  const quiet = ['run', file, '--quiet', '--json']
  const noted = await ballast([...quiet, '--set', 'paymentTermCap=4'])
  expect(parsed(noted.out)['notices']).toMatchObject([
    { key: 'changesNothing', about: 'levers.paymentTermCap' },
  ])
  const plain = await ballast(quiet)
  expect(plain.err).toBe('')
  expect(parsed(plain.out)['notices']).toEqual([])
})

test('a check of a file says them too', async () => {
  const { out } = await ballast(['validate', file, '--set', 'guaranteeFee=0.03'])
  expect(out).toContain(`notice: ${FEE}\n`)
})

test('twins that a setting made equal are said to be identical, everywhere', async () => {
  const line = ['compare', file, '--policy-set', 'taxRelief=0.5', '--base-set', 'taxRelief=0.5', '--quiet']
  const report = at('report.html')
  const { status, out, err } = await ballast([...line, '--json', '--out', at('twins'), '--report', report])
  expect(status).toBe(0)
  expect(err).toMatch(/^notice: base and policy are identical: .*\n$/)
  const expected = [{ key: 'identicalTwins', about: 'twins' }]
  expect(parsed(out)['notices']).toMatchObject(expected)
  expect(manifestOf('twins')['notices']).toMatchObject(expected)
  const page = readFileSync(report, 'utf8')
  expect(page).toContain('base and policy are identical')
  expect(page).toContain('基准与政策完全相同')
  expect(page).toContain(`compare ${file} --base-set taxRelief=0.5 --policy-set taxRelief=0.5 --report`)
})

test('a setting is for both arms or for one', async () => {
  const settings = ['--set', 'taxRelief=0.2', '--base-set', 'publicity=0.1', '--policy-set', 'taxRelief=0.5']
  const { out } = await ballast(['compare', file, file, '--quiet', '--json', ...settings])
  const { base, policy } = JSON.parse(out) as Record<'base' | 'policy', { levers: object }>
  expect(base.levers).toMatchObject({ taxRelief: 0.2, publicity: 0.1 })
  expect(policy.levers).toMatchObject({ taxRelief: 0.5, publicity: 0 })
})

test('a comparison of nothing with nothing, and a wrong setting of one arm, are refused', async () => {
  const alone = await ballast(['compare', file])
  expect(alone).toMatchObject({ status: 2, out: '' })
  expect(alone.err).toContain('--policy-set key=JSON')
  const wrong = await ballast(['compare', file, '--policy-set', 'taxRelef=1'])
  expect(wrong).toMatchObject({ status: 2, out: '' })
  expect(wrong.err).toContain('--policy-set taxRelef=1: taxRelef: found an unknown key')
  const apart = await ballast(['compare', file, '--policy-set', 'months=5'])
  expect(apart).toMatchObject({ status: 2, out: '' })
  expect(apart.err).toContain('--policy-set: months: found 5; allowed: 6')
})

test('twins that part after the end have one future, and branches of it end', async () => {
  const late = 'shocks=[{"kind":"demandSlump","from":9,"months":2}]'
  const line = ['compare', file, '--policy-set', late, '--branches', '2', '--quiet', '--workers', '1']
  const { status, err } = await ballast(line)
  expect(status).toBe(0)
  expect(err).toContain('notice: policy: Demand slump (shocks[0], demandSlump) never strikes')
})
