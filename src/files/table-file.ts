import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Table } from './column.ts'
import { encoderOf } from './encoder.ts'
import type { Encoder, Format } from './encoder.ts'

/** A file as the manifest names it. */
export interface FileEntry {
  readonly file: string
  readonly sha256: string
}

/** A table as the manifest names it. */
export interface TableEntry extends FileEntry {
  readonly rows: number
}

/** A table's file while it is written: rows go to disk source by source. */
export class TableFile<Source> {
  readonly name: string
  #file: string
  #path: string
  #table: Table<Source>
  #encoder: Encoder<Source>
  #handle: FileHandle
  #hash = createHash('sha256')
  #rows = 0

  private constructor(table: Table<Source>, path: string, encoder: Encoder<Source>, handle: FileHandle) {
    this.name = table.name
    this.#file = basename(path)
    this.#path = path
    this.#table = table
    this.#encoder = encoder
    this.#handle = handle
  }

  static async create<Source>(
    folder: string,
    table: Table<Source>,
    format: Format,
  ): Promise<TableFile<Source>> {
    const path = join(folder, `${table.name}.${format}`)
    const encoder = await encoderOf(table, format)
    return new TableFile(table, path, encoder, await open(path, 'wx'))
  }

  async add(source: Source): Promise<void> {
    this.#rows += this.#table.count(source)
    await this.#write(this.#encoder.add(source))
  }

  async finish(): Promise<TableEntry> {
    await this.#write(this.#encoder.finish())
    await this.close()
    return { file: this.#file, rows: this.#rows, sha256: this.#hash.digest('hex') }
  }

  /** Lets go of the file, finished or not. */
  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #write(chunks: Iterable<Uint8Array>): Promise<void> {
    for (const chunk of chunks) {
      this.#hash.update(chunk)
      // A file that is open has no name any more in what the system says.
      await this.#handle.writeFile(chunk).catch((error: Error) => {
        throw Object.assign(error, { path: this.#path })
      })
    }
  }
}

/** Writes a whole table from sources at hand. */
export async function writeTable<Source>(
  folder: string,
  table: Table<Source>,
  format: Format,
  sources: Iterable<Source>,
): Promise<TableEntry> {
  const file = await TableFile.create(folder, table, format)
  try {
    for (const source of sources) await file.add(source)
    return await file.finish()
  } catch (error) {
    await file.close().catch(() => {})
    throw error
  }
}
