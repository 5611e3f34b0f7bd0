import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readFolder } from '../files/index.ts'
import type { ResultFolder } from '../files/index.ts'
import { InputError, wholeInputError } from '../scenario/index.ts'
import type { JsonObject } from '../scenario/index.ts'
import { differencesOf } from './settings.ts'

/** One side of a difference: a result folder, or a folder of result folders that differ in their seed only. */
export interface ResultSet {
  /** As it was given. */
  readonly path: string
  readonly folders: readonly [ResultFolder, ...ResultFolder[]]
}

/**
 * @throws InputError if there are no results, or folders side by side are not one scenario under several seeds
 */
export async function openResults(path: string): Promise<ResultSet> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    const found = error.code === 'ENOENT' ? 'no such folder' : error.message
    throw wholeInputError(path, error.code === 'ENOTDIR' ? 'a file' : found, ALLOWED)
  })
  if (entries.some(({ name }) => name === 'manifest.json')) return { path, folders: [await readFolder(path)] }
  const folders: ResultFolder[] = []
  for (const name of entries
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
    .toSorted()) {
    const inside = join(path, name)
    const names = await readdir(inside).catch((): string[] => [])
    if (names.includes('manifest.json')) folders.push(await readFolder(inside))
  }
  const [first, ...others] = folders
  if (first === undefined)
    throw wholeInputError(path, 'no manifest.json, here or in a folder inside', ALLOWED)
  requireOneScenario(path, first, others)
  return { path, folders: [first, ...others] }
}

const ALLOWED = 'a folder that `ballast run` or `ballast compare` wrote, or a folder of such folders'

function requireOneScenario(path: string, first: ResultFolder, others: readonly ResultFolder[]): void {
  const seeds = new Set([first.seed])
  const issues = others.flatMap((other) => {
    const isRepeated = seeds.has(other.seed)
    seeds.add(other.seed)
    const wrong = isRepeated
      ? [{ path: `${other.folder}: seed`, found: 'the same as beside it', allowed: 'a seed of its own' }]
      : []
    const differing = differencesOf(settingsOf(first), settingsOf(other)).map((each) => ({
      path: `${other.folder}: ${each.path}`,
      found: each.b ?? 'nothing',
      allowed: `${each.a ?? 'nothing'}, as in ${first.folder}`,
    }))
    return [...wrong, ...differing]
  })
  if (issues.length > 0) throw new InputError(path, issues)
}

/** What makes the results but for the seed: kind, versions and scenarios. */
export function settingsOf(folder: ResultFolder): JsonObject {
  const { kind, ballast, modelVersion } = folder
  const scenarios =
    folder.kind === 'run'
      ? folderScenario(folder.scenario)
      : { base: folderScenario(folder.base), policy: folderScenario(folder.policy) }
  return { kind, ballast, modelVersion, ...scenarios }
}

/** Words for readers, and how many replicates were asked for, change no number. */
function folderScenario({
  name: _name,
  title: _title,
  description: _description,
  seed: _seed,
  replicates: _replicates,
  ...rest
}: JsonObject): JsonObject {
  return rest
}
