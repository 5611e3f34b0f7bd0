/** What has been read is let go, however many come; what is kept of each is little. Objects are counted after forced collection. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { inOrder } from '../../../src/run/in-order.ts'
import { LifeStore, riskCounts } from '../../../src/run/life-store.ts'
import { BYTES, checkMemory, memoryNeed } from '../../../src/run/memory-need.ts'
import { Pool } from '../../../src/run/pool.ts'
import { progressive } from '../../../src/run/progressive.ts'
import type { ReplicateResult } from '../../../src/run/request.ts'
import { streamScenario } from '../../../src/run/run-scenario.ts'
import { courseOf, setupOf, validateScenario } from '../../../src/scenario/index.ts'
import * as sim from '../../../sim/index.ts'
import { livesOf } from '../lives/helpers.ts'
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

test('of a life, survival keeps six bytes', () => {
  const lives = livesOf(
    Array.from({ length: 1000 }, (_, firm) => ({
      firm: firm + 1,
      ...(firm % 3 === 0 && { exit: 1 + (firm % 24) }),
    })),
    24,
  )
  const store = new LifeStore()
  collect()
  const before = process.memoryUsage().arrayBuffers
  for (let replicate = 0; replicate < 200; replicate++) store.add({ lives, months: 24 })
  collect()
  const bytes = process.memoryUsage().arrayBuffers - before
  expect(bytes / 200_000).toBeLessThan(6.5)
  expect([...riskCounts(store, 'all', false)!.clusters]).toHaveLength(200)
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
