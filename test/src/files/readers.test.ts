/**
 * What stands beside the tables: every column described once, and recipes with which programs of others read every column as what it is.
 * Programs that are not installed are skipped with the reason.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { catalogue, OUTPUT_TABLES } from '../../../sim/index.ts'
import { UNITS } from '../../../src/catalogue/index.ts'
import type { Table } from '../../../src/files/column.ts'
import { allTables, writeRun } from '../../../src/files/index.ts'
import type { DescribedColumn, Format } from '../../../src/files/index.ts'
import { writeReaders } from '../../../src/files/readers/index.ts'
import { writeTable } from '../../../src/files/table-file.ts'
import { accountQuantities, accountRatios, effectQuantities } from '../../../src/lives/quantities/index.ts'
import { emptyFolder, readCsv, scenario, tinyReplicates } from './helpers.ts'
import { CSV_READERS, PARQUET_READERS } from './outsiders.ts'

type Row = readonly [
  month: number,
  exit: number | undefined,
  money: number,
  share: number,
  rate: number | undefined,
  name: string | undefined,
]

/** Whole at first and a fraction later; large; missing; a text that programs take for a missing value. */
const rows: readonly Row[] = [
  [1, undefined, 9_007_199_254_740_991, 1, undefined, 'NA'],
  [2, 3, -120_000_000_000_000, 0, 1e21, 'comma, and "quotes"'],
  ...Array.from({ length: 3000 }, (_, at): Row => [at, at, at, 0, 0, 'plain']),
  [-2_147_483_647, 2_147_483_647, 5_000_000_000, 0.8, 0.1 + 0.2, '两行\n文字'],
  [4, undefined, 0, 5e-324, 1 / 3, undefined],
]

const awkward: Table<readonly Row[]> = {
  // A hyphen is a minus to some programs.
  name: 'awkward-table',
  row: 'a trap',
  count: (all) => all.length,
  columns: [
    { name: 'month', kind: 'int32', unit: 'month', says: '', of: (all, row) => all[row][0] },
    { name: 'exit', kind: 'int32', unit: 'month', says: '', optional: true, of: (all, row) => all[row][1] },
    { name: 'amount', kind: 'int64', unit: 'money', says: '', of: (all, row) => all[row][2] },
    { name: 'cover', kind: 'double', unit: 'share', says: '', of: (all, row) => all[row][3] },
    {
      name: 'rate',
      kind: 'double',
      unit: 'per year',
      says: '',
      optional: true,
      of: (all, row) => all[row][4],
    },
    { name: 'name', kind: 'text', unit: 'text', says: '', optional: true, of: (all, row) => all[row][5] },
  ],
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  R: ['integer', 'integer', 'numeric', 'numeric', 'numeric', 'character'],
  pandas: ['int32', 'Int32', 'int64', 'float64', 'float64', 'string'],
  DuckDB: ['INTEGER', 'INTEGER', 'BIGINT', 'DOUBLE', 'DOUBLE', 'VARCHAR'],
}

const parent = mkdtempSync(join(tmpdir(), 'ballast-readers-'))
afterAll(() => rmSync(parent, { recursive: true }))

/** A folder whose name a reader could take for a column of that name. */
const folderOf = (format: Format) => join(parent, 'cover=0.4', format)

beforeAll(async () => {
  for (const format of ['csv', 'parquet'] as const) {
    await mkdir(folderOf(format), { recursive: true })
    await writeTable(folderOf(format), awkward, format, [rows])
    await writeReaders(folderOf(format), [awkward], format)
  }
})

describe.each([
  ['csv', CSV_READERS],
  ['parquet', PARQUET_READERS],
] as const)('%s', (format, readers) => {
  for (const { name, missing, read } of readers) {
    const reason = missing === undefined ? '' : ` – skipped, ${missing}`
    if (missing !== undefined) process.stderr.write(`${format} is not read with ${name}: ${missing}\n`)
    test.skipIf(missing !== undefined)(`${name} reads every cell and every type${reason}`, async () => {
      const seen = await read(folderOf(format), awkward.name)
      const types = Object.entries(TYPES).find(([program]) => name.includes(program))![1]
      expect(Object.keys(seen)).toEqual(awkward.columns.map(({ name: column }) => column))
      awkward.columns.forEach((column, at) => {
        const { type, cells } = seen[column.name]
        expect([column.name, type]).toEqual([column.name, types[at]])
        expect(cells).toEqual(rows.map((_, row) => column.of(rows, row) ?? null))
      })
    })
  }
})

describe('columns.json of a run', () => {
  test('describes exactly the columns that the tables have, in their order', async () => {
    const out = join(await emptyFolder(), 'out')
    await writeRun(out, { scenario, replicates: tinyReplicates() })
    const { columns, tables, units, currency } = JSON.parse(
      await readFile(join(out, 'columns.json'), 'utf8'),
    ) as {
      columns: (DescribedColumn & { table: string })[]
      tables: { table: string; file: string }[]
      units: Record<string, string>
      currency: object
    }
    expect(tables.map(({ table }) => table)).toEqual(['firms', 'months', 'survival', 'flows', 'balances'])
    for (const { table, file } of tables) {
      const written = readCsv(await readFile(join(out, file), 'utf8'))
      const own = columns.filter((column) => column.table === table)
      expect(Object.keys(written[0])).toEqual(own.map(({ name }) => name))
      for (const { name, values, mayBeMissing, unit } of own) {
        const cells = new Set(written.map((row) => row[name]))
        if (!mayBeMissing) expect(cells).not.toContain('')
        cells.delete('')
        if (values !== undefined) for (const cell of cells) expect(values).toContain(cell)
        expect(Object.keys(units)).toContain(unit)
      }
    }
    expect(currency).toEqual({ code: 'CNY', unit: 'yuan', minorUnit: 'fen', minorPerUnit: 100 })
  })
})

describe('the dictionary', () => {
  const tables = allTables('jilin')

  test('has every table once, and every column with a known unit and a meaning', () => {
    const names = tables.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['firms', 'lives', ...OUTPUT_TABLES.map(({ key }) => key)]))
    for (const { name, columns } of tables) {
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length)
      for (const column of columns) {
        expect([name, column.name, Object.keys(UNITS).includes(column.unit)]).toEqual([
          name,
          column.name,
          true,
        ])
        expect(column.says).not.toBe('')
        expect(column.name).not.toMatch(/fen/i)
        expect([column.name, column.unit === 'category' ? column.values!.length > 1 : true]).toEqual([
          column.name,
          true,
        ])
      }
    }
  })

  test('knows the unit of every series, lever, effect and item of the account', () => {
    const effects = effectQuantities(240, { start: 1, end: 12 })
    for (const { key, unit } of [
      ...catalogue.metrics,
      ...catalogue.levers,
      ...effects,
      ...accountQuantities(),
      ...accountRatios(),
    ])
      expect([key, Object.keys(UNITS).includes(unit)]).toEqual([key, true])
  })

  test('refuses a region that there is not', () => {
    expect(() => allTables('atlantis')).toThrow("no region is called 'atlantis'")
  })
})

test('a recipe is the same bytes for the same tables', async () => {
  const folder = await emptyFolder()
  await writeReaders(folder, [awkward], 'csv')
  for (const name of ['columns.json', 'load.R', 'load.py', 'load.sql'])
    expect(await readFile(join(folder, name), 'utf8')).toBe(
      await readFile(join(folderOf('csv'), name), 'utf8'),
    )
})
