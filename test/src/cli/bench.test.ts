/** `ballast bench` says how fast the model is here, whatever else this machine has or lacks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import type { Measured } from '../../../src/cli/describe-speed.ts'
import { checkCounts, Yardstick } from '../../../src/cli/yardstick.ts'
import { spreadOf } from '../../../src/run/spread.ts'
import { version } from '../../../src/version.ts'
import { ballast } from './terminal.ts'

const SMALL = ['--firms', '40,60', '--months', '2', '--repeats', '1']

afterEach(() => vi.unstubAllEnvs())

test('sizes, phases, bytes, what the firms did, where and when: as JSON', async () => {
  const { status, out, err } = await ballast(['bench', ...SMALL, '--json'])
  expect(err).toBe('')
  expect(status).toBe(0)
  const { sizes, ...here } = JSON.parse(out) as Measured
  expect(here).toMatchObject({ version, modelVersion: catalogue.modelVersion, scenario: 'bench-full' })
  expect(here.machine).toContain(process.versions.node)
  expect(here.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(sizes.map(({ firms, months }) => [firms, months])).toEqual([
    [40, 2],
    [60, 2],
  ])
  for (const { phases, bytesPerFirm, activity, firmMonths } of sizes) {
    expect(phases.map(({ phase }) => phase)).toEqual([...catalogue.phases, 'between'])
    expect(bytesPerFirm.row).toBeGreaterThan(0)
    expect(bytesPerFirm.withLoans).toBeGreaterThan(bytesPerFirm.row)
    expect(firmMonths).toBeGreaterThan(40)
    expect(activity.find(({ key }) => key === 'tradeReceivables')!.rate).toBeGreaterThan(0)
  }
})

test('for reading, without a C compiler: no ratio, and why', async () => {
  vi.stubEnv('PATH', '')
  const { status, out } = await ballast(['bench', ...SMALL])
  expect(status).toBe(0)
  expect(out).toContain('no ratio to C: no C compiler (cc) here')
  expect(out).toMatch(/^phase, at 60 firms/m)
  expect(out).toMatch(/Loan applications .*per 1 000 firm-months/)
})

test('a scenario of one’s own, at its own size', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-bench-'))
  try {
    const file = join(folder, 'mine.json')
    writeFileSync(file, '{ "format": 1, "name": "mine", "population": { "firms": 30 }, "burnIn": 2 }')
    const { out } = await ballast(['bench', file, '--months', '1', '--json'])
    const { scenario, sizes } = JSON.parse(out) as Measured
    expect(scenario).toBe('mine')
    expect(sizes.map(({ firms }) => firms)).toEqual([30])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an interrupted measurement ends', async () => {
  const { status, out } = await ballast(['bench', '--firms', '40'], AbortSignal.abort())
  expect(status).toBe(130)
  expect(out).toBe('')
})

test('the program in C counts what it must, wherever there is a compiler', () => {
  const yardstick = Yardstick.build()
  if (typeof yardstick === 'string') return
  try {
    const { counts, months } = yardstick.run(1000, 24)
    expect(months).toHaveLength(24)
    expect(() => checkCounts('a wrong one', counts.with(1, 25), counts)).toThrow('exits is 25, must be 24')
    expect(() => checkCounts('by chance', counts.with(1, 25), counts, 0.1)).not.toThrow()
  } finally {
    yardstick.remove()
  }
})

test('of several passes, each part at its best, or the processor’s time of the best; the median pass', () => {
  const parts = [
    [1, 9, 3],
    [2, 2, 2],
    [8, 2, 9],
  ]
  expect(spreadOf(parts.map((each) => ({ parts: each })))).toEqual({ least: 5, median: 13 })
  const processor = [7, 4, 6]
  expect(spreadOf(parts.map((each, at) => ({ parts: each, processor: processor[at] })))).toEqual({
    least: 4,
    median: 13,
  })
  expect(spreadOf([{ parts: [1, 2] }, { parts: [3, 4] }])).toEqual({ least: 3, median: 5 })
})
