import { readdir } from 'node:fs/promises'
import { wholeInputError } from '../scenario/index.ts'

/**
 * Checks, before any work is done, that results may be written to a folder: it does not exist, or is empty, or `force`.
 *
 * @throws InputError
 */
export async function checkFolder(folder: string, force: boolean): Promise<void> {
  const source = `--out ${folder}`
  if (folder === '') throw wholeInputError(source, 'an empty name', 'a folder')
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') throw wholeInputError(source, 'a file', 'a folder')
    if (error.code === 'EACCES')
      throw wholeInputError(source, 'a folder that may not be read', 'a folder of yours')
    throw error
  })
  if (entries.length > 0 && !force) {
    throw wholeInputError(
      source,
      'a folder that is not empty',
      'an empty or new folder, or --force to write over it',
    )
  }
}
