/**
 * Law 12: scratch columns that use one storage are not live at once. What a step, a metric or a table reads in a row is
 * what was last written there under the same name.
 *
 * Broken on purpose, and seen to fail: rent laid where wages lie; the sales of a month begun before its orders are read.
 */
import { expect, test } from 'vitest'
import {
  observeFirm,
  open,
  step,
  TableWatch,
  OUTPUT_TABLES,
  type Course,
  type World,
} from '../../sim/index.ts'
import { BLOCK_ROWS } from '../../sim/kernel/block.ts'
import { columnOf, type Columns, type TableBase } from '../../sim/kernel/table.ts'
import { BUSY, freshWorld, MONTHS, QUIET, smallSetup } from './small-worlds.ts'

type Column = ReturnType<typeof columnOf>

/** Puts watchers before all columns of one storage: each row has the name it was last written under. */
function watch(table: TableBase, names: readonly string[], wrongs: Set<string>): void {
  let writers: (string | undefined)[] = []
  const reading = (name: string, from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const writer = writers[row]
      if (writer !== undefined && writer !== name) wrongs.add(`${name} read where ${writer} was written`)
    }
  }
  const behind = new WeakMap<Column, Column>()
  const watched = (name: string, column: Column): Column => {
    const width = table.definition.columns[name].width ?? 1
    const rowOf = (k: string | symbol | number): number => Math.floor(Number(k) / width)
    const proxy = new Proxy(column, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reading(name, rowOf(key), rowOf(key) + 1)
        const value: unknown = Reflect.get(target, key, target)
        if (typeof value !== 'function') return value
        // The table grows: what is there moves along, whosever it is.
        if (key === 'set') return (old: Column) => target.set(behind.get(old) ?? old)
        return (...args: number[]) => {
          if (key === 'fill') writers.fill(name, rowOf(args[1]), Math.ceil(args[2] / width))
          else if (key === 'subarray') reading(name, rowOf(args[0]), rowOf(Math.min(args[1], target.length)))
          else throw new Error(`${String(key)} of ${name} is not watched`)
          return Reflect.apply(value, target, args) as unknown
        }
      },
      set(target, key, value: number) {
        writers[rowOf(key)] = name
        target[Number(key)] = value
        return true
      },
    })
    behind.set(proxy, column)
    return proxy
  }
  for (const name of names) {
    let proxy = watched(name, columnOf(table, name))
    Object.defineProperty(table, name, {
      get: () => proxy,
      set(column: Column) {
        writers = Array.from({ length: table.capacity }, (_, row) => writers[row])
        proxy = watched(name, column)
      },
    })
    writers = Array.from({ length: table.capacity })
  }
}

/** Names by storage, of storage that is reused. */
function reused(columns: Columns): string[][] {
  const users = new Map<string, string[]>()
  for (const name in columns) {
    const first = columns[name].reuses ?? name
    users.set(first, [...(users.get(first) ?? []), name])
  }
  return [...users.values()].filter((names) => names.length > 1)
}

/** What trials, tests and studies look at when a month is over. */
const READ_LATER = ['found', 'served', 'need', 'granted', 'revenue', 'perWorker', 'debt'] as const
const OBSERVED = 20

function readLater({ firms }: World): void {
  for (const name of READ_LATER) for (let f = 0; f < firms.rows; f++) if (firms.alive[f]) void firms[name][f]
}

function wrongsOf(course: Course, firms: number, months: number, fused: boolean): string[] {
  const world: World = freshWorld(smallSetup({ firms }))
  const wrongs = new Set<string>()
  open(world, course, 1, { fused, journal: true })
  const tables = new TableWatch(
    world,
    OUTPUT_TABLES.map(({ key }) => key),
  )
  for (const names of reused(world.firms.definition.columns)) watch(world.firms, names, wrongs)
  for (let month = 1; month <= months; month++) {
    step(world)
    tables.add(world)
    for (let firm = 1; firm <= OBSERVED; firm++) observeFirm(world, firm)
    readLater(world)
  }
  return [...wrongs]
}

test('12 firms reuse storage at all', () => {
  expect(reused(freshWorld().firms.definition.columns).length).toBeGreaterThan(3)
})

test('12 quiet', () => expect(wrongsOf(QUIET, 150, MONTHS, false)).toEqual([]))
test('12 busy', () => expect(wrongsOf(BUSY, 150, MONTHS, false)).toEqual([]))
test('12 busy, block by block', () => expect(wrongsOf(BUSY, BLOCK_ROWS + 200, 13, true)).toEqual([]))
