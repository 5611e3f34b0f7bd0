import type { Stats } from 'node:fs'
import { access, constants, lstat, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { OUTPUT_TABLES } from '../../sim/index.ts'
import { DETAILS } from '../lives/index.ts'
import { wholeInputError } from '../scenario/index.ts'
import { finishPlan, oldFiles, putInPlace } from './put-in-place.ts'
import { READERS } from './readers/index.ts'
import { requireParent } from './require-parent.ts'
import { FolderBusy, isWorkspace, Workspace, workspacesIn } from './workspace.ts'
import { asWriteError, causeOf, WriteError } from './write-error.ts'

/** Results may not be written where something lies already. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty'
}

const ON_REQUEST = OUTPUT_TABLES.map(({ key }) => key)
const OF_RUNS = ['firms', 'months', 'survival', 'flows', 'balances', ...ON_REQUEST, 'trace']
const OF_COMPARISONS = ['lives', 'effects', 'account', 'effects-by-replicate', 'account-by-replicate']
const NAMES = [...OF_RUNS, ...OF_COMPARISONS, ...DETAILS]
/** All that a run or comparison may leave in its folder, the manifest first: it is what says that the rest is complete. */
const OURS = [
  'manifest.json',
  'provenance.json',
  ...READERS,
  ...NAMES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
]

/** How a folder is filled. */
export interface FillOptions {
  /** Whether files of an earlier run may be replaced. */
  readonly force?: boolean
  /** How messages name the folder. */
  readonly source?: string
  /** Folders that will lie in it. */
  readonly inside?: readonly string[]
}

/**
 * Lets `fill` write into a folder of its own inside `folder`, then moves what is there into place, by renaming. The folder itself is kept,
 * whatever it is: a mount point, a link to one, the shell's own. With `force`, files of an earlier run give way when the new ones are
 * complete; others are left alone. If `fill` fails, `folder` is as it was.
 *
 * @throws FolderNotEmpty without `force`; InputError, before anything is done, if it cannot be written there; WriteError if that fails
 * later; or whatever `fill` throws
 */
export async function fillFolder<Value>(
  folder: string,
  { force = false, source = folder, inside = [] }: FillOptions,
  fill: (temporary: string) => Promise<Value>,
): Promise<Value> {
  const target = resolve(folder)
  await requireUsable(folder, { force, source, inside })
  const workspace = await Workspace.open(target).catch((error: unknown) => {
    if (error instanceof FolderBusy)
      throw wholeInputError(
        source,
        `a folder in use: ${error.message}`,
        `another folder; if there is no such process, remove ${error.workspace}`,
      )
    throw refusal(source, error)
  })
  try {
    const value = await fill(workspace.fresh)
    await place(workspace, target, force)
    return value
  } catch (error) {
    throw asWriteError(error, target)
  } finally {
    await workspace.close()
  }
}

/** Results that cannot be put in place are kept beside those that are there. */
async function place(workspace: Workspace, target: string, force: boolean): Promise<void> {
  try {
    if (!force && oldFiles(target, OURS).length > 0)
      throw new FolderNotEmpty('another program has written into it meanwhile')
    putInPlace(workspace, target, OURS)
  } catch (error) {
    const kept = await setAside(workspace, target)
    throw new WriteError(`${target}: ${causeOf(error)}; ${kept}`, { cause: error })
  }
}

async function setAside(workspace: Workspace, target: string): Promise<string> {
  workspace.isKept = true
  const kept: string[] = []
  const aside = [
    [workspace.fresh, 'the results', `results-of-${process.pid}`],
    [workspace.old, 'what was there', `earlier-results-of-${process.pid}`],
  ] as const
  for (const [from, what, name] of aside) {
    if ((await readdir(from)).length === 0) continue
    const to = join(target, name)
    const at = await rename(from, to).then(
      () => to,
      () => from,
    )
    kept.push(`${what} lie in ${at}`)
  }
  workspace.isKept = kept.some((text) => text.includes(workspace.path))
  return kept.join(', ')
}

/**
 * Finishes or removes what processes left in a folder that were killed while they wrote into it.
 *
 * @param folder of results
 */
export async function tidyFolder(folder: string): Promise<void> {
  for (const name of (await workspacesIn(folder)).dead) {
    const path = join(folder, name)
    if ((await lstat(path)).isDirectory())
      finishPlan({ fresh: join(path, 'new'), old: join(path, 'old'), plan: join(path, 'plan.json') }, folder)
    await rm(path, { recursive: true, force: true })
  }
}

/** What stands in the way of writing into a folder, before any work is done. */
async function requireUsable(
  folder: string,
  { force, source, inside }: Required<FillOptions>,
): Promise<void> {
  if (folder === '') throw wholeInputError(source, 'an empty name', 'a folder')
  const facts = await factsOf(folder, source)
  if (facts === undefined) {
    await requireParent(folder).catch((error: unknown) => {
      throw refusal(source, error)
    })
    return
  }
  if (!facts.isDirectory()) throw wholeInputError(source, 'a file', 'a folder')
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    await tidyFolder(folder)
  } catch (error) {
    throw refusal(source, error)
  }
  // A file system of its own keeps a folder for what it finds when it is mended.
  const entries = (await readdir(folder)).filter((name) => !isWorkspace(name) && name !== 'lost+found')
  if (entries.length > 0 && !force)
    throw new FolderNotEmpty(
      `${source}: found a folder that is not empty; allowed: an empty or new folder, or --force to write over it`,
    )
  await requireReplaceable(folder, facts, source, inside)
}

/** Names of ours must be files, and folders of ours must lie on the same device. */
async function requireReplaceable(
  folder: string,
  facts: Stats,
  source: string,
  inside: readonly string[],
): Promise<void> {
  for (const path of oldFiles(folder, OURS)) {
    if ((await lstat(join(folder, path))).isDirectory())
      throw wholeInputError(source, `a folder called ${path} in it`, 'a folder in which that is a file')
  }
  for (const name of inside) {
    const within = await factsOf(join(folder, name), `${source}/${name}`)
    if (within !== undefined && !within.isDirectory())
      throw wholeInputError(source, `a file called ${name} in it`, 'a folder in which that is a folder')
    if (within !== undefined && within.dev !== facts.dev)
      throw wholeInputError(source, `another device at ${name} in it`, 'a folder on one device')
  }
}

/** Nothing if it is not there. @throws InputError if it can never be */
async function factsOf(folder: string, source: string): Promise<Stats | undefined> {
  try {
    return await stat(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw refusal(source, error)
    if (await isLink(folder)) throw wholeInputError(source, 'a link to nothing', 'a folder, or a link to one')
    return undefined
  }
}

/** Whether it is one, wherever it leads. */
export async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  )
}

/** What the system says, as a fault of the name that was given. */
function refusal(source: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return wholeInputError(source, REASONS[code] ?? causeOf(error), 'a folder that can be written')
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'a place in which no folder can be made',
  ENOTDIR: 'a file',
  EEXIST: 'a file or a link to nothing on the way to it',
  ELOOP: 'a link that leads back to itself',
  EACCES: 'a folder that may not be written',
  EPERM: 'a folder that may not be written',
  EROFS: 'a folder that may only be read',
  ENOSPC: 'no space left on its device',
  EDQUOT: 'no space left in its quota',
  ENAMETOOLONG: 'a name that is too long',
  ERR_INVALID_ARG_VALUE: 'a name that cannot be one',
}
