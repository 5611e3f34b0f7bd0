/** `diff` from two folders to a screen, to JSON and to a file. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '../files/helpers.ts'
import { workplace, writeHandRun } from '../diff/helpers.ts'
import type { HandRun } from '../diff/helpers.ts'
import { ballast } from './terminal.ts'

/** Twelve replicates of one firm and a series at `level`, with some spread. */
const run = (level: number, print: string, scenario = {}): HandRun => ({
  months: 12,
  scenario,
  replicates: Array.from({ length: 12 }, (_, k) => ({
    firms: [['micro']],
    jobs: Array.from({ length: 12 }, () => level + (k % 3) / 100),
    print: `${print} ${k}`,
  })),
})
const spread = (level: number, print: string, scenario = {}): HandRun => {
  const { replicates, ...rest } = run(level, print, scenario)
  return {
    ...rest,
    replicates: replicates.map((each, k) => ({ ...each, jobs: each.jobs.map((x) => x + (k % 2) / 10) })),
  }
}

test('what moved first, then a count of the rest; the status is 0 whether anything moved or not', async () => {
  const at = workplace()
  const a = writeHandRun(at('a'), run(10, 'a'))
  const b = writeHandRun(at('b'), spread(12, 'b', { levers: { fee: 0.02 } }))
  const { status, out, err } = await ballast(['diff', a, b])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(/^levers +none +\{"fee":0.02\}$/m)
  expect(out).toContain('Paired by replicate: 12 pairs')
  expect(out).toMatch(
    /^Of \d+ headlines 2 moved beyond chance .*, 0 not told from chance, \d+ identical, 0 cannot be said\.$/m,
  )
  expect(out).toMatch(/^months\/jobs\/last +10\.01 +12\.06 +\+2\.05 +2\.0\d+ to 2\.0\d+ +\d+\.\d /m)
  expect(out).not.toContain('firms/alive12')
  expect(out).not.toMatch(/NaN|undefined|Infinity/)
  expect((await ballast(['diff', a, b, '--all'])).out).toMatch(/^firms\/alive12 +1 +1 +0 +0 to 0 /m)
  expect((await ballast(['diff', a, b, '--top', '1'])).out).toContain('and 1 more (--all, --json or --csv)')
  const same = await ballast(['diff', a, a])
  expect(same.status).toBe(0)
  expect(same.out).toContain('Identical runs: the fingerprints of all 12 replicates are equal.')
})

test('--fail-on-change tells a script by the status, and prints the same', async () => {
  const at = workplace()
  const a = writeHandRun(at('a'), run(10, 'a'))
  const b = writeHandRun(at('b'), spread(12, 'b'))
  const plain = await ballast(['diff', a, b])
  expect(await ballast(['diff', a, b, '--fail-on-change'])).toEqual({ ...plain, status: 1 })
  expect((await ballast(['diff', a, a, '--fail-on-change'])).status).toBe(0)
})

test('--json prints everything and nothing else; --csv writes every headline once', async () => {
  const at = workplace()
  const a = writeHandRun(at('a'), run(10, 'a'))
  const b = writeHandRun(at('b'), run(12, 'b'))
  const { status, out, err } = await ballast(['diff', a, b, '--json', '--csv', at('rows.csv')])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  const { headlines } = JSON.parse(out) as { headlines: { key: string; standardErrors: number | null }[] }
  // Every pair differs by the same: there is no spread to measure by.
  expect(headlines[0]).toMatchObject({ kind: 'constant', difference: 2, standardErrors: null, lower: null })
  const rows = readCsv(readFileSync(at('rows.csv'), 'utf8'))
  expect(rows.map(({ key }) => key)).toEqual(headlines.map(({ key }) => key))
  expect(rows[0]).toMatchObject({ verdict: 'moved', a: '10.01', standardErrors: '', countA: '12' })
  const again = ['diff', a, b, '--csv', at('rows.csv')]
  expect(await ballast(again)).toMatchObject({ status: 2, out: '' })
  expect((await ballast([...again, '--force'])).status).toBe(0)
})

test('wrong input: which folder, and what is wrong in it', async () => {
  const at = workplace()
  const a = writeHandRun(at('a'), run(10, 'a'))
  const none = await ballast(['diff', a, at('none'), '--csv', at('rows.csv')])
  expect(none).toMatchObject({ status: 2, out: '' })
  expect(none.err).toContain(`${at('none')}: found no such folder; allowed: a folder that`)
  expect(existsSync(at('rows.csv'))).toBe(false)
  expect(await ballast(['diff', a])).toMatchObject({ status: 2, out: '' })
  expect(await ballast(['diff', a, a, '--force'])).toMatchObject({ status: 2, out: '' })
})

test('what a file says reaches the terminal without its control characters', async () => {
  const at = workplace()
  const name = 'red \u001b[31m and \u202e back\n\u0007'
  const a = writeHandRun(at('a'), run(10, 'a', { name, levers: { '\u009bkey': 1 } }))
  const { out } = await ballast(['diff', a, writeHandRun(at('b'), run(11, 'b'))])
  expect(out).toContain(String.raw`red \u001b[31m and \u202e back\u000a\u0007`)
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})
