import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { StartStore } from './platform.ts'

/** Files kept, and their bytes together; the longest unused go first. */
const KEPT = 24
const KEPT_BYTES = 4 * 2 ** 30
const SUFFIX = '.start'

/**
 * Starts as files in `$XDG_CACHE_HOME/ballast` or `~/.cache/ballast`; `BALLAST_CACHE=off` does without. A file's name is the
 * SHA-256 of what its start depends on, the code at `worker` included, so that no other version's start is ever read; its
 * first 32 bytes are the SHA-256 of the rest, so that a damaged file is as good as none.
 */
export function diskStore(worker: URL, environment = process.env): { store?: StartStore } {
  if (environment['BALLAST_CACHE'] === 'off') return {}
  const folder = join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'ballast')
  const code = readFile(worker).then(digest, () => Buffer.alloc(0))
  const file = async (key: string) => join(folder, nameOf(await code, key))
  return {
    store: {
      read: async (key) => readStart(await file(key)),
      write: async (key, bytes) => writeStart(folder, await file(key), bytes),
    },
  }
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
    await mkdir(folder, { recursive: true })
    const content = new Uint8Array(bytes)
    await writeFile(temporary, [digest(content), content])
    await rename(temporary, path)
    await forgetOldest(folder)
  } catch {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX))
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(join(folder, name))
      return { path: join(folder, name), used: mtimeMs, size }
    }),
  )
  files.sort((a, b) => b.used - a.used || (a.path < b.path ? -1 : 1))
  let bytes = 0
  const isTooMuch = files.map(({ size }, place) => (bytes += size) > KEPT_BYTES || place >= KEPT)
  await Promise.all(files.filter((_, place) => isTooMuch[place]).map(({ path }) => rm(path, { force: true })))
}
