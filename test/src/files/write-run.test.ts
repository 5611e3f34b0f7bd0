/** A run's folder: complete or absent, the same bytes each time, and books that an outsider can add up. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parquetMetadata } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { writeRun } from '../../../src/files/index.ts'
import type { Format, Manifest } from '../../../src/files/index.ts'
import { countObservations, kaplanMeier } from '../../../src/stats/index.ts'
import { version } from '../../../src/version.ts'
import { emptyFolder, readCsv, readParquetAsTexts, scenario, tinyReplicates } from './helpers.ts'

async function written(format: Format = 'csv', workers = 2): Promise<string> {
  const out = join(await emptyFolder(), 'out')
  await writeRun(out, { scenario, replicates: tinyReplicates(workers) }, { format })
  return out
}

const tableOf = async (folder: string, name: string) =>
  readCsv(await readFile(join(folder, `${name}.csv`), 'utf8'))
const manifestIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest

describe.each(['csv', 'parquet'] as const)('%s', (format) => {
  test('1, 2 and 8 workers write the same bytes', async () => {
    const [one, ...others] = await Promise.all([1, 2, 8].map((workers) => written(format, workers)))
    const names = (await readdir(one)).sort()
    expect(names).toEqual(
      ['balances', 'firms', 'flows', 'months', 'survival']
        .map((name) => `${name}.${format}`)
        .concat('manifest.json', 'provenance.json', 'columns.json', 'load.R', 'load.py', 'load.sql')
        .sort(),
    )
    for (const name of names.filter((each) => each !== 'provenance.json')) {
      for (const other of others) {
        expect(Buffer.compare(await readFile(join(one, name)), await readFile(join(other, name)))).toBe(0)
      }
    }
  })

  test('the manifest names every table with rows and digest', async () => {
    const folder = await written(format)
    const { tables, fingerprints, replicates, seed } = await manifestIn(folder)
    expect({ replicates, seed }).toEqual({ replicates: 3, seed: 'tiny' })
    expect(fingerprints.map(({ replicate }) => replicate)).toEqual([1, 2, 3])
    expect(Object.keys(tables)).toEqual(['firms', 'months', 'survival', 'flows', 'balances'])
    for (const { file, sha256 } of Object.values(tables)) {
      const bytes = await readFile(join(folder, file))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    expect(tables['months'].rows).toBe(3 * 24)
  })
})

test('both formats hold the same cells', async () => {
  const [csv, parquet] = [await written('csv'), await written('parquet')]
  for (const name of ['firms', 'months', 'survival', 'flows', 'balances']) {
    const bytes = await readFile(join(parquet, `${name}.parquet`))
    expect(await readParquetAsTexts(bytes)).toEqual(await tableOf(csv, name))
  }
})

test('a Parquet file alone says which run it is of', async () => {
  const folder = await written('parquet')
  for (const name of ['firms', 'survival', 'flows']) {
    const bytes = new Uint8Array(await readFile(join(folder, `${name}.parquet`)))
    const { key_value_metadata } = parquetMetadata(bytes.buffer)
    const facts = Object.fromEntries(key_value_metadata!.map(({ key, value }) => [key, value]))
    expect(facts).toMatchObject({
      'ballast.version': version,
      'ballast.modelVersion': String(catalogue.modelVersion),
      'ballast.seed': 'tiny',
    })
    expect(JSON.parse(facts['ballast.scenario']!)).toEqual(scenario)
  }
})

describe('firms', () => {
  test('every life is consistent, once, and in order', async () => {
    const firms = await tableOf(await written(), 'firms')
    let previous = [0, 0]
    for (const f of firms) {
      const [start, stop, time] = [Number(f['start']), Number(f['stop']), Number(f['time'])]
      expect(time).toBe(stop - start)
      expect(time).toBeGreaterThanOrEqual(1)
      expect(start).toBe(f['entryMonth'] === '' ? 0 : Number(f['entryMonth']) - 1)
      expect(f['exitMonth']).toBe(f['event'] === '1' ? f['stop'] : '')
      expect(f['cause'] !== '').toBe(f['event'] === '1')
      if (f['event'] === '0') expect(stop).toBe(24)
      const now = [Number(f['replicate']), Number(f['firm'])]
      expect(now[0] > previous[0] || (now[0] === previous[0] && now[1] > previous[1])).toBe(true)
      previous = now
    }
  })

  test('nothing is said of months after the run', async () => {
    const months = (await tableOf(await written(), 'firms')).map((f) => Number(f['deregisteredMonth']))
    expect(Math.max(...months)).toBeLessThanOrEqual(24)
    expect(Math.max(...months)).toBeGreaterThan(0)
  })

  test('a support that nobody received has its column all the same', async () => {
    const firms = await tableOf(await written(), 'firms')
    expect(firms.every((f) => f['support_renewal'] === '')).toBe(true)
    expect(firms.find((f) => f['firm'] === '3')!['support_guaranteeCover']).toBe('3')
    expect(firms.find((f) => f['firm'] === '5')!['support_guaranteeCover']).toBe('')
  })
})

test.each([
  ['time', 'all', () => true],
  ['age', 'all', () => true],
  ['time', 'entry=startup', (f: Record<string, string>) => f['entry'] === 'startup'],
  ['age', 'sizeClass=small', (f: Record<string, string>) => f['sizeClass'] === 'small'],
] as const)('survival by %s of %s is what the table of firms gives', async (scale, stratum, isIn) => {
  const folder = await written()
  const firms = (await tableOf(folder, 'firms')).filter(isIn)
  const entry = firms.map((f) => (scale === 'age' ? Number(f['ageAtStart']) : 0))
  const curve = kaplanMeier(
    countObservations({
      entry,
      time: firms.map((f, k) => entry[k] + Number(f['followed'])),
      event: firms.map((f) => Number(f['died'])),
      cluster: firms.map((f) => Number(f['replicate'])),
    }),
  )
  const rows = (await tableOf(folder, 'survival')).filter(
    (r) => r['scale'] === scale && r['stratum'] === stratum,
  )
  const column = (name: string) => rows.map((r) => (r[name] === '' ? Number.NaN : Number(r[name])))
  expect(rows.length).toBeGreaterThan(1)
  for (const [name, values] of Object.entries(curve))
    expect([name, column(name)]).toEqual([name, [...values]])
})

test('strata come in their order, all firms first', async () => {
  const rows = await tableOf(await written(), 'survival')
  const strata = [
    ...new Set(rows.filter((r) => r['scale'] === 'time').map((r) => r['stratum'].split('=')[0])),
  ]
  expect(strata).toEqual(['all', 'entry', 'sizeClass', 'sector', 'city'])
})

test('an outsider adds the books up: flows explain every change of every balance, and claims net to zero', async () => {
  const folder = await written()
  const balances = new Map<string, bigint>()
  const key = (...parts: (string | number | undefined)[]) => parts.join('|')
  const holders = new Set<string>()
  for (const b of await tableOf(folder, 'balances')) {
    balances.set(key(b['replicate'], b['month'], b['holder'], b['instrument']), BigInt(b['amount']))
    holders.add(key(b['holder'], b['instrument']))
  }
  const moved = new Map<string, bigint>()
  const move = (where: string, amount: bigint) => moved.set(where, (moved.get(where) ?? 0n) + amount)
  for (const f of await tableOf(folder, 'flows')) {
    const amount = BigInt(f['amount'])
    expect(amount > 0n).toBe(true)
    move(key(f['replicate'], f['month'], f['from'], f['instrument']), -amount)
    move(key(f['replicate'], f['month'], f['to'], f['instrument']), amount)
  }
  expect(moved.size).toBeGreaterThan(0)
  for (const replicate of [1, 2, 3]) {
    for (let month = 0; month <= 24; month++) {
      let sum = 0n
      for (const holder of holders) {
        const now = balances.get(key(replicate, month, holder)) ?? 0n
        sum += now
        if (month === 0) continue
        const before = balances.get(key(replicate, month - 1, holder)) ?? 0n
        expect(now - before).toBe(moved.get(key(replicate, month, holder)) ?? 0n)
      }
      expect(sum).toBe(0n)
    }
  }
})

describe('a folder', () => {
  const good = () => ({ scenario, replicates: tinyReplicates() })
  async function* breaksOff() {
    yield* [(await tinyReplicates().next()).value!]
    throw new Error('the power went')
  }

  test('is not there when the run broke off, and nothing lies beside it', async () => {
    const parent = await emptyFolder()
    await expect(writeRun(join(parent, 'out'), { scenario, replicates: breaksOff() })).rejects.toThrow(
      'the power went',
    )
    expect(await readdir(parent)).toEqual([])
  })

  test('in use is refused, and left as it is', async () => {
    const parent = await emptyFolder()
    await writeFile(join(parent, 'thesis.txt'), 'mine')
    await expect(writeRun(parent, good())).rejects.toMatchObject({ name: 'FolderNotEmpty' })
    expect(await readdir(parent)).toEqual(['thesis.txt'])
  })

  test('with force: an earlier run is replaced whole, and other files stay', async () => {
    const out = await written('parquet')
    await writeFile(join(out, 'thesis.txt'), 'mine')
    await writeRun(out, { scenario, replicates: tinyReplicates(1, false) }, { force: true })
    expect((await readdir(out)).sort()).toEqual([
      'columns.json',
      'firms.csv',
      'load.R',
      'load.py',
      'load.sql',
      'manifest.json',
      'months.csv',
      'provenance.json',
      'survival.csv',
      'thesis.txt',
    ])
  })

  test('with force: a run that breaks off leaves the earlier one', async () => {
    const out = await written()
    const before = await readFile(join(out, 'manifest.json'), 'utf8')
    await expect(writeRun(out, { scenario, replicates: breaksOff() }, { force: true })).rejects.toThrow(
      'the power went',
    )
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(before)
    expect(await readdir(out)).toHaveLength(11)
  })

  test('may be empty, or lie in folders that are yet to be made', async () => {
    const parent = await emptyFolder()
    await mkdir(join(parent, 'empty'))
    await writeRun(join(parent, 'empty'), good())
    await writeRun(join(parent, 'a', 'b'), good())
    // Open to whom any other new folder would be open.
    const modes = await Promise.all(['a', 'a/b'].map(async (name) => (await stat(join(parent, name))).mode))
    expect(modes[1]).toBe(modes[0])
    expect(await readdir(join(parent, 'a', 'b'))).toContain('manifest.json')
  })
})
