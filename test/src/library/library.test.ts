/** The library as an outsider uses it, on threads and on the real model. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScenario, InputError, loadScenario, run } from '../../../src/index.ts'

let folder: string
let file: string
const small = { format: 1, months: 18, seed: 'library', burnIn: 12, population: { firms: 60 } }

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  folder = await mkdtemp(join(tmpdir(), 'ballast-library-'))
  file = join(folder, 'small.json')
  await writeFile(file, JSON.stringify(small))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a scenario', () => {
  test('is read from a file and changed without changing', async () => {
    const base = await loadScenario(file)
    const policy = base.with({ levers: { guaranteeCover: 0.8 } })
    expect(policy.levers['guaranteeCover']).toBe(0.8)
    expect(base.levers['guaranteeCover']).not.toBe(0.8)
    expect(policy.with({ months: 6 }).levers['guaranteeCover']).toBe(0.8)
  })

  test('is plain JSON but for its method', async () => {
    const base = await loadScenario(file)
    expect(createScenario(JSON.parse(JSON.stringify(base)))).toEqual(base)
    expect(structuredClone(base)).toEqual(base)
  })

  test('that is wrong says where', async () => {
    const base = await loadScenario(file)
    expect(() => base.with({ levers: { guaranteeCovers: 0.8 } })).toThrow(InputError)
  })
})

describe('a run', () => {
  test('brings survival, series and fingerprints, and tells of replicates as they finish', async () => {
    const finished: number[] = []
    const options = { replicates: 3, workers: 2, onReplicate: partial }
    function partial({ replicates }: { replicates: readonly { replicate: number }[] }) {
      const order = replicates.map(({ replicate }) => replicate)
      expect(order).toEqual([...order].sort((a, b) => a - b))
      finished.push(order.length)
    }
    const result = await run(createScenario(small), options)
    expect(finished).toEqual([1, 2, 3])
    const { estimate, interval } = result.survival.at(12)
    expect(estimate).toBeGreaterThan(0)
    expect(estimate).toBeLessThan(1)
    expect(interval[0]).toBeLessThan(estimate)
    expect(interval[1]).toBeGreaterThan(estimate)
    expect(new Set(result.replicates.map(({ fingerprint }) => fingerprint)).size).toBe(3)
    const [metric] = result.replicates[0].metricKeys
    expect(result.series(metric).map(({ length }) => length)).toEqual([18, 18, 18])
  })

  test('writes the same bytes with 1, 2 and 8 workers', async () => {
    const outs = [1, 2, 8].map((workers) => ({ workers, out: join(folder, `workers-${workers}`) }))
    for (const { workers, out } of outs) {
      const result = await run(createScenario(small), { replicates: 3, workers, want: { books: 'sectors' } })
      await result.write(out, { format: 'parquet' })
    }
    const names = await readdir(outs[0].out)
    expect(names).toHaveLength(11)
    for (const name of names.filter((each) => each !== 'provenance.json')) {
      const [one, ...others] = await Promise.all(outs.map(({ out }) => readFile(join(out, name))))
      for (const other of others) expect(Buffer.compare(one, other)).toBe(0)
    }
  })

  test('rejects with the reason of its signal', async () => {
    const control = new AbortController()
    const onProgress = () => control.abort(new Error('enough'))
    const long = createScenario({ ...small, months: 1200 })
    await expect(run(long, { replicates: 8, signal: control.signal, onProgress })).rejects.toThrow('enough')
  })
})

test('Node exits when a run is over', async () => {
  const library = pathToFileURL(resolve('dist/node/index.js')).href
  const script = `import { createScenario, run } from '${library}'
    const { replicates } = await run(createScenario(${JSON.stringify(small)}), { replicates: 2, workers: 2 })
    console.log(replicates.length)`
  const arguments_ = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, { timeout: 60_000 })
  expect(stdout).toBe('2\n')
})
