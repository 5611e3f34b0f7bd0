import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeValue, InputError, isObject, isOfComparison, wholeInputError } from '../../scenario/index.ts'
import type { InputIssue, JsonObject } from '../../scenario/index.ts'
import { tidyFolder } from '../output-folder.ts'
import type { TableEntry } from '../table-file.ts'
import type { Batch, Wanted, Wish } from './batch.ts'
import { readTable } from './read-table.ts'

interface FolderFacts {
  /** As it was given. */
  readonly folder: string
  /** Versions of Ballast and of the model that wrote it. */
  readonly ballast: string
  readonly modelVersion: number
  readonly seed: string
  readonly months: number
  /** False where the work was stopped, and what was finished by then was kept. */
  readonly complete: boolean
  /** Of each replicate, in their order. Of a run one each; of a comparison as many as its arms. */
  readonly fingerprints: ReadonlyMap<number, readonly string[]>
  /** By table; files of the folder itself. */
  readonly tables: Readonly<Record<string, TableEntry>>
  /** All that the manifest says. */
  readonly manifest: JsonObject
  /**
   * Columns of a table, a batch of rows at a time.
   *
   * @throws InputError if the table is not there, lacks the columns, or has not as many rows as the manifest says
   */
  rows<Want extends Wanted>(table: string, wish: Wish<Want>): AsyncGenerator<Batch<Want>>
}

export interface RunFolder extends FolderFacts {
  readonly kind: 'run'
  readonly scenario: JsonObject
}

export interface ComparisonFolder extends FolderFacts {
  readonly kind: 'comparison'
  readonly base: JsonObject
  readonly policy: JsonObject
}

/** The folder of a run or of a comparison. */
export type ResultFolder = RunFolder | ComparisonFolder

/**
 * Opens the results that `run` or `compare` left in a folder, by this version or another. Checksums are not added up again.
 *
 * @throws InputError if there is no manifest, or one that is not ours; tables are looked at when their rows are read
 */
export async function readFolder(folder: string): Promise<ResultFolder> {
  // What a process that was killed had begun to put in place.
  await tidyFolder(folder).catch(() => {})
  const file = join(folder, 'manifest.json')
  const manifest = parsed(await textOf(file, folder), file)
  const issues = issuesOf(manifest)
  if (issues.length > 0) throw new InputError(file, issues)
  const { ballast, modelVersion, seed, complete, base, policy, scenario } = manifest
  const tables = manifest['tables'] as FolderFacts['tables']
  const facts = {
    folder,
    ballast: ballast as string,
    modelVersion: modelVersion as number,
    seed: seed as string,
    months: ((scenario ?? base) as JsonObject)['months'] as number,
    complete: complete !== false,
    fingerprints: fingerprintsOf(manifest),
    tables,
    manifest,
    rows: <Want extends Wanted>(table: string, wish: Wish<Want>) =>
      rowsOf(folder, table, tables[table], wish),
  }
  return isObject(scenario)
    ? { ...facts, kind: 'run', scenario }
    : { ...facts, kind: 'comparison', base: base as JsonObject, policy: policy as JsonObject }
}

const ALLOWED = 'a folder that `ballast run` or `ballast compare` wrote'

async function* rowsOf<Want extends Wanted>(
  folder: string,
  table: string,
  entry: TableEntry | undefined,
  wish: Wish<Want>,
): AsyncGenerator<Batch<Want>> {
  if (entry === undefined) throw wholeInputError(folder, `no table ${table}`, ALLOWED)
  const file = join(folder, entry.file)
  let rows = 0
  for await (const batch of readTable(file, wish)) {
    rows += batch.rows
    yield batch
  }
  if (rows !== entry.rows)
    throw wholeInputError(file, `${rows} rows`, `${entry.rows} rows, as the manifest says`)
}

async function textOf(file: string, folder: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw wholeInputError(folder, 'no manifest.json', ALLOWED)
    if (error.code === 'ENOTDIR') throw wholeInputError(folder, 'a file', ALLOWED)
    throw wholeInputError(file, error.message, ALLOWED)
  })
}

function parsed(text: string, file: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Said below.
  }
  throw wholeInputError(file, 'something else than JSON of ours', ALLOWED)
}

/** What keeps a manifest from being read as one of ours, field by field. */
function issuesOf(manifest: JsonObject): InputIssue[] {
  const issues: InputIssue[] = []
  const want = (path: string, value: unknown, isRight: boolean, allowed: string) => {
    if (!isRight) issues.push({ path, found: describeValue(value), allowed })
  }
  const { ballast, modelVersion, seed, scenario, base, policy, tables } = manifest
  want('ballast', ballast, typeof ballast === 'string', "a version, as in a run's manifest")
  want('modelVersion', modelVersion, Number.isInteger(modelVersion), 'a whole number')
  want('seed', seed, typeof seed === 'string', 'text')
  const scenarios = isOfComparison(manifest) ? { base, policy } : { scenario }
  for (const [path, value] of Object.entries(scenarios)) {
    const months = isObject(value) ? value['months'] : undefined
    want(path, value, isObject(value), 'a scenario')
    if (isObject(value)) want(`${path}.months`, months, Number.isInteger(months), 'a whole number')
  }
  want('tables', tables, isObject(tables), 'tables with their files')
  for (const [name, entry] of Object.entries(isObject(tables) ? tables : {}))
    want(`tables.${name}`, entry, isEntry(entry), 'a file of the folder, its rows and its SHA-256')
  const { fingerprints } = manifest
  const known = Array.isArray(fingerprints) && fingerprints.length > 0 && fingerprints.every(isFingerprint)
  want('fingerprints', fingerprints, known, 'one or more replicates with their fingerprints')
  return issues
}

/** A name with a path in it would read files elsewhere. */
function isEntry(value: unknown): value is TableEntry {
  if (!isObject(value)) return false
  const { file, rows, sha256 } = value
  return (
    typeof file === 'string' &&
    /^[\w-]+\.(csv|parquet)$/.test(file) &&
    Number.isInteger(rows) &&
    typeof sha256 === 'string'
  )
}

interface Fingerprinted {
  readonly replicate: number
  readonly fingerprint?: string
  readonly fingerprints?: readonly string[]
}

function isFingerprint(value: unknown): value is Fingerprinted {
  if (!isObject(value) || !Number.isInteger(value['replicate'])) return false
  const { fingerprint, fingerprints } = value
  return (
    typeof fingerprint === 'string' ||
    (Array.isArray(fingerprints) && fingerprints.every((each) => typeof each === 'string'))
  )
}

function fingerprintsOf(manifest: JsonObject): Map<number, readonly string[]> {
  const listed = manifest['fingerprints'] as readonly Fingerprinted[]
  return new Map(
    listed.map(({ replicate, fingerprint, fingerprints }) => [replicate, fingerprints ?? [fingerprint!]]),
  )
}
