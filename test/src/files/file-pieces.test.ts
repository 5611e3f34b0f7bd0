/** What waits for the last replicate lies in a file without a name, and is read back as it was. */
import fs from 'node:fs'
import { readdir } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FilePieces } from '../../../src/files/file-pieces.ts'
import { MemoryPieces, RowStore } from '../../../src/run/index.ts'
import type { Pieces } from '../../../src/run/index.ts'
import { LifeStore } from '../../../src/run/life-store.ts'
import { ballast } from '../cli/terminal.ts'
import { livesOf } from '../lives/helpers.ts'
import { emptyFolder } from './helpers.ts'

/** Writing is done piecemeal, `most` bytes at a time, and finds no space after so many bytes. */
function narrowDisk(room: number, most: number): void {
  const { writeSync } = fs
  let left = room
  const narrow = (file: number, bytes: Uint8Array, from: number, length: number, at: number) => {
    const error = { code: 'ENOSPC', errno: -28, syscall: 'write' }
    if (left === 0) throw Object.assign(new Error('ENOSPC'), error)
    const written = writeSync(file, bytes, from, Math.min(length, most, left), at)
    left -= written
    return written
  }
  fs.writeSync = narrow as typeof writeSync
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.writeSync = writeSync
    syncBuiltinESMExports()
  })
}

const piece = (first: number) => Uint8Array.from({ length: 64 }, (_, at) => first + at)

describe.each<[string, (folder: string) => Pieces]>([
  ['in memory', () => new MemoryPieces()],
  ['in a file', (folder) => new FilePieces(folder)],
])('pieces %s', (_where, make) => {
  test('are read back, whole and in part, and are copies', async () => {
    const folder = await emptyFolder()
    const pieces = make(folder)
    const reused = piece(0)
    pieces.add(reused)
    reused.set(piece(100))
    pieces.add(reused)
    expect(pieces.count).toBe(2)
    expect(pieces.read(0, 0, 64)).toEqual(piece(0))
    expect(pieces.read(1, 16, 8)).toEqual(piece(100).subarray(16, 24))
    expect(pieces.read(0, 60, 4)).toEqual(piece(0).subarray(60))
    expect(await readdir(folder)).toEqual([])
  })

  test.each([1, 400, 20_000])('hold rows of %i numbers, read by column and by row', async (width) => {
    const store = new RowStore(width, make(await emptyFolder()))
    const cell = (row: number, column: number) => row * 1e6 + column + 1 / 3
    const count = Math.floor(2e5 / Math.max(width, 10))
    for (let row = 0; row < count; row++) {
      store.add(Float64Array.from({ length: width }, (_unused, column) => cell(row, column)))
      // What was read is not what is read when more has come.
      if (row === 3) expect([...store.column(0)]).toEqual([0, 1, 2, 3].map((each) => cell(each, 0)))
    }
    expect(store.length).toBe(count)
    const rows = [...Array(count).keys()]
    for (const column of new Set([0, Math.floor(width / 2), width - 1]))
      expect(store.column(column)).toEqual(Float64Array.from(rows, (row) => cell(row, column)))
    let seen = 0
    for (const row of store.rows()) {
      if (row.length !== width || row[width - 1] !== cell(seen, width - 1)) break
      // Reading a column meanwhile disturbs nothing.
      if (seen % 1000 === 0) store.column(0)
      seen++
    }
    expect(seen).toBe(count)
    expect(() => store.add([])).toThrow(`a row of 0 numbers, not of ${width}`)
  })

  test('hold lives, replicate by replicate, across the ends of pieces', async () => {
    const store = new LifeStore(make(await emptyFolder()))
    const stops = (replicate: number) =>
      Array.from({ length: 900 + replicate }, (_, firm) => 1 + ((7 * firm + replicate) % 24))
    const replicates = Array.from({ length: 14 }, (_, replicate) => stops(replicate))
    for (const all of replicates)
      store.add({
        lives: livesOf(
          all.map((exit, firm) => ({ firm, exit })),
          24,
        ),
        months: 24,
      })
    // Backwards too: what was read last is not always the one before.
    for (const order of [replicates.keys(), [...replicates.keys()].reverse()])
      for (const replicate of order) {
        const seen: number[] = []
        store.forEach(replicate, 'all', false, (entry, end) => seen.push(end - entry))
        expect(seen).toEqual(replicates[replicate])
      }
  })
})

test('a disk that takes few bytes at a time, and then none: what is stored stays, and the folder is named', async () => {
  const folder = await emptyFolder()
  narrowDisk(2 * 64 + 10, 13)
  const pieces = new FilePieces(folder)
  pieces.add(piece(0))
  pieces.add(piece(50))
  expect(() => pieces.add(piece(100))).toThrow(`cannot write ${folder}: no space left on device`)
  expect(pieces.count).toBe(2)
  expect(pieces.read(1, 0, 64)).toEqual(piece(50))
  const gone = new FilePieces(join(folder, 'gone'))
  expect(() => gone.add(piece(0))).toThrow(/cannot write .*gone: no such file or directory/)
})

test('a store that finds no space keeps the rows and lives that it has', async () => {
  narrowDisk(0, 1)
  const rows = new RowStore(10_000, new FilePieces(await emptyFolder()))
  rows.add(new Float64Array(10_000).fill(1))
  for (const _again of [1, 2])
    expect(() => rows.add(new Float64Array(10_000).fill(2))).toThrow('no space left')
  expect([...rows.column(9_999)]).toEqual([1])
  const lives = new LifeStore(new FilePieces(await emptyFolder()))
  const add = (exit: number | undefined) =>
    lives.add({
      lives: livesOf(
        Array.from({ length: 4000 }, (_, firm) => ({ firm, ...(exit !== undefined && { exit }) })),
        24,
      ),
      months: 24,
    })
  add(undefined)
  expect(() => add(5)).toThrow('no space left')
  let count = 0
  lives.forEach(0, 'all', false, () => count++)
  expect([lives.replicates, count, lives.has('all')]).toEqual([1, 4000, true])
})

test.each([
  ['run', []],
  ['compare', ['--policy-set', 'levers.guaranteeCover=0.8']],
])('%s: a full disk is told with the folder, after what had come', async (command, policy) => {
  const folder = await emptyFolder()
  const [file, out] = [join(folder, 'large.json'), join(folder, 'out')]
  fs.writeFileSync(
    file,
    JSON.stringify({ format: 1, population: { firms: 2100 }, burnIn: 1, months: 1, replicates: 3 }),
  )
  narrowDisk(0, 1)
  for (const written of [['--out', out], []]) {
    const args = [command, file, ...policy, '--workers', '1', '--quiet', ...written]
    const { status, err } = await ballast(args)
    const place = written.length > 0 ? out : 'tmp'
    // Without files a comparison needs no lives, and three pairs fit into memory.
    if (command === 'compare' && written.length === 0) expect(status).toBe(0)
    else
      expect({ status, err }).toMatchObject({
        status: 1,
        err: expect.stringMatching(`cannot write \\S*${place}\\S*: no space left on device`) as string,
      })
  }
  expect(fs.existsSync(out)).toBe(false)
})
