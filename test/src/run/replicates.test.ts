/** Replicates are read in order, whatever order they finish in. */
import { expect, test } from 'vitest'
import { Pool } from '../../../src/run/pool.ts'
import type { Replicate } from '../../../src/run/arms.ts'
import type { RunOptions } from '../../../src/run/pool.ts'
import { replicatesInOrder } from '../../../src/run/arms.ts'
import type { ReplicateResult, RunRequest } from '../../../src/run/request.ts'
import { tinyPlatform, tinyScenario } from './tiny-platform.ts'

const scenario = tinyScenario()
const arms = [{ scenario }]

/** A pool whose replicates finish when told. */
class ScriptedPool extends Pool {
  asked = new Map<number, { finish: () => void; fail: (error: Error) => void; signal: AbortSignal }>()

  constructor() {
    super(tinyPlatform(), { workers: 2 })
  }

  override run({ replicate }: RunRequest, { signal }: RunOptions = {}): Promise<ReplicateResult> {
    return new Promise((resolve, fail) => {
      signal!.addEventListener('abort', () => fail(signal!.reason))
      const finish = () => resolve({ replicate } as ReplicateResult)
      this.asked.set(replicate, { finish, fail, signal: signal! })
    })
  }
}

async function collected<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

test('finished 4, 3, 2, 1; read 1, 2, 3, 4', async () => {
  const pool = new ScriptedPool()
  const finished: number[] = []
  const onFinished = ({ replicate }: Replicate) => finished.push(replicate)
  const all = collected(replicatesInOrder(pool, arms, { replicates: 4, onFinished }))
  await turn()
  for (const replicate of [4, 3, 2, 1]) {
    pool.asked.get(replicate)!.finish()
    await turn()
  }
  expect(finished).toEqual([4, 3, 2, 1])
  expect((await all).map(({ replicate }) => replicate)).toEqual([1, 2, 3, 4])
})

test('no more than two rounds are under way before the reader asks for more', async () => {
  const pool = new ScriptedPool()
  const reader = replicatesInOrder(pool, arms, { replicates: 100 })
  const first = reader.next()
  await turn()
  expect([...pool.asked.keys()]).toEqual([1, 2, 3, 4])
  for (const { finish } of pool.asked.values()) finish()
  await first
  await turn()
  expect([...pool.asked.keys()]).toEqual([1, 2, 3, 4, 5])
  await reader.return()
  expect(pool.asked.get(5)!.signal.aborted).toBe(true)
})

test('one failure ends it at once, also when an earlier replicate still runs', async () => {
  const pool = new ScriptedPool()
  const first = replicatesInOrder(pool, arms, { replicates: 3 }).next()
  const refused = expect(first).rejects.toThrow('third failed')
  await turn()
  pool.asked.get(3)!.fail(new Error('third failed'))
  await refused
  expect(pool.asked.get(1)!.signal.aborted).toBe(true)
})

test('a signal aborted beforehand starts nothing', async () => {
  const signal = AbortSignal.abort(new Error('not today'))
  const pool = new Pool(tinyPlatform(), { workers: 1 })
  await expect(replicatesInOrder(pool, arms, { replicates: 3, signal }).next()).rejects.toThrow('not today')
  await pool.close()
})

test('progress counts months of all replicates', async () => {
  const pool = new Pool(tinyPlatform(), { workers: 2 })
  const seen: unknown[] = []
  const options = { replicates: 3, onProgress: (progress: unknown) => seen.push(progress) }
  for await (const _ of replicatesInOrder(pool, arms, options)) void _
  await pool.close()
  expect(seen.at(-1)).toEqual({ phase: 'run', finished: 3, replicates: 3, months: 72, totalMonths: 72 })
})
