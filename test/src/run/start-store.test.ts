/** Starts on disk: read back whole or not at all. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskStore } from '../../../src/run/start-store.node.ts'

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
