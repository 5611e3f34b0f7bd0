import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that Ballast was installed into or checked out to: where its package.json lies. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('no package.json lies above the code of ballast')
    folder = dirname(folder)
  }
  return folder
}

/** Single files of the experiments that travel with the package, from its folder, as package.json lists them. */
export function exampleFiles(folder: string): readonly string[] {
  const { files } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { files: string[] }
  return files.filter((file) => file.startsWith(EXAMPLES))
}

export const EXAMPLES = 'experiments/'
