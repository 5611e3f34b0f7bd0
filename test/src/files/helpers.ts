/** A tiny run, folders to write it to, and an outsider's reader of CSV. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
