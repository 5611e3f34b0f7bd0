import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet'
import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import { batchOf, wantedOf } from './batch.ts'
import type { Batch, RawCell, Wanted, Wish } from './batch.ts'

/** A batch is a row group. */
export async function* parquetBatches<Want extends Wanted>(
  file: string,
  wish: Wish<Want>,
): AsyncGenerator<Batch<Want>> {
  const buffer = await asyncBufferFromFile(file)
  const metadata = await parquetMetadataAsync(buffer)
  const names = metadata.schema.filter(({ num_children }) => num_children === undefined)
  const wanted = wantedOf(
    file,
    wish,
    names.map(({ name }) => name),
  )
  let first = 1
  for (const { num_rows } of metadata.row_groups) {
    const rows = Number(num_rows)
    const cells = await groupOf({ buffer, metadata, names: Object.keys(wanted), from: first - 1, rows })
    yield batchOf(wanted, rows, (name, row) => cells.get(name)![row], { file, first })
    first += rows
  }
}

interface Group {
  readonly buffer: AsyncBuffer
  readonly metadata: FileMetaData
  readonly names: string[]
  readonly from: number
  readonly rows: number
}

async function groupOf({ buffer, metadata, names, from, rows }: Group): Promise<Map<string, RawCell[]>> {
  const cells = new Map(names.map((name) => [name, Array.from<RawCell>({ length: rows })]))
  if (names.length === 0) return cells
  await parquetRead({
    file: buffer,
    metadata,
    columns: names,
    rowStart: from,
    rowEnd: from + rows,
    onChunk({ columnName, columnData, rowStart }) {
      const column = cells.get(columnName)!
      for (let k = 0; k < columnData.length; k++) column[rowStart - from + k] = columnData[k] as RawCell
    },
  })
  return cells
}
