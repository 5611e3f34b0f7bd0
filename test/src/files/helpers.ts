/** A tiny run, folders to write it to, and an outsider's reader of CSV. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { onTestFinished } from 'vitest'
import { Pool } from '../../../src/run/pool.ts'
import { streamScenario } from '../../../src/run/index.ts'
import type { ReplicateResult } from '../../../src/run/index.ts'
import { tinyPlatform, tinyScenario } from '../run/tiny-platform.ts'

export const scenario = tinyScenario()

/** A folder that is gone after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ballast-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function* tinyReplicates(workers = 2, books = true): AsyncGenerator<ReplicateResult> {
  const pool = new Pool(tinyPlatform(), { workers })
  try {
    const want = books ? { books: 'sectors' as const } : {}
    yield* streamScenario(scenario, { pool, replicates: 3, want })
  } finally {
    await pool.close()
  }
}

/** Rows of a Parquet file with every cell as CSV has it: empty where it is missing, a double with its point. */
export async function readParquetAsTexts(bytes: Uint8Array): Promise<Record<string, string>[]> {
  const file = new Uint8Array(bytes).buffer
  const types = new Map(parquetMetadata(file).schema.map(({ name, type }) => [name, type]))
  const textOf = (name: string, cell: number | bigint | string | null) => {
    if (cell === null) return ''
    return types.get(name) === 'DOUBLE' && Number.isInteger(cell) ? `${String(cell)}.0` : String(cell)
  }
  return (await parquetReadObjects({ file })).map((row) =>
    Object.fromEntries(
      Object.entries(row as Record<string, number | bigint | string | null>).map(([name, cell]) => [
        name,
        textOf(name, cell),
      ]),
    ),
  )
}

/** Rows by column name; of RFC 4180 only what tables without quotes need. */
export function readCsv(text: string): Record<string, string>[] {
  const [header, ...lines] = text.split('\r\n')
  if (lines.pop() !== '') throw new Error('the last line is not ended')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== names.length) throw new Error(`a row of ${cells.length} cells: ${line}`)
    return Object.fromEntries(names.map((name, k) => [name, cells[k]]))
  })
}
