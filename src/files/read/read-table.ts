import { InputError, wholeInputError } from '../../scenario/index.ts'
import { batchOf, wantedOf } from './batch.ts'
import type { Batch, Wanted, Wish } from './batch.ts'
import { csvRecords } from './csv-records.ts'

/**
 * Reads columns of a table's file, CSV or Parquet by its ending, a batch of rows at a time: files may be larger than memory.
 *
 * @throws InputError naming the file and what is wrong in it, also if it is not there
 */
export async function* readTable<Want extends Wanted>(
  file: string,
  wish: Wish<Want>,
): AsyncGenerator<Batch<Want>> {
  try {
    if (file.endsWith('.parquet')) {
      // What reads Parquet is loaded when there is some.
      const { parquetBatches } = await import('./parquet-batches.ts')
      yield* parquetBatches(file, wish)
    } else yield* csvBatches(file, wish)
  } catch (error) {
    throw asInputError(error, file)
  }
}

async function* csvBatches<Want extends Wanted>(file: string, wish: Wish<Want>): AsyncGenerator<Batch<Want>> {
  let header: string[] | undefined
  let wanted: Want | undefined
  let first = 1
  for await (const records of csvRecords(file)) {
    header ??= records.shift()!
    wanted ??= wantedOf(file, wish, header)
    const place = new Map(header.map((name, at) => [name, at]))
    const wrong = records.findIndex((cells) => cells.length !== header!.length)
    if (wrong >= 0)
      throw new InputError(file, [
        {
          path: `row ${first + wrong}`,
          found: `${records[wrong]!.length} cells`,
          allowed: `${header.length}, as many as columns`,
        },
      ])
    yield batchOf(wanted, records.length, (name, row) => records[row]![place.get(name)!], { file, first })
    first += records.length
  }
  if (header === undefined) throw wholeInputError(file, 'an empty file', 'a table with its header')
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'a file that may not be read',
}

/** What the reader of Parquet says of a damaged file is no fault of ours. */
function asInputError(error: unknown, file: string): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? '']
  if (reason !== undefined) return wholeInputError(file, reason, 'a table that Ballast wrote')
  if (!file.endsWith('.parquet')) return error
  return wholeInputError(file, `no whole Parquet file (${error.message})`, 'a table that Ballast wrote')
}
