/** The project's Markdown, in which figures may stand, and the committed results of experiments. */
import { readdirSync } from 'node:fs'

const FOLDERS = ['docs', 'sim', 'src', 'compiler', 'experiments']

/** Paths below a folder, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

export function documents(): string[] {
  return ['README.md', ...FOLDERS.flatMap(filesIn)].filter((path) => path.endsWith('.md'))
}

/** What an experiment may have written. */
export function results(): string[] {
  return filesIn('experiments').filter(
    (path) => /\.(csv|md|svg|json)$/.test(path) && !path.endsWith('/README.md'),
  )
}
