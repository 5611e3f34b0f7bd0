/** Results are read back as they were written, from CSV and Parquet; what is no result of ours is refused with its place. */
import { MODEL_VERSION } from '../../../sim/model-version.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder, readTable, writeRun } from '../../../src/files/index.ts'
import type { Batch, Format, Manifest, Wanted } from '../../../src/files/index.ts'
import { InputError } from '../../../src/scenario/index.ts'
import { emptyFolder, readCsv, scenario, tinyReplicates } from './helpers.ts'

async function written(format: Format): Promise<string> {
  const out = join(await emptyFolder(), 'out')
  await writeRun(out, { scenario, replicates: tinyReplicates() }, { format })
  return out
}

/** Batches in one. */
async function whole<Want extends Wanted>(batches: AsyncIterable<Batch<Want>>) {
  const columns: Record<string, (number | string | undefined)[]> = {}
  let rows = 0
  for await (const batch of batches) {
    rows += batch.rows
    for (const [name, values] of Object.entries(batch.columns)) (columns[name] ??= []).push(...values)
  }
  return { rows, columns }
}

async function csvFile(text: string): Promise<string> {
  const file = join(await emptyFolder(), 'sample.csv')
  await writeFile(file, text)
  return file
}

const issueOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

describe('a run', () => {
  test.each(['csv', 'parquet'] as const)('%s: facts and columns', async (format) => {
    const out = await written(format)
    const folder = await readFolder(out)
    expect(folder).toMatchObject({
      kind: 'run',
      seed: 'tiny',
      months: 24,
      complete: true,
      modelVersion: MODEL_VERSION,
    })
    expect([...folder.fingerprints.keys()]).toEqual([1, 2, 3])
    const wanted = { replicate: 'number', firm: 'number', cause: 'text', exitMonth: 'number' } as const
    const { rows, columns } = await whole(folder.rows('firms', wanted))
    const text = await readFile(join(await written('csv'), 'firms.csv'), 'utf8')
    const expected = readCsv(text)
    expect(rows).toBe(expected.length)
    const number = (cell: string) => (cell === '' ? NaN : Number(cell))
    expect(columns['firm']).toEqual(expected.map(({ firm }) => Number(firm)))
    expect(columns['cause']).toEqual(expected.map(({ cause }) => cause || undefined))
    expect(columns['exitMonth']).toEqual(expected.map(({ exitMonth }) => number(exitMonth)))
  })

  test('columns may be chosen when they are known', async () => {
    const folder = await readFolder(await written('parquet'))
    const wish = (columns: readonly string[]) =>
      Object.fromEntries(columns.slice(0, 2).map((name) => [name, 'number' as const]))
    expect(Object.keys((await whole(folder.rows('months', wish))).columns)).toEqual(['replicate', 'month'])
  })

  test('what was stopped halfway says so', async () => {
    const out = await written('csv')
    await changeManifest(out, { complete: false })
    expect(await readFolder(out)).toMatchObject({ complete: false })
  })
})

async function changeManifest(folder: string, change: object): Promise<void> {
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
  await writeFile(file, JSON.stringify({ ...manifest, ...change }))
}

describe('CSV', () => {
  test('quotes, commas and line ends inside cells, empty cells, a last line without its end', async () => {
    const file = await csvFile('name,x\r\n"a, ""b""",1\r\n"two\r\nlines",\r\n,2.5e-3\r\nplain,-7')
    const { columns } = await whole(readTable(file, { name: 'text', x: 'number' }))
    expect(columns).toEqual({ name: ['a, "b"', 'two\r\nlines', undefined, 'plain'], x: [1, NaN, 0.0025, -7] })
  })

  test('larger than a piece of the file', async () => {
    const lines = Array.from({ length: 30_000 }, (_, k) => `"firm, ${k}",${k / 8}`)
    const file = await csvFile(`name,x\r\n${lines.join('\r\n')}\r\n`)
    const { rows, columns } = await whole(readTable(file, { name: 'text', x: 'number' }))
    expect(rows).toBe(30_000)
    expect(columns['name'][29_999]).toBe('firm, 29999')
    expect(columns['x'].every((value, k) => value === k / 8)).toBe(true)
  })

  test.each([
    ['a cell that is no number', 'name,x\r\na,1\r\nb,much\r\n', 'row 2, x: found "much"'],
    ['infinity', 'name,x\r\na,Infinity\r\n', 'row 1, x: found "Infinity"'],
    ['a short row', 'name,x\r\na,1\r\nb\r\n', 'row 2: found 1 cells; allowed: 2'],
    ['text behind a quote', 'name,x\r\n"a"b,1\r\n', 'row 1: found'],
    ['a missing column', 'name,y\r\na,1\r\n', 'no column "x"'],
    ['an open quote', 'name,x\r\n"a,1\r\n', 'a quote that is never closed'],
    ['nothing', '', 'an empty file'],
  ])('%s is refused', async (_, text, says) => {
    const file = await csvFile(text)
    const message = await issueOf(whole(readTable(file, { name: 'text', x: 'number' })))
    expect(message).toContain(file)
    expect(message).toContain(says)
  })
})

describe('what is no result of ours is refused', () => {
  test('no folder, no manifest, a file', async () => {
    const folder = await emptyFolder()
    expect(await issueOf(readFolder(join(folder, 'none')))).toContain('no manifest.json')
    expect(await issueOf(readFolder(folder))).toContain('no manifest.json')
    await writeFile(join(folder, 'file'), '')
    expect(await issueOf(readFolder(join(folder, 'file')))).toContain('found a file')
  })

  test.each([
    ['text', 'half a manif', 'something else than JSON of ours'],
    ['a list', '[]', 'something else than JSON of ours'],
    ['a manifest of something else', '{"name":"app","tables":{}}', 'ballast: found nothing'],
  ])('%s', async (_, text, says) => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'manifest.json'), text)
    expect(await issueOf(readFolder(folder))).toContain(says)
  })

  test.each([
    [{ fingerprints: [] }, 'fingerprints: found a list of 0'],
    [{ scenario: { name: 'x' } }, 'scenario.months: found nothing'],
    [{ base: {} }, 'base.months: found nothing'],
    [{ tables: { firms: { file: '../../secret.csv', rows: 1, sha256: '' } } }, 'tables.firms'],
    [{ modelVersion: '4' }, 'modelVersion: found the text "4"'],
  ])('%j', async (change, says) => {
    const out = await written('csv')
    await changeManifest(out, change)
    expect(await issueOf(readFolder(out))).toContain(says)
  })

  test('a table that is not there, was cut, or is damaged', async () => {
    const wanted = { replicate: 'number' } as const
    const out = await written('csv')
    const folder = await readFolder(out)
    expect(await issueOf(whole(folder.rows('lives', wanted)))).toContain('no table lives')
    const file = join(out, 'months.csv')
    const lines = (await readFile(file, 'utf8')).split('\r\n')
    await writeFile(file, lines.slice(0, 40).join('\r\n'))
    expect(await issueOf(whole(folder.rows('months', wanted)))).toContain('39 rows; allowed: 72 rows')
    const parquet = await written('parquet')
    const months = join(parquet, 'months.parquet')
    const bytes = await readFile(months)
    await writeFile(months, bytes.subarray(0, bytes.length - 100))
    const other = await readFolder(parquet)
    expect(await issueOf(whole(other.rows('months', wanted)))).toContain('no whole Parquet file')
    await writeFile(join(parquet, 'firms.parquet'), '')
    expect(await issueOf(whole(other.rows('firms', wanted)))).toContain('firms.parquet')
  })
})
