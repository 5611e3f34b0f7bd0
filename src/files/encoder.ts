import type { Table } from './column.ts'
import { CsvEncoder } from './csv.ts'

export const FORMATS = ['csv', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

/** Turns a table's sources, one after the other, into the bytes of its file. */
export interface Encoder<Source> {
  add(source: Source): Iterable<Uint8Array>
  finish(): Iterable<Uint8Array>
}

/** What writes Parquet is loaded when somebody wants it. */
export async function encoderOf<Source>(table: Table<Source>, format: Format): Promise<Encoder<Source>> {
  if (format === 'csv') return new CsvEncoder(table)
  const { ParquetEncoder } = await import('./parquet.ts')
  return new ParquetEncoder(table)
}
