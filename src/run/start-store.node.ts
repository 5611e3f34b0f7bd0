import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { makeFolders } from '../make-folders.ts'
import type { StartStore } from './platform.ts'

/** Files kept, and their bytes together; the longest unused go first. */
export const MOST_CACHED = { files: 24, bytes: 4 * 2 ** 30 } as const
const SUFFIX = '.start'
/** While it is written, a file's name ends in the process that writes it and a word of chance. */
const BEING_WRITTEN = /^[0-9a-f]{64}\.start\.(\d+)-[a-z0-9]+$/
const WHOLE = /^[0-9a-f]{64}\.start$/

/** Where starts are kept: `BALLAST_CACHE`, or `ballast` in the user's folder of caches; undefined for `BALLAST_CACHE=off`. */
export function cacheFolder(environment = process.env): string | undefined {
  const own = environment['BALLAST_CACHE'] ?? ''
  if (own === 'off') return undefined
  if (own !== '') return resolve(own)
  const shared = environment['XDG_CACHE_HOME'] ?? ''
  return join(isAbsolute(shared) ? shared : join(homedir(), '.cache'), 'ballast')
}

/**
 * Starts as files in the `cacheFolder`. A file's name is the SHA-256 of what its start depends on, the code at `worker` included, so
 * that no other version's start is ever read; its first 32 bytes are the SHA-256 of the rest, so that a damaged file is as good as none.
 */
export function diskStore(worker: URL, environment = process.env): { store?: StartStore } {
  const folder = cacheFolder(environment)
  if (folder === undefined) return {}
  const code = readFile(worker).then(digest, () => Buffer.alloc(0))
  const file = async (key: string) => join(folder, nameOf(await code, key))
  return {
    store: {
      read: async (key) => readStart(await file(key)),
      write: async (key, bytes) => writeStart(folder, await file(key), bytes),
    },
  }
}

/** How much there is. */
export interface Cached {
  readonly files: number
  readonly bytes: number
}

export async function cachedStarts(folder: string): Promise<Cached> {
  return totalOf((await filesIn(folder)).filter(({ isWhole }) => isWhole))
}

/**
 * Removes all starts, and what processes that are gone have left half-written. Who reads a start at this moment has it, or does without;
 * who writes one goes on.
 */
export async function clearStarts(folder: string): Promise<Cached> {
  const files = (await filesIn(folder)).filter(({ isWhole, writer }) => isWhole || !isAlive(writer))
  await Promise.all(files.map(({ path }) => rm(path, { force: true })))
  return totalOf(files)
}

function totalOf(files: readonly CachedFile[]): Cached {
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
}

function nameOf(code: Buffer, key: string): string {
  return createHash('sha256').update(code).update(key).digest('hex') + SUFFIX
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

async function readStart(path: string): Promise<ArrayBuffer | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const content = bytes.subarray(32)
  if (!digest(content).equals(bytes.subarray(0, 32))) return undefined
  const now = new Date()
  await utimes(path, now, now).catch(() => {})
  return new Uint8Array(content).buffer
}

/** A cache that cannot be written is no reason to fail. */
async function writeStart(folder: string, path: string, bytes: ArrayBuffer): Promise<void> {
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    makeFolders(folder)
    const content = new Uint8Array(bytes)
    await writeFile(temporary, [digest(content), content])
    await rename(temporary, path)
    await forgetOldest(folder)
  } catch {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const files = await filesIn(folder)
  const whole = files.filter(({ isWhole }) => isWhole)
  whole.sort((a, b) => b.used - a.used || (a.path < b.path ? -1 : 1))
  let bytes = 0
  const tooMuch = whole.filter(
    ({ size }, place) => (bytes += size) > MOST_CACHED.bytes || place >= MOST_CACHED.files,
  )
  const abandoned = files.filter(({ isWhole, writer }) => !isWhole && !isAlive(writer))
  await Promise.all([...tooMuch, ...abandoned].map(({ path }) => rm(path, { force: true })))
}

interface CachedFile {
  readonly path: string
  readonly size: number
  readonly used: number
  readonly isWhole: boolean
  /** The process that writes it, of one that is not whole. */
  readonly writer: number
}

/** Files of ours in a folder that may not exist; one that goes meanwhile is left out. */
async function filesIn(folder: string): Promise<CachedFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.map(async (name): Promise<CachedFile[]> => {
    const writer = Number(BEING_WRITTEN.exec(name)?.[1] ?? 0)
    const isWhole = WHOLE.test(name)
    if (!isWhole && writer === 0) return []
    const path = join(folder, name)
    const facts = await stat(path).catch(() => undefined)
    return facts === undefined ? [] : [{ path, size: facts.size, used: facts.mtimeMs, isWhole, writer }]
  })
  return (await Promise.all(files)).flat()
}

/** Whether a process of this number runs, whoever's it is. */
function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
