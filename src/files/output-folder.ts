import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { OUTPUT_TABLES } from '../../sim/index.ts'
import { DETAILS } from '../lives/index.ts'
import { READERS } from './readers/index.ts'

/** Results may not be written where something lies already. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty'
}

const ON_REQUEST = OUTPUT_TABLES.map(({ key }) => key)
const OF_RUNS = ['firms', 'months', 'survival', 'flows', 'balances', ...ON_REQUEST, 'trace']
const OF_COMPARISONS = ['lives', 'effects', 'account', 'effects-by-replicate', 'account-by-replicate']
const NAMES = [...OF_RUNS, ...OF_COMPARISONS, ...DETAILS]
/** Folders of whole runs inside that of a comparison. */
const INSIDE = ['base', 'policy']
/** All that a run or comparison may leave in its folder, the manifest first: it is what says that the rest is complete. */
const OURS = [
  'manifest.json',
  'provenance.json',
  ...READERS,
  ...NAMES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
]

/**
 * Lets `fill` write into a new folder beside `folder`, then puts it in place: whole, by renaming, when nothing lies there.
 * With `force` into a folder in use, files of an earlier run are replaced and others are left alone; meanwhile there is no
 * manifest. If `fill` fails, `folder` is as it was.
 *
 * @throws FolderNotEmpty without `force`, or whatever `fill` throws
 */
export async function fillFolder<Value>(
  folder: string,
  force: boolean,
  fill: (temporary: string) => Promise<Value>,
): Promise<Value> {
  const target = resolve(folder)
  await requireRoom(target, force)
  await mkdir(dirname(target), { recursive: true })
  const temporary = join(dirname(target), `.${basename(target)}-${randomUUID()}`)
  await mkdir(temporary)
  try {
    const value = await fill(temporary)
    await putInPlace(temporary, target, force)
    return value
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function entriesOf(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

async function requireRoom(target: string, force: boolean): Promise<void> {
  const entries = await entriesOf(target)
  if (entries !== undefined && entries.length > 0 && !force) {
    throw new FolderNotEmpty(`${target} is not empty`)
  }
}

async function putInPlace(temporary: string, target: string, force: boolean): Promise<void> {
  await requireRoom(target, force)
  const entries = await entriesOf(target)
  if (entries === undefined || entries.length === 0) {
    if (entries !== undefined) await rmdir(target)
    await rename(temporary, target)
    return
  }
  await clear(target)
  const written = (await readdir(temporary)).sort((a, b) => OURS.indexOf(b) - OURS.indexOf(a))
  for (const name of written) {
    if (INSIDE.includes(name)) await putInPlace(join(temporary, name), join(target, name), force)
    else await rename(join(temporary, name), join(target, name))
  }
}

/** Takes away what an earlier run or comparison left, the manifest first. */
async function clear(target: string): Promise<void> {
  for (const name of OURS) await rm(join(target, name), { force: true })
  for (const name of INSIDE) {
    const inside = join(target, name)
    const entries = await entriesOf(inside).catch(() => undefined)
    if (!entries?.includes('manifest.json')) continue
    await clear(inside)
    await rmdir(inside).catch(() => {})
  }
}
