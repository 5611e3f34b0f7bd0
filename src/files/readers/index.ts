/** What helps to read the tables of a folder: their columns described, and recipes for R, pandas and DuckDB. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableFacts } from '../column.ts'
import type { Format } from '../encoder.ts'
import { columnsJson } from './columns-json.ts'
import { loadPy } from './load-py.ts'
import { loadR } from './load-r.ts'
import { loadSql } from './load-sql.ts'
import type { FileEntry } from '../table-file.ts'

const WRITERS = {
  'columns.json': columnsJson,
  'load.R': loadR,
  'load.py': loadPy,
  'load.sql': loadSql,
} as const

/** Names of the files that stand beside the tables. */
export const READERS = Object.keys(WRITERS)

/** Writes them; the same bytes for the same tables. @returns what the manifest says of them: who reads with them trusts their types */
export async function writeReaders(
  folder: string,
  tables: readonly TableFacts[],
  format: Format,
): Promise<FileEntry[]> {
  const entries: FileEntry[] = []
  for (const [file, textOf] of Object.entries(WRITERS)) {
    const text = textOf(tables, format)
    await writeFile(join(folder, file), text)
    entries.push({ file, sha256: createHash('sha256').update(text).digest('hex') })
  }
  return entries
}
