/** Whatever is wrong with a command line ends with status 2, nothing on standard output, and words that help. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { ballast } from './terminal.ts'

const lever = catalogue.levers[0]
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-cli-'))
  mkdirSync(join(folder, 'full'))
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'full', 'precious.csv'), 'kept\n')
  writeFileSync(join(folder, 'right.json'), '{ "format": 1, "population": { "firms": 20 } }')
  writeFileSync(join(folder, 'broken.json'), '{ "format": 1,\n  "months": }')
  writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]))
  writeFileSync(join(folder, 'huge.json'), ' '.repeat(4_000_001))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Runs with FOLDER replaced, and expects a refusal whose message contains all of `words`. */
async function refused(line: readonly string[], ...words: string[]): Promise<void> {
  const { status, out, err } = await ballast(line.map((arg) => arg.replace('FOLDER', folder)))
  expect(err).not.toBe('')
  for (const word of words) expect(err).toContain(word)
  expect(out).toBe('')
  expect(status).toBe(2)
}

describe('commands and options', () => {
  test.each([
    [['rnu'], "unknown command 'rnu'", 'run'],
    [['lever'], "unknown command 'lever'", 'levers'],
    [[], 'Usage', 'validate'],
    [['NOSUCH', '--help'], "unknown command 'NOSUCH'", '--help'],
    [['--help', 'NOSUCH'], "unknown command 'NOSUCH'", ''],
    [['rnu', 'FOLDER/right.json', '-h'], "unknown command 'rnu'", 'run'],
    [['help', 'levres'], "unknown command 'levres'", 'levers'],
    [['help', 'run', 'NOSUCH'], "unknown command 'NOSUCH'", ''],
    [['NOSUCH', '--nosuch'], "unknown command 'NOSUCH'", ''],
    [['--nosuch'], "unknown option '--nosuch'", ''],
    [['--jsn', 'levers'], "unknown option '--jsn'", ''],
    [['levers', 'guaranteeCover', 'loanRenewal'], 'too many arguments', ''],
    [['cache', '--claer'], "unknown option '--claer'", '--clear'],
    [['completion'], "missing required argument 'shell'", ''],
    [['completion', 'tcsh'], 'tcsh', 'bash, zsh, fish'],
    [['verify', 'FOLDER', '--replicates', 'some'], '--replicates', 'a whole number from 1, or all'],
    [['verify', 'FOLDER', '--replicates', '0'], '--replicates', 'a whole number from 1, or all'],
    [['examples', ''], 'an empty name', 'a folder'],
    [['examples', 'FOLDER/right.json'], 'a file in the way', 'a folder'],
    [['compare', '-', '-'], 'two scenarios', '- for one of them'],
    [['run', 'FOLDER/right.json', '--month', '3'], "unknown option '--month'", '--months'],
    [['levers', '--jsno'], "unknown option '--jsno'", '--json'],
    [['run'], "missing required argument 'scenario'", '--help'],
    [['run', 'FOLDER/right.json', 'another.json'], 'too many arguments', ''],
    [['run', 'FOLDER/right.json', '--seed'], 'argument missing', ''],
    [['run', 'FOLDER/right.json', '--workers', '0'], '--workers', 'a whole number from 1 to 256'],
    [['run', 'FOLDER/right.json', '--workers', '1.5'], '--workers', 'a whole number from 1 to 256'],
    [['run', 'FOLDER/right.json', '--workers', 'all'], '--workers', 'a whole number from 1 to 256'],
    [['run', 'FOLDER/right.json', '--format', 'xlsx'], '--format', 'csv, parquet'],
    [['run', 'FOLDER/right.json', '--books', 'none'], '--books', 'sectors, firms'],
    [['bench', '--firms', '1e12'], '--firms', 'whole numbers from 1 to 10000000'],
    [['bench', '--firms', '40,,50'], '--firms', 'with commas between them'],
    [['bench', '--months', '0'], '--months', 'a whole number from 1 to 1200'],
    [['bench', '--repeats', 'many'], '--repeats', 'a whole number from 1 to 100'],
    [['bench', 'FOLDER/none.json'], 'none.json: found no such file', 'a scenario file'],
  ])('%j', (line, ...words) => refused(line, ...words))
})

describe('files', () => {
  test.each([
    [['validate', 'FOLDER/none.json'], 'none.json: found no such file', 'a scenario file'],
    [['run', 'FOLDER/none.json'], 'none.json: found no such file', 'a scenario file'],
    [['run', 'FOLDER/right.json/inside'], 'found no such file', 'a scenario file'],
    [['run', 'FOLDER'], 'found a folder', 'a scenario file'],
    [['run', ''], 'found no such file', 'a scenario file'],
    [['run', 'nul\0byte'], 'a name that cannot be one', 'a scenario file'],
    [['validate', 'FOLDER/broken.json'], 'broken.json', 'line 2 column 13'],
    [['validate', 'FOLDER/latin.json'], 'latin.json', 'no UTF-8 text'],
    [['validate', 'FOLDER/huge.json'], 'huge.json', '4000001 bytes'],
    [['validate', '/dev/zero'], 'more than 4000000 bytes', 'at most 1000000 characters'],
  ])('%j', (line, ...words) => refused(line, ...words))
})

describe('what a run is told', () => {
  test.each([
    [['--months', '-3'], '--months -3: months: found the number -3', 'from 1 to 1200'],
    [['--months=soon'], 'months: found the text "soon"', 'from 1 to 1200'],
    [['--replicates', '0'], 'replicates: found the number 0', 'from 1 to 100000'],
    [['--set', 'months'], '--set months', 'key=JSON'],
    [['--set', 'months='], 'the end of the file at line 1 column 1', 'JSON'],
    [
      ['--set', 'population.firms=1000000000000'],
      'population.firms: found the number 1000000000000',
      'to 10000000',
    ],
    [['--set', `${lever.key}=9e99`], `levers.${lever.key}: found the number 9e+99`, `to ${lever.max}`],
    [['--set', `${lever.key}x=1`], 'an unknown key', `nearest: ${lever.key}`],
    [
      ['--set', `${lever.key}={"rule":"ones(20000,20000)"}`],
      `levers.${lever.key}.rule`,
      'the function "ones"',
    ],
    [
      ['--set', `${lever.key}={"rule":"${'('.repeat(10_000)}"}`],
      `levers.${lever.key}.rule`,
      '500 characters',
    ],
    [
      ['--set', 'guaranteeCover={"value":0.8,"for":{"sizeClass":"mikro"}}'],
      'levers.guaranteeCover.for.sizeClass: found the text "mikro"',
      'nearest: micro',
    ],
    [
      ['--set', 'guaranteeFee={"value":0.01,"for":{"sizeClass":"micro"}}'],
      'levers.guaranteeFee.for',
      'nearest: guaranteeCover',
    ],
    [['--out', 'FOLDER/full'], 'a folder that is not empty', '--force'],
    [['--out', 'FOLDER/right.json'], 'found a file', 'a folder'],
    [['--out', ''], 'an empty name', 'a folder'],
    [['--books'], 'no --out', '--books together with --out'],
    [['--format', 'csv'], 'no --out', '--format together with --out'],
  ])('%j', (options, ...words) => refused(['run', 'FOLDER/right.json', ...options], ...words))
})

test.each([
  [['run', '\u001b[2J.json']],
  [['run\u001b[2J']],
  [['run', 'FOLDER/right.json', '--tables', '\u009b31m', '--out', 'FOLDER/new']],
  [['run', 'FOLDER/right.json', '--set', 'months=\u202e3']],
  [['run', 'FOLDER/right.json', '--seed', 'a\u0007b']],
  [['run', 'FOLDER/right.json', '--workers', '\u001b[31m']],
])('%j: what is written back holds no commands to the terminal', async (line) => {
  const { status, out, err } = await ballast(line.map((arg) => arg.replace('FOLDER', folder)))
  expect([status, out]).toEqual([2, ''])
  expect(err).not.toMatch(/[[\p{Cc}\p{Bidi_Control}]--\n]/v)
})

test('help and version are no mistakes', async () => {
  expect(await ballast(['--help'])).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringContaining('validate') as string,
  })
  expect(await ballast(['--version'])).toMatchObject({ status: 0, err: '' })
})
