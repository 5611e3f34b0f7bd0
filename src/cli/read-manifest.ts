import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tidyFolder } from '../files/index.ts'
import { wholeInputError } from '../scenario/index.ts'

/** What the manifest of a run or comparison says, as it was read: nothing is known of its values yet. */
export type Facts = Readonly<Record<string, unknown>>

export interface KnownRun {
  readonly replicate: number
  readonly fingerprint: string
}

/** @throws InputError where the folder has no manifest, or none that is JSON */
export async function readManifest(folder: string): Promise<Facts> {
  // What a process that was killed had begun to put in place.
  await tidyFolder(folder).catch(() => {})
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    throw wholeInputError(file, isMissing ? 'no such file' : error.message, "a run's manifest")
  })
  try {
    const value: unknown = JSON.parse(text)
    if (isFacts(value)) return value
  } catch {
    // Said below.
  }
  throw wholeInputError(file, 'something else than JSON of ours', "a run's manifest")
}

export function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether it is of a comparison, which keeps two runs in folders of their own. */
export function isComparison(manifest: Facts): boolean {
  return 'base' in manifest && 'policy' in manifest
}

/** @throws InputError where a run's manifest has none */
export function fingerprintsIn({ fingerprints }: Facts, file: string): readonly KnownRun[] {
  if (Array.isArray(fingerprints) && fingerprints.every(isKnown)) return fingerprints
  throw wholeInputError(file, 'no fingerprints', "a run's manifest")
}

function isKnown(value: unknown): value is KnownRun {
  const { replicate, fingerprint } = (value ?? {}) as Partial<KnownRun>
  return typeof replicate === 'number' && typeof fingerprint === 'string'
}
