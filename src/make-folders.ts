import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder, and those on the way to it. Node's own way never ends, and fills the memory, where the system says of a folder that is
 * there that it is not (`/proc`).
 *
 * @returns the topmost folder that had to be made; none if all were there
 * @throws errors of the file system
 */
export function makeFolders(path: string): string | undefined {
  const folder = resolve(path)
  if (existsSync(folder)) return undefined
  const top = makeFolders(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error
  }
  return top ?? folder
}
