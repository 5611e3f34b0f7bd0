import type { Table } from './column.ts'
import { CsvEncoder } from './csv.ts'
import { ParquetEncoder } from './parquet.ts'

export const FORMATS = ['csv', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

/** Turns a table's sources, one after the other, into the bytes of its file. */
export interface Encoder<Source> {
  add(source: Source): Iterable<Uint8Array>
  finish(): Iterable<Uint8Array>
}

export function encoderOf<Source>(table: Table<Source>, format: Format): Encoder<Source> {
  return format === 'csv' ? new CsvEncoder(table) : new ParquetEncoder(table)
}
