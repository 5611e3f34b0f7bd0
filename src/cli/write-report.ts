import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { wholeInputError } from '../scenario/index.ts'

/**
 * Checks, before any work is done, that a report may be written.
 *
 * @throws InputError if something lies there already and may not be replaced
 */
export async function checkReport(file: string, force: boolean): Promise<void> {
  if (!/\.html?$/i.test(file))
    throw wholeInputError(`--report ${file}`, 'a name of another kind', 'a name that ends in .html')
  await checkNewFile('--report', file, force)
}

/**
 * Checks, before any work is done, that an option's file may be written.
 *
 * @throws InputError as above
 */
export async function checkNewFile(option: string, file: string, force: boolean): Promise<void> {
  const source = `${option} ${file}`
  const facts = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (facts?.isDirectory()) throw wholeInputError(source, 'a folder', 'a file')
  if (facts !== undefined && !force)
    throw wholeInputError(source, 'a file that exists', 'a new file, or --force to write over it')
}

/** Writes a file whole, by renaming. */
export async function writeWhole(file: string, page: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}`
  try {
    await writeFile(temporary, page)
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** A command line that a shell reads as it was meant. */
export function commandText(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ')
}
