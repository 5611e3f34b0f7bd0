/** CSV and Parquet: what is written is what is read, and the same rows make the same bytes. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/files/column.ts'
import { describedColumns } from '../../../src/files/described-columns.ts'
import { encoderOf } from '../../../src/files/encoder.ts'
import type { Format } from '../../../src/files/encoder.ts'

type Row = readonly [month: number, fen: number, share: number | undefined, name: string | undefined]

const table: Table<readonly Row[]> = {
  name: 'sample',
  row: 'a sample',
  origin: { 'ballast.seed': 'jilin' },
  count: (rows) => rows.length,
  columns: [
    { name: 'month', kind: 'int32', unit: 'month', says: '', of: (rows, row) => rows[row][0] },
    { name: 'amount', kind: 'int64', unit: 'money', says: 'in hand', of: (rows, row) => rows[row][1] },
    {
      name: 'share',
      kind: 'double',
      unit: 'share',
      says: '',
      optional: true,
      of: (rows, row) => rows[row][2],
    },
    { name: 'name', kind: 'text', unit: 'text', says: '', optional: true, of: (rows, row) => rows[row][3] },
  ],
}

async function bytesOf(format: Format, ...sources: (readonly Row[])[]): Promise<Uint8Array> {
  const encoder = await encoderOf(table, format)
  const chunks = sources.flatMap((source) => [...encoder.add(source)].map((chunk) => chunk.slice()))
  return Buffer.concat([...chunks, ...encoder.finish()])
}

const rows: Row[] = [
  [1, 9_007_199_254_740_991, 0.1, 'plain'],
  [2, -120_000_000_000_000, -0, 'comma, and "quotes"'],
  [-2_147_483_648, 0, undefined, undefined],
  [4, 5, Number.NaN, '两行\n文字'],
]

const asBuffer = (bytes: Uint8Array) => new Uint8Array(bytes).buffer

test('CSV, letter by letter', async () => {
  expect(Buffer.from(await bytesOf('csv', rows)).toString('utf8')).toBe(
    'month,amount,share,name\r\n' +
      '1,9007199254740991,0.1,plain\r\n' +
      '2,-120000000000000,0.0,"comma, and ""quotes"""\r\n' +
      '-2147483648,0,,\r\n' +
      '4,5,,"两行\n文字"\r\n',
  )
})

test('a double is written as one, whole or not, in the shortest text that reads back', async () => {
  const values = [1, -0, -2, 1e15, 2 ** 53, 1e21, 0.1 + 0.2, 5e-324, 1e-7]
  const text = Buffer.from(
    await bytesOf(
      'csv',
      values.map((value): Row => [1, 1, value, 'x']),
    ),
  ).toString()
  const cells = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[2])
  expect(cells).toEqual([
    '1.0',
    '0.0',
    '-2.0',
    '1000000000000000.0',
    '9007199254740992.0',
    '1e+21',
    '0.30000000000000004',
    '5e-324',
    '1e-7',
  ])
  expect(cells.map(Number)).toEqual(values.map((value) => value + 0))
})

test('Parquet, read back by its reader', async () => {
  const file = asBuffer(await bytesOf('parquet', rows))
  expect(await parquetReadObjects({ file })).toEqual([
    { month: 1, amount: 9_007_199_254_740_991n, share: 0.1, name: 'plain' },
    { month: 2, amount: -120_000_000_000_000n, share: 0, name: 'comma, and "quotes"' },
    { month: -2_147_483_648, amount: 0n, share: null, name: null },
    { month: 4, amount: 5n, share: null, name: '两行\n文字' },
  ])
  const types = parquetMetadata(file).schema.slice(1)
  expect(types.map(({ type, converted_type }) => converted_type ?? type)).toEqual([
    'INT32',
    'INT64',
    'DOUBLE',
    'UTF8',
  ])
})

test.each(['csv', 'parquet'] as const)('%s: a table without rows still names its columns', async (format) => {
  const bytes = await bytesOf(format)
  if (format === 'csv') expect(Buffer.from(bytes).toString()).toBe('month,amount,share,name\r\n')
  else expect(parquetMetadata(asBuffer(bytes)).schema.map(({ name }) => name)).toContain('share')
})

test('Parquet says what made the table, and the unit and meaning of every column', async () => {
  const file = asBuffer(await bytesOf('parquet', rows))
  const { key_value_metadata, row_groups } = parquetMetadata(file)
  const facts = Object.fromEntries(key_value_metadata!.map(({ key, value }) => [key, value]))
  expect(facts).toMatchObject({
    'ballast.seed': 'jilin',
    'ballast.table': 'sample',
    'ballast.row': 'a sample',
  })
  expect(JSON.parse(facts['ballast.columns']!)).toEqual(describedColumns(table))
  expect(Object.keys(JSON.parse(facts['ballast.units']!) as object)).toEqual([
    'text',
    'month',
    'money',
    'share',
  ])
  expect(row_groups[0].columns[1].meta_data!.key_value_metadata).toEqual([
    { key: 'unit', value: 'money' },
    { key: 'meaning', value: 'in hand' },
  ])
})

describe('many rows', () => {
  const many = Array.from({ length: 70_000 }, (_, k): Row => [
    k,
    k * 1000,
    k / 7,
    k % 3 ? `n${k % 5}` : undefined,
  ])

  test.each(['csv', 'parquet'] as const)(
    '%s: bytes do not depend on the pieces they arrive in',
    async (format) => {
      const whole = await bytesOf(format, many)
      const pieces = await bytesOf(format, many.slice(0, 10), many.slice(10, 69_000), [], many.slice(69_000))
      expect(Buffer.compare(whole, pieces)).toBe(0)
    },
  )

  test('Parquet has least, greatest and missing of every column of a group, so that readers pass over groups', async () => {
    const { row_groups } = parquetMetadata(asBuffer(await bytesOf('parquet', many)))
    const told = row_groups.map(({ columns }) =>
      columns.map(({ meta_data }) => {
        const { min_value, max_value, null_count } = meta_data!.statistics!
        return [min_value, max_value, null_count]
      }),
    )
    expect(told).toEqual([
      [
        [0, 65_535, 0n],
        [0n, 65_535_000n, 0n],
        [-0, 65_535 / 7, 0n],
        ['n0', 'n4', 21_846n],
      ],
      [
        [65_536, 69_999, 0n],
        [65_536_000n, 69_999_000n, 0n],
        [65_536 / 7, 69_999 / 7, 0n],
        ['n0', 'n4', 1_488n],
      ],
    ])
  })

  test('Parquet groups are of one size but for the last', async () => {
    const file = asBuffer(await bytesOf('parquet', many))
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([65_536n, 4464n])
    const read = await parquetReadObjects({ file })
    expect(read[69_999]).toEqual({ month: 69_999, amount: 69_999_000n, share: 69_999 / 7, name: null })
  })
})

describe('what a column does not allow is refused', () => {
  test.each([
    ['a fraction for an integer', [1.5, 0, 0, 'x']],
    ['a month beyond 32 bits', [2 ** 31, 0, 0, 'x']],
    ['money beyond 2⁵³', [1, 2 ** 53, 0, 'x']],
    ['infinity', [1, 0, Infinity, 'x']],
    ['nothing where something must be', [Number.NaN, 0, 0, 'x']],
    ['an empty name, which CSV could not tell from a missing one', [1, 0, 0, '']],
  ] as [string, Row][])('%s', async (_, row) => {
    await expect(bytesOf('csv', [row])).rejects.toThrow(/column/)
    await expect(bytesOf('parquet', [row])).rejects.toThrow(/column/)
  })
})
