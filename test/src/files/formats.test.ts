/** CSV and Parquet: what is written is what is read, and the same rows make the same bytes. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/files/column.ts'
import { encoderOf } from '../../../src/files/encoder.ts'
import type { Format } from '../../../src/files/encoder.ts'

type Row = readonly [month: number, fen: number, share: number | undefined, name: string | undefined]

const table: Table<readonly Row[]> = {
  name: 'sample',
  row: 'a sample',
  count: (rows) => rows.length,
  columns: [
    { name: 'month', kind: 'int32', unit: 'month', says: '', of: (rows, row) => rows[row][0] },
    { name: 'amount', kind: 'int64', unit: 'money', says: '', of: (rows, row) => rows[row][1] },
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
