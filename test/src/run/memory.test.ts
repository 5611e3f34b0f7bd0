/** What has been read is let go, however many come; what is kept of each is little. Objects are counted after forced collection. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { FilePieces } from '../../../src/files/file-pieces.ts'
import { KeptColumn } from '../../../src/files/kept-column.ts'
import { ParquetEncoder } from '../../../src/files/parquet.ts'
import { writeComparison } from '../../../src/files/write-comparison.ts'
import { writeRun } from '../../../src/files/write-run.ts'
import {
  comparisonOf,
  comparisonOfKept,
  KeptTwins,
  measure,
  planTwins,
  streamTwins,
} from '../../../src/lives/index.ts'
import type { Measured } from '../../../src/lives/index.ts'
import { actsOfBoth } from '../../../src/run/notices.ts'
import type { Acts } from '../../../src/run/notices.ts'
import { inOrder } from '../../../src/run/in-order.ts'
import { LifeStore, riskCounts } from '../../../src/run/life-store.ts'
import { BYTES, checkMemory, memoryNeed } from '../../../src/run/memory-need.ts'
import { MemoryPieces } from '../../../src/run/pieces.ts'
import type { Pieces } from '../../../src/run/pieces.ts'
import { Pool } from '../../../src/run/pool.ts'
import { progressive } from '../../../src/run/progressive.ts'
import type { ReplicateResult } from '../../../src/run/request.ts'
import { streamScenario } from '../../../src/run/run-scenario.ts'
import { courseOf, setupOf, validateScenario, withChanges } from '../../../src/scenario/index.ts'
import * as sim from '../../../sim/index.ts'
import { livesOf, resultOf, smallBase } from '../lives/helpers.ts'
import { tinyPlatform, tinyScenario } from './tiny-platform.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** How many of these are still held. */
async function held(seen: readonly WeakRef<object>[]): Promise<number> {
  // References that were looked at live until the end of the turn.
  await new Promise((resolve) => setTimeout(resolve))
  return heldNow(seen)
}

function heldNow(seen: readonly WeakRef<object>[]): number {
  collect()
  return seen.filter((each) => each.deref() !== undefined).length
}

test('values in order: those that were read are let go', async () => {
  const seen: WeakRef<object>[] = []
  const begin = async (number: number) => {
    await new Promise((resolve) => setTimeout(resolve))
    return { number }
  }
  let most = 0
  for await (const value of inOrder({ count: 300, width: 4, begin })) {
    seen.push(new WeakRef(value))
    if (value.number % 100 === 0) most = Math.max(most, await held(seen))
  }
  expect(most).toBeLessThanOrEqual(4)
})

const scenario = tinyScenario({ months: 3, firms: 3 })

test('replicates that were read are let go', async () => {
  const pool = new Pool(tinyPlatform(), { workers: 2 })
  const seen: WeakRef<object>[] = []
  const signal = new AbortController().signal
  let most = 0
  for await (const result of streamScenario(scenario, {
    pool,
    replicates: 120,
    signal,
    onFailed: () => {},
  })) {
    seen.push(new WeakRef(result.metrics))
    if (result.replicate % 40 === 0) most = Math.max(most, await held(seen))
  }
  await pool.close()
  expect(most).toBeLessThanOrEqual(8)
})

test('who asks for an estimate alone keeps none, and gets the same one', async () => {
  const pool = new Pool(tinyPlatform(), { workers: 2 })
  const seen: WeakRef<object>[] = []
  let most = 0
  const of = ([result]: readonly ReplicateResult[]) => {
    seen.push(new WeakRef(result.metrics))
    return result.lives.count
  }
  const onPartial = () => {
    if (seen.length % 40 === 0) most = Math.max(most, heldNow(seen))
  }
  const lean = await progressive(scenario, { pool, replicates: 120, of, keep: false, onPartial })
  const full = await progressive(scenario, { pool, replicates: 120, of })
  await pool.close()
  expect(lean.estimate).toEqual(full.estimate)
  expect(lean.replicates).toEqual([])
  expect(full.replicates).toHaveLength(120)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(10)
})

test.each<[string, number, () => Pieces]>([
  ['six bytes', 6.5, () => new MemoryPieces()],
  ['nothing where there is a disk', 0.5, () => new FilePieces()],
])('of a life, survival keeps %s', (_, most, pieces) => {
  const lives = livesOf(
    Array.from({ length: 1000 }, (_firm, firm) => ({
      firm: firm + 1,
      ...(firm % 3 === 0 && { exit: 1 + (firm % 24) }),
    })),
    24,
  )
  const store = new LifeStore(pieces())
  collect()
  const before = process.memoryUsage().arrayBuffers
  for (let replicate = 0; replicate < 200; replicate++) store.add({ lives, months: 24 })
  collect()
  const bytes = process.memoryUsage().arrayBuffers - before
  expect(bytes / 200_000).toBeLessThan(most)
  expect([...riskCounts(store, 'all', false)!.clusters]).toHaveLength(200)
})

/** Results by hand, each of which is seen. */
function seenPool(seen: WeakRef<object>[]) {
  const lives = Array.from({ length: 60 }, (_, firm) => ({
    firm: firm + 1,
    ...(firm % 3 === 0 && { exit: 1 + (firm % 12) }),
  }))
  const run = async ({ replicate }: { readonly replicate: number }) => {
    await new Promise((resolve) => setTimeout(resolve))
    const result = resultOf(lives, 12, {}, replicate)
    seen.push(new WeakRef(result.lives))
    return result
  }
  return { workers: 2, run }
}

const base = smallBase({ months: 12 })
const policy = withChanges(base, { levers: { guaranteeCover: 0.8 } })

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ballast-memory-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'out')
}

test.each(['csv', 'parquet'] as const)(
  'a run and a comparison that are written as %s let go of what they have written',
  async (format) => {
    const seen: WeakRef<object>[] = []
    let most = 0
    async function* watched<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value> {
      let count = 0
      for await (const value of values) {
        yield value
        if (++count % 20 === 0) most = Math.max(most, await held(seen))
      }
    }
    const pool = seenPool(seen)
    const [ofRun, ofTwins] = [await newFolder(), await newFolder()]
    const replicates = watched(streamScenario(base, { pool, replicates: 60 }))
    await writeRun(ofRun, { scenario: base, replicates }, { format })
    expect(most).toBeLessThanOrEqual(8)
    const { twins, ...stream } = streamTwins(base, policy, { pool, replicates: 60, financings: [] })
    await writeComparison(ofTwins, { ...stream, twins: watched(twins) }, { format })
    // Three runs a pair, of pairs that are read, wait, or are under way.
    expect(most).toBeLessThanOrEqual(15)
    expect(seen).toHaveLength(60 + 180)
    expect(existsSync(join(ofTwins, `effects-by-replicate.${format}`))).toBe(true)
  },
)

/** Bytes in and out of the heap. */
function used(): number {
  // What the first finds to be free is free after the second.
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Bytes that each of so many values takes. */
function bytesEach(count: number, make: (number: number) => unknown): number {
  // What is made once, whatever the count, is there before.
  const kept = [make(0)]
  const before = used()
  for (let number = 1; number <= count; number++) kept.push(make(number))
  const bytes = used() - before
  expect(kept).toHaveLength(count + 1)
  return bytes / count
}

test('of a pair of twins, a comparison keeps nothing in memory', () => {
  const plan = planTwins(base, policy, [])
  const firms = Array.from({ length: 60 }, (_, firm) => ({ firm: firm + 1 }))
  const measured = (replicate: number): Measured =>
    measure(plan, { replicate, results: plan.arms.map(() => resultOf(firms, 12, {}, replicate)) })
  const numbers = new KeptTwins(new FilePieces())
  // Until the code for it is there, which takes room too.
  for (let replicate = 1; replicate <= 1000; replicate++) numbers.add(measured(replicate))
  // Places in the list of what was kept take eight bytes each.
  const bytes = bytesEach(2000, (number) => numbers.add(measured(1001 + number)))
  expect(bytes).toBeLessThan(250)
  const all = Array.from({ length: 3001 }, (_, number) => measured(1 + number))
  expect(comparisonOfKept(plan, numbers).effects).toEqual(comparisonOf(plan, all).effects)
})

test('a run and a comparison that are written keep a few bytes a replicate', async () => {
  const [few, many] = [600, 2200]
  const results = Array.from({ length: 60 }, (_, firm) => ({
    firm: firm + 1,
    ...(firm % 3 === 0 && { exit: 1 + (firm % 12) }),
  }))
  const pool = {
    workers: 2,
    run: async ({ replicate }: { readonly replicate: number }) => resultOf(results, 12, {}, replicate),
  }
  /** Bytes a replicate, from the first few on. */
  const growth = async <Value>(
    values: AsyncIterable<Value>,
    write: (seen: AsyncIterable<Value>) => Promise<unknown>,
  ) => {
    const marks: number[] = []
    async function* watched() {
      let count = 0
      for await (const value of values) {
        yield value
        if (++count === few || count === many) marks.push(used())
      }
    }
    await write(watched())
    return (marks[1] - marks[0]) / (many - few)
  }
  const [ofRun, ofTwins] = [await newFolder(), await newFolder()]
  const replicates = streamScenario(base, { pool, replicates: many })
  const run = growth(replicates, (seen) => writeRun(ofRun, { scenario: base, replicates: seen }))
  const { twins, ...stream } = streamTwins(base, policy, {
    pool,
    replicates: many,
    financings: [],
    newPieces: () => new FilePieces(),
  })
  // A fingerprint and its number.
  expect(await run).toBeLessThan(300)
  const pairs = growth(twins, (seen) => writeComparison(ofTwins, { ...stream, twins: seen }))
  expect(await pairs).toBeLessThan(450)
})

test('acts of many replicates take no more than those of one', () => {
  const one: Acts = {
    replicates: 1,
    months: 12,
    received: ['guaranteeCover'],
    values: { guaranteeCover: [0, 0.8] },
    outside: { guaranteeCover: { clamped: 1, none: 2 } },
    aimless: ['loanRenewal'],
    struckNobody: [0, 1],
  }
  let all = one
  for (let k = 1; k < 100; k++)
    all = actsOfBoth(all, { ...one, values: { guaranteeCover: [-k, k] }, struckNobody: [1] })
  expect(all).toEqual({
    ...one,
    replicates: 100,
    values: { guaranteeCover: [-99, 99] },
    outside: { guaranteeCover: { clamped: 100, none: 200 } },
    struckNobody: [1],
  })
})

test('cells that wait for their group take eight bytes, and a group has so many cells at most', () => {
  const [cells, columns] = [65_536, 200]
  // Several, since what else the process happens to keep would count as bytes of a single one.
  const bytes = bytesEach(16, () => {
    const column = new KeptColumn({ kind: 'int64', optional: true })
    for (let row = 0; row < cells; row++) column.push(row % 5 === 0 ? undefined : row * 1e6)
    return column
  })
  expect(bytes / cells).toBeLessThan(9)
  const encoder = new ParquetEncoder({
    name: 'wide',
    row: 'a row',
    count: (rows: number) => rows,
    columns: Array.from({ length: columns }, (_, k) => ({
      name: `c${k}`,
      kind: 'double' as const,
      unit: 'number',
      says: '',
      of: (_rows: number, row: number) => row / 7,
    })),
  })
  const groups = () => [...encoder.add(1000)].length
  const written = Array.from({ length: 9 }, groups)
  expect(written).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1])
})

test('a start takes what the estimate says', () => {
  const small = validateScenario({ format: 1, burnIn: 12, population: { firms: 2000 } }, 'test')
  const world = sim.createWorld(setupOf(small))
  while (!sim.isReady(world)) sim.step(world)
  sim.open(world, courseOf(small), 1)
  const perFirm = sim.snapshot(world).byteLength / 2000
  expect(perFirm).toBeGreaterThan(BYTES.start * 0.6)
  expect(perFirm).toBeLessThan(BYTES.start * 1.2)
})

test('what cannot fit is refused before it begins, with what to do; what may not is warned of', () => {
  const large = validateScenario({ format: 1, population: { firms: 5_000_000 } }, 'test')
  const plan = { arms: [{ scenario: large }], workers: 16 }
  const need = memoryNeed(plan)
  expect(need).toBeGreaterThan(16 * 5e6 * BYTES.world)
  expect(checkMemory(plan, { total: 2 * need, available: 2 * need })).toBeUndefined()
  expect(checkMemory(plan, { total: 2 * need, available: need / 2 })).toMatch(
    /5000000 firms, 16 workers.*fewer workers/,
  )
  expect(() => checkMemory(plan, { total: need / 2, available: need / 2 })).toThrow(
    /memory: found a run that needs about [\d.]+ GB.*allowed: at most [\d.]+ GB: fewer workers \(one needs about [\d.]+ GB\), fewer firms/,
  )
  const kept = { arms: [{ scenario }], workers: 1, kept: 100_000_000 }
  expect(() => checkMemory(kept, { total: 8e9, available: 8e9 })).toThrow(
    /replicates kept.*fewer replicates at a time/,
  )
})
