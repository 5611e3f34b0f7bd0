/**
 * "Initial firms alive after N months" is one number, wherever it is told: the share of the firms of month 0 that have not died by the
 * end of month N, where a firm that is bought has not died. Each place is asked here as a reader would ask it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare, INITIAL, surviving } from '../../../src/index.ts'
import type { CompareResult } from '../../../src/index.ts'
import { reportPage } from '../../../src/report/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { coxRegression } from '../../../src/stats/index.ts'
import { ballast } from '../cli/terminal.ts'
import { readCsv } from '../files/helpers.ts'
import { smallBase } from './helpers.ts'

const MONTHS = 24
const base = smallBase({
  months: MONTHS,
  seed: 'sold',
  population: { firms: 480 },
  replicates: 2,
  parameters: { acquisitionMultiple: 3 },
})
const policy = withChanges(base, { name: 'help', levers: { taxRelief: 1, wageSubsidy: 0.2 } })
let folder: string
let result: CompareResult

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  folder = mkdtempSync(join(tmpdir(), 'ballast-number-'))
  result = await compare(base, policy, { workers: 2 })
  await result.write(join(folder, 'twins'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const rows = (...path: string[]) => readCsv(readFileSync(join(folder, 'twins', ...path), 'utf8'))
const initial = (twin: 'base' | 'policy') =>
  rows(twin, 'firms.csv').filter(({ entry }) => entry === 'initial')
const share = <Row>(all: readonly Row[], of: (row: Row) => boolean) => all.filter(of).length / all.length
const TWINS = ['base', 'policy'] as const

/** The definition, from the facts that no later word can change: months and causes of exits. */
const alive = (twin: 'base' | 'policy', month: number) =>
  share(
    initial(twin),
    ({ event, cause, stop }) => !(event === '1' && cause !== 'acquisition' && Number(stop) <= month),
  )

test('some of the initial firms are bought, so that the words differ', () => {
  for (const twin of TWINS)
    expect(initial(twin).filter(({ cause }) => cause === 'acquisition').length).toBeGreaterThan(0)
})

test.each([12, 24])('after %i months: firms, survival, effects and the library say the same', (month) => {
  const both = TWINS.map((twin) => {
    const want = alive(twin, month)
    expect(
      share(initial(twin), ({ died, followed }) => !(died === '1' && Number(followed) <= month)),
    ).toBeCloseTo(want, 12)
    const curve = rows(twin, 'survival.csv').filter(
      ({ scale, stratum, time }) => scale === 'time' && stratum === INITIAL && Number(time) <= month,
    )
    expect(Number(curve.at(-1)!['survival'])).toBeCloseTo(want, 12)
    expect(result.runs[twin].survival.at(month).estimate).toBeCloseTo(want, 12)
    expect(result.survival.of(twin, month).mean).toBeCloseTo(want, 12)
    const asked = result.runs[twin].replicates.map((replicate) => surviving(month)([replicate]))
    expect(asked.reduce((sum, value) => sum + value, 0) / asked.length).toBeCloseTo(want, 12)
    return want
  })
  const [before, after] = both
  const row = rows('effects.csv').find(({ quantity }) => quantity === `survivalDifference${month}`)!
  expect(Number(row['estimate'])).toBeCloseTo(after - before, 12)
  expect(result.effects.find(({ quantity }) => quantity === `survivalDifference${month}`)!.title).toEqual({
    en: `Initial firms alive after ${month} months`,
    zh: `${month}个月后存活的初始企业`,
  })
})

test('lives: the fates are recounted from died in either twin, and their difference is the effect', () => {
  const lives = rows('lives.csv')
  const fateOf = ({ existsBase, existsPolicy, diedBase, diedPolicy }: (typeof lives)[number]) => {
    if (existsBase === '0') return 'induced'
    if (existsPolicy === '0') return 'forestalled'
    if (diedBase === '1') return diedPolicy === '1' ? 'doomed' : 'saved'
    return diedPolicy === '1' ? 'displaced' : 'untouched'
  }
  expect(lives.map(fateOf)).toEqual(lives.map(({ fate }) => fate))
  const saved = lives.filter((row) => fateOf(row) === 'saved').length
  expect(saved / 2).toBe(result.fates.saved.mean)
  const there = new Set(initial('base').map(({ replicate, firm }) => `${replicate} ${firm}`))
  const first = lives.filter(({ replicate, firm }) => there.has(`${replicate} ${firm}`))
  const net =
    share(first, ({ diedPolicy }) => diedPolicy === '0') - share(first, ({ diedBase }) => diedBase === '0')
  expect(net).toBeCloseTo(alive('policy', MONTHS) - alive('base', MONTHS), 12)
})

test('the hazard ratio of effects comes from time and died: who is bought is watched until then', () => {
  const ratios = ['1', '2'].map((replicate) => {
    const firms = TWINS.flatMap((twin, code) =>
      initial(twin)
        .filter((row) => row['replicate'] === replicate)
        .map((row) => ({ time: Number(row['time']), event: Number(row['died']), code })),
    )
    const fit = coxRegression({
      time: firms.map(({ time }) => time),
      event: firms.map(({ event }) => event),
      covariates: [firms.map(({ code }) => code)],
    })
    return fit.effects[0].coefficient
  })
  const row = rows('effects.csv').find(({ quantity }) => quantity === 'logHazardRatio')!
  expect((ratios[0] + ratios[1]) / 2).toBeCloseTo(Number(row['estimate']), 9)
})

test('the screens and the report print it under its name', async () => {
  const file = join(folder, 'base.json')
  writeFileSync(file, JSON.stringify(base))
  const screen = await ballast(['run', file, '--quiet'])
  const percent = (value: number) => (value * 100).toFixed(1)
  const [twelve, twentyFour] = [12, 24].map((month) => percent(alive('base', month)))
  expect(screen.out).toMatch(/^alive after +12 months +24 months$/m)
  expect(screen.out).toMatch(
    // Without an interval where both replicates agree.
    new RegExp(String.raw`^initial firms +${twelve}%(?: \([^)]*\))? +${twentyFour}%`, 'm'),
  )
  const printed = (month: number) => TWINS.map((twin) => percent(alive(twin, month)))
  const policyFile = join(folder, 'policy.json')
  writeFileSync(policyFile, JSON.stringify(policy))
  const compared = await ballast(['compare', file, policyFile, '--quiet'])
  expect(compared.out).toContain('initial firms alive after  base %  policy %')
  for (const month of [12, 24])
    expect(compared.out).toMatch(new RegExp(`^${month} months +${printed(month).join(' +')} `, 'm'))
  const page = reportPage({ comparison: result, details: [], command: '' }).replaceAll(/<[^>]*>/g, ' ')
  expect(page).toContain('initial firms alive after')
  for (const month of [12, 24])
    expect(page).toMatch(new RegExp(`${month} months +${month}个月 +${printed(month).join(' +')} `))
})
