/** A folder of results is whole at every instant, is itself never replaced, and is refused before any work where it cannot be written. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { lstat, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { tidyFolder, writeRun } from '../../../src/files/index.ts'
import { fillFolder } from '../../../src/files/output-folder.ts'
import { finishPlan, putInPlace } from '../../../src/files/put-in-place.ts'
import { ownName } from '../../../src/files/workspace.ts'
import { emptyFolder, scenario, tinyReplicates } from './helpers.ts'

const OURS = ['manifest.json', 'firms.csv', 'months.csv', 'lives.csv']

/** Files of a result by path, each holding `text`. */
async function write(folder: string, paths: readonly string[], text: string): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = files.map(
    async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const,
  )
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The `at`-th renaming fails, and all that follow if the process is to be dead. */
function breakRenaming(at: number, isDead: boolean): () => void {
  const { renameSync } = fs
  let count = 0
  fs.renameSync = (from, to) => {
    count++
    if (count === at || (isDead && count > at))
      throw Object.assign(new Error('broken'), { code: 'EIO', count })
    renameSync(from, to)
  }
  syncBuiltinESMExports()
  return () => {
    fs.renameSync = renameSync
    syncBuiltinESMExports()
  }
}

describe('while new results take the place of old ones', () => {
  const old = ['base/firms.csv', 'base/manifest.json', 'lives.csv', 'manifest.json']
  const fresh = ['firms.csv', 'manifest.json', 'months.csv']
  const mine = { 'base/notes.txt': 'mine', 'thesis.txt': 'mine' }

  async function begun() {
    const target = await emptyFolder()
    const space = join(target, '.space')
    const places = { fresh: join(space, 'new'), old: join(space, 'old'), plan: join(space, 'plan.json') }
    await write(target, old, 'old')
    await write(target, Object.keys(mine), 'mine')
    await mkdir(places.old, { recursive: true })
    await write(places.fresh, fresh, 'new')
    const there = async () => {
      const all = Object.entries(await contents(target))
      return Object.fromEntries(all.filter(([path]) => !path.startsWith('.space')))
    }
    return { target, places, there }
  }

  const all = (paths: readonly string[], text: string) => ({
    ...Object.fromEntries(paths.map((path) => [path, text])),
    ...mine,
  })

  // The plan, four old files, three new ones.
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a fault at step %i puts everything back', async (at) => {
    const { target, places, there } = await begun()
    const mend = breakRenaming(at, false)
    onTestFinished(mend)
    expect(() => putInPlace(places, target, OURS)).toThrow('broken')
    mend()
    expect(await there()).toEqual(all(old, 'old'))
  })

  test.each([2, 3, 4, 5, 6, 7, 8])(
    'a process that dies at step %i leaves no manifest, and the next does the rest',
    async (at) => {
      const { target, places, there } = await begun()
      const mend = breakRenaming(at, true)
      onTestFinished(mend)
      expect(() => putInPlace(places, target, OURS)).toThrow('broken')
      mend()
      // Before the first step all is as it was; then there is none until the last.
      expect(fs.existsSync(join(target, 'manifest.json'))).toBe(at === 2)
      finishPlan(places, target)
      expect(await there()).toEqual(all(fresh, 'new'))
    },
  )

  test('after the last step all is done', async () => {
    const { target, places, there } = await begun()
    putInPlace(places, target, OURS)
    expect(await there()).toEqual(all(fresh, 'new'))
  })
})

describe('the folder itself', () => {
  const run = () => ({ scenario, replicates: tinyReplicates(1, false) })

  test('is kept with its mode, new results or old', async () => {
    const out = join(await emptyFolder(), 'out')
    await mkdir(out)
    await (await import('node:fs/promises')).chmod(out, 0o2750)
    const before = await stat(out)
    await writeRun(out, run())
    await writeRun(out, run(), { force: true })
    const after = await stat(out)
    expect([after.ino, after.mode]).toEqual([before.ino, before.mode])
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('may be a link to one', async () => {
    const parent = await emptyFolder()
    await mkdir(join(parent, 'real'))
    await symlink('real', join(parent, 'link'))
    await writeRun(join(parent, 'link'), run())
    expect((await lstat(join(parent, 'link'))).isSymbolicLink()).toBe(true)
    expect(await readdir(join(parent, 'real'))).toContain('manifest.json')
  })

  test('of a file system of its own may hold what that keeps for itself', async () => {
    const out = await emptyFolder()
    await mkdir(join(out, 'lost+found'))
    await writeRun(out, run())
    expect(await readdir(out)).toContain('lost+found')
  })

  test.each([
    ['a link to nothing', (out: string) => symlink('nowhere', out)],
    ['a link that leads back to itself', (out: string) => symlink(out, out)],
    ['a file', (out: string) => writeFile(out, '')],
    [
      'a folder called manifest.json',
      (out: string) => mkdir(join(out, 'manifest.json'), { recursive: true }),
    ],
    [
      'a folder called base/manifest.json',
      (out: string) => mkdir(join(out, 'base/manifest.json'), { recursive: true }),
    ],
  ])('that is %s is refused before the first replicate, and left alone', async (found, make) => {
    const out = join(await emptyFolder(), 'out')
    await make(out)
    const next = vi.fn()
    const replicates = { [Symbol.asyncIterator]: () => ({ next }) }
    const writing = writeRun(out, { scenario, replicates }, { force: true, source: '--out out' })
    await expect(writing).rejects.toThrow(`--out out: found ${found}`)
    expect(next).not.toHaveBeenCalled()
  })

  test('says which file could not be written, and why', async () => {
    const out = join(await emptyFolder(), 'out')
    const filling = fillFolder(out, {}, (temporary) => writeFile(join(temporary, 'deep', 'firms.csv'), ''))
    await expect(filling).rejects.toMatchObject({
      name: 'WriteError',
      message: `cannot write ${join(out, 'deep/firms.csv')}: no such file or directory`,
    })
    expect(fs.existsSync(out)).toBe(false)
  })
})

describe('what other processes leave in it', () => {
  const [, , , serial, ...machine] = ownName().split('-')
  const named = (pid: number, start = '1') => ['.ballast', pid, start, serial, ...machine].join('-')
  const run = () => ({ scenario, replicates: tinyReplicates(1, false) })

  test('is removed when they are dead', async () => {
    const out = await emptyFolder()
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    await mkdir(join(out, named(pid)))
    await writeRun(out, run())
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test.runIf(process.platform === 'linux')('is removed when another process has their number', async () => {
    const out = await emptyFolder()
    await mkdir(join(out, named(process.pid)))
    await tidyFolder(out)
    expect(await readdir(out)).toEqual([])
  })

  test('is left alone while they live: the folder is in use', async () => {
    const out = await emptyFolder()
    const other = ownName()
    await mkdir(join(out, other))
    await expect(writeRun(out, run(), { force: true })).rejects.toThrow(
      `a folder in use: process ${process.pid}`,
    )
    expect(await readdir(out)).toEqual([other])
  })

  test('from another machine counts as dead after an hour of silence', async () => {
    const out = await emptyFolder()
    const other = join(out, '.ballast-1-1-1-elsewhere')
    await mkdir(other)
    await tidyFolder(out)
    expect(await readdir(out)).toHaveLength(1)
    const then = new Date(Date.now() - 2 * 3_600_000)
    await utimes(other, then, then)
    await tidyFolder(out)
    expect(await readdir(out)).toEqual([])
  })
})
