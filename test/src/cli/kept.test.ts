/** Whatever ends a command early, what is finished is kept, told and marked. */
import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../../../src/cli/program.ts'
import { ballast } from './terminal.ts'

const COMMAND = join(import.meta.dirname, '../../../dist/node/cli.js')

let folder: string
let file: string
let policy: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-kept-'))
  file = join(folder, 'tiny.json')
  policy = join(folder, 'policy.json')
  const scenario = { format: 1, name: 'tiny', population: { firms: 30 }, burnIn: 6, months: 4, replicates: 3 }
  writeFileSync(file, JSON.stringify(scenario))
  writeFileSync(policy, JSON.stringify({ ...scenario, levers: { guaranteeCover: 0.8 } }))
})

afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  complete: boolean
  asked: number
  finished: number
  failures: object[]
  fingerprints: { replicate: number }[]
  omissions?: { what: string; why: string }[]
}

const manifestIn = (out: string) => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Told

/** Runs a command line and interrupts it when progress says that so many are done. */
async function interrupted(args: readonly string[], after: number) {
  const interruption = new AbortController()
  const outcome = { status: -1, out: '', err: '' }
  let now = 0
  outcome.status = await runCommandLine(args, {
    out: (text) => void (outcome.out += text),
    err: (text) => {
      outcome.err += text
      if (Number(/^(\d+)\//.exec(text)?.[1] ?? 0) >= after) interruption.abort()
    },
    isScreen: false,
    now: () => (now += 10_000),
    signal: interruption.signal,
  })
  return outcome
}

test('a run that is interrupted leaves what is finished, marked as a part', async () => {
  const out = join(folder, 'part')
  const options = ['--replicates', '2000', '--workers', '1', '--out', out, '--tables', 'all', '--books']
  const { status, out: printed, err } = await interrupted(['run', file, ...options], 3)
  const { complete, asked, finished, fingerprints } = manifestIn(out)
  expect({ status, complete, asked }).toEqual({ status: 130, complete: false, asked: 2000 })
  expect(finished).toBeGreaterThanOrEqual(2)
  expect(finished).toBeLessThan(2000)
  expect(fingerprints).toHaveLength(finished)
  expect(printed).toContain(`${finished} of 2000 replicates finished`)
  expect(err).toContain(`interrupted; ${finished} of 2000 replicates are kept`)
  expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
})

test('so does a comparison, and it says what it did without', async () => {
  const out = join(folder, 'twins')
  const options = ['--replicates', '2000', '--workers', '1', '--out', out, '--attribute', '--json']
  const { status, out: printed } = await interrupted(['compare', file, policy, ...options], 2)
  const { complete, asked, finished, omissions } = manifestIn(out)
  expect({ status, complete, asked, omissions }).toEqual({
    status: 130,
    complete: false,
    asked: 2000,
    omissions: [{ what: 'attribution', why: 'interrupted' }],
  })
  expect(manifestIn(join(out, 'base'))).toMatchObject({ complete: false, finished })
  expect(JSON.parse(printed)).toMatchObject({ complete: false, asked: 2000, replicates: finished })
})

test('a part of the replicates keeps their numbers and fingerprints', async () => {
  const prints = async (...options: string[]) => {
    const { out } = await ballast(['run', file, '--json', '--quiet', '--workers', '1', ...options])
    return (JSON.parse(out) as { replicates: { replicate: number; fingerprint: string }[] }).replicates
  }
  const all = await prints('--replicates', '4')
  expect(await prints('--replicates', '3-4')).toEqual(all.slice(2))
  for (const wrong of ['0-3', '5-4', '1-100001'])
    expect(await ballast(['run', file, '--replicates', wrong])).toMatchObject({
      status: 2,
      err: expect.stringContaining('allowed: the first and the last, from 1 to 100000') as string,
    })
})

const built = (args: readonly string[], stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, [COMMAND, ...args], { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' })

test.runIf(existsSync('/dev/full'))(
  'output that finds no space: one line, and the files all the same',
  () => {
    const out = join(folder, 'unprinted')
    const full = openSync('/dev/full', 'w')
    const line = ['run', file, '--replicates', '1', '--workers', '1', '--quiet', '--out', out]
    const { status, stderr } = built(line, full)
    closeSync(full)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'ballast: cannot write to standard output: no space left on device\n',
    })
    expect(manifestIn(out).complete).toBe(true)
  },
)

test('a reader that has seen enough does not keep files from being written', async () => {
  const out = join(folder, 'unread')
  const line = ['run', file, '--replicates', '1', '--workers', '1', '--quiet', '--out', out]
  const child = spawn(process.execPath, [COMMAND, ...line], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (text) => (said += String(text)))
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect({ status, said }).toEqual({ status: 0, said: '' })
  expect(manifestIn(out).complete).toBe(true)
})

test('a second signal stops at once, and nothing is left', async () => {
  const out = join(folder, 'stopped')
  const line = [
    'run',
    file,
    '--months',
    '1200',
    '--set',
    'population.firms=3000',
    '--workers',
    '1',
    '--out',
    out,
  ]
  const child = spawn(process.execPath, [COMMAND, ...line], { stdio: ['ignore', 'ignore', 'pipe'] })
  while (!existsSync(out)) await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGHUP')
  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
})
