import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  causeOf,
  isLink,
  makeFolders,
  ownName,
  requireParent,
  WriteError,
  workspacesIn,
} from '../files/index.ts'
import { InputError, wholeInputError } from '../scenario/index.ts'

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
  try {
    const facts = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    if (facts?.isDirectory()) throw wholeInputError(source, 'a folder', 'a file')
    if (facts !== undefined && !force)
      throw wholeInputError(source, 'a file that exists', 'a new file, or --force to write over it')
    if (facts === undefined && (await isLink(file)))
      throw wholeInputError(source, 'a link to nothing', 'a new file')
    await requireParent(file)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw wholeInputError(source, causeOf(error), 'a file that can be written')
  }
}

/**
 * Writes a file whole, by renaming; what a link points to is replaced, not the link.
 *
 * @throws WriteError
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  let temporary: string | undefined
  try {
    makeFolders(dirname(resolve(file)))
    const place = await realpath(file).catch(() => resolve(file))
    const folder = dirname(place)
    for (const name of (await workspacesIn(folder)).dead)
      if (name.endsWith('.file')) await rm(join(folder, name), { force: true })
    temporary = join(folder, ownName('.file'))
    await writeFile(temporary, text)
    await rename(temporary, place)
  } catch (error) {
    throw new WriteError(`cannot write ${file}: ${causeOf(error)}`, { cause: error })
  } finally {
    if (temporary !== undefined) await rm(temporary, { force: true })
  }
}

/** A command line that a shell reads as it was meant. */
export function commandText(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ')
}
