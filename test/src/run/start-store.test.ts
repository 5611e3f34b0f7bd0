/** Starts on disk: read back whole or not at all. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedStarts, cacheFolder, clearStarts, diskStore } from '../../../src/run/start-store.node.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ballast-store-'))
})
afterEach(() => rm(home, { recursive: true }))

const bytes = Uint8Array.of(1, 2, 3, 250).buffer
const storeAt = (code = 'code') => {
  const { store } = diskStore(pathToFileURL(join(home, code)), { XDG_CACHE_HOME: home })
  return store!
}
const folder = () => join(home, 'ballast')

test('what was written is read back by the same key only', async () => {
  await storeAt().write('a', bytes)
  expect(await storeAt().read('a')).toEqual(bytes)
  expect(await storeAt().read('b')).toBeUndefined()
})

test('another version of the code does not see it', async () => {
  await writeFile(join(home, 'one'), 'one')
  await writeFile(join(home, 'two'), 'two')
  await storeAt('one').write('a', bytes)
  expect(await storeAt('two').read('a')).toBeUndefined()
  expect(await storeAt('one').read('a')).toEqual(bytes)
})

test.each([
  ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 1)],
  ['empty', () => Buffer.alloc(0)],
  ['one bit off', (whole: Buffer) => Buffer.from(whole.map((byte, k) => (k === 33 ? byte ^ 1 : byte)))],
])('a file that is %s is ignored and rewritten', async (_, damage) => {
  const store = storeAt()
  await store.write('a', bytes)
  const [name] = await readdir(folder())
  const path = join(folder(), name)
  await writeFile(path, damage(await readFile(path)))
  expect(await store.read('a')).toBeUndefined()
  await store.write('a', bytes)
  expect(await store.read('a')).toEqual(bytes)
})

test('only finished files are left, and not too many', async () => {
  const store = storeAt()
  for (let k = 0; k < 30; k++) await store.write(`start ${k}`, bytes)
  const names = await readdir(folder())
  expect(names.every((name) => name.endsWith('.start'))).toBe(true)
  expect(names).toHaveLength(24)
})

test('a folder that cannot be made is no failure', async () => {
  await writeFile(join(home, 'ballast'), 'a file in the way')
  await storeAt().write('a', bytes)
  expect(await storeAt().read('a')).toBeUndefined()
})

test('it can be turned off', () => {
  expect(diskStore(pathToFileURL(home), { BALLAST_CACHE: 'off', XDG_CACHE_HOME: home })).toEqual({})
})

test.each([
  [{ BALLAST_CACHE: 'off' }, undefined],
  [{ BALLAST_CACHE: '/own', XDG_CACHE_HOME: '/shared' }, '/own'],
  [{ BALLAST_CACHE: '', XDG_CACHE_HOME: '/shared' }, '/shared/ballast'],
  [{ XDG_CACHE_HOME: 'not/absolute' }, join(homedir(), '.cache', 'ballast')],
  [{}, join(homedir(), '.cache', 'ballast')],
])('where %j keeps them', (environment, place) => {
  expect(cacheFolder(environment)).toBe(place)
})

test('clearing takes what is ours and nobody is writing, and leaves the rest', async () => {
  const store = storeAt()
  await store.write('a', bytes)
  await store.write('b', bytes)
  const [whole = ''] = await readdir(folder())
  const gone = `${whole}.${await endedProcess()}-abc`
  const going = `${whole}.${process.pid}-abc`
  for (const name of [gone, going, 'notes.txt', 'mine.start']) await writeFile(join(folder(), name), 'text')
  expect(await cachedStarts(folder())).toEqual({ files: 2, bytes: 2 * 36 })
  expect(await clearStarts(folder())).toMatchObject({ files: 3 })
  expect((await readdir(folder())).sort()).toEqual([going, 'mine.start', 'notes.txt'].sort())
  expect(await store.read('a')).toBeUndefined()
  await store.write('a', bytes)
  expect(await store.read('a')).toEqual(bytes)
})

test('clearing while starts are written and read harms neither', async () => {
  const store = storeAt()
  const work = Array.from({ length: 40 }, async (_, k) => {
    await store.write(`start ${k}`, bytes)
    return store.read(`start ${k}`)
  })
  for (let k = 0; k < 10; k++) await clearStarts(folder())
  for (const read of await Promise.all(work)) expect([undefined, bytes]).toContainEqual(read)
  await clearStarts(folder())
  expect(await readdir(folder())).toEqual([])
})

test('there is nothing in a folder that does not exist', async () => {
  expect(await cachedStarts(join(home, 'nosuch'))).toEqual({ files: 0, bytes: 0 })
  expect(await clearStarts(join(home, 'nosuch'))).toEqual({ files: 0, bytes: 0 })
})

test('what a process that was killed left half-written goes with the next start', async () => {
  const store = storeAt()
  await store.write('a', bytes)
  const [whole = ''] = await readdir(folder())
  await writeFile(join(folder(), `${whole}.${await endedProcess()}-abc`), 'half')
  await store.write('b', bytes)
  expect(await readdir(folder())).toHaveLength(2)
})

/** The number of a process that is gone. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid!
}
