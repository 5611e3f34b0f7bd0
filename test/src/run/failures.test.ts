/** A replicate that fails says where, and the others are kept: the same ones whatever the number of workers. */
import { expect, test } from 'vitest'
import { Pool } from '../../../src/run/pool.ts'
import { isPrecise, surviving } from '../../../src/run/precision.ts'
import { progressive } from '../../../src/run/progressive.ts'
import { RunError } from '../../../src/run/protocol.ts'
import { runScenario, streamScenario } from '../../../src/run/run-scenario.ts'
import type { FailedReplicate } from '../../../src/run/failure.ts'
import { tinyPlatform, tinyScenario } from './tiny-platform.ts'
import type { TinyPlatformOptions } from './tiny-platform.ts'

const scenario = tinyScenario()

/** Replicates 2, 5 and 9 break in months of their own. */
function onMonth(replicate: number, month: number): void {
  if ([2, 5, 9].includes(replicate) && month === 10 + replicate) throw new Error(`a share of ${replicate}`)
}

async function withPool<Value>(
  options: TinyPlatformOptions,
  workers: number,
  use: (pool: Pool) => Promise<Value>,
): Promise<Value> {
  const pool = new Pool(tinyPlatform(options), { workers })
  try {
    return await use(pool)
  } finally {
    await pool.close()
  }
}

async function drained(values: AsyncIterable<unknown>): Promise<void> {
  for await (const value of values) void value
}

const told = ({ error: _error, ...rest }: FailedReplicate) => rest

test('the others are kept with their numbers, and month and phase of the failure are named', async () => {
  const plain = await withPool({}, 2, (pool) => runScenario(scenario, { pool, replicates: 10 }))
  for (const workers of [1, 2, 8]) {
    const result = await withPool({ onMonth }, workers, (pool) =>
      runScenario(scenario, { pool, replicates: 10 }),
    )
    expect(result.replicates).toEqual(
      plain.replicates.filter(({ replicate }) => ![2, 5, 9].includes(replicate)),
    )
    expect(result.failures.map(told)).toEqual(
      [2, 5, 9].map((replicate) => ({
        replicate,
        month: 10 + replicate,
        place: 'phase audit',
        message: `a share of ${replicate}`,
      })),
    )
  }
})

test('when to stop does not depend on who comes first, failures or not', async () => {
  const precision = 0.13
  const plain = await withPool({}, 2, (pool) => runScenario(scenario, { pool, replicates: 40 }))
  const good = plain.replicates.filter(({ replicate }) => ![2, 5, 9].includes(replicate))
  const values = good.map((result) => surviving()([result]))
  const enough = values.findIndex((_, at) => isPrecise(values.slice(0, at + 1), precision)) + 1
  expect(enough).toBeGreaterThan(5)
  for (const workers of [1, 8]) {
    const answer = await withPool({ onMonth }, workers, (pool) =>
      progressive(scenario, { pool, replicates: 40, precision }),
    )
    expect(answer.replicates.map(({ replicate }) => replicate)).toEqual(
      good.slice(0, enough).map(({ replicate }) => replicate),
    )
  }
})

test('of two arms a replicate is lost together, and the arm is named', async () => {
  const other = { ...scenario, financing: 'taxes' as const }
  const answer = await withPool({ onMonth }, 2, (pool) =>
    progressive([{ scenario }, { scenario: other }], { pool, replicates: 3 }),
  )
  expect(answer.arms.map(({ replicates }) => replicates.map(({ replicate }) => replicate))).toEqual([
    [1, 3],
    [1, 3],
  ])
  expect(answer.failures).toMatchObject([{ replicate: 2, month: 12 }])
  expect([0, 1]).toContain(answer.failures[0].arm)
})

test('one replicate can be run alone, under its number', async () => {
  await withPool({}, 2, async (pool) => {
    const all = await runScenario(scenario, { pool, replicates: 4 })
    const part = await runScenario(scenario, { pool, first: 3, replicates: 2 })
    expect(part.replicates).toEqual(all.replicates.slice(2))
  })
})

test('a burn-in that fails is a failure of all, and says so', async () => {
  const broken = (replicate: number, month: number) => {
    if (replicate === 0 && month === 7) throw new Error('no start')
  }
  await withPool({ onMonth: broken }, 2, async (pool) => {
    const running = runScenario(scenario, { pool, replicates: 3 })
    await expect(running).rejects.toBeInstanceOf(RunError)
    await expect(running).rejects.toThrow(
      'burn-in, which all replicates share, month 7, phase audit: no start',
    )
  })
})

test('a stream tells of failures if it is listened to, and else ends with the first', async () => {
  await withPool({ onMonth }, 1, async (pool) => {
    const failed: number[] = []
    const read: number[] = []
    const onFailed = ({ replicate }: FailedReplicate) => failed.push(replicate)
    for await (const { replicate } of streamScenario(scenario, { pool, replicates: 5, onFailed }))
      read.push(replicate)
    expect([read, failed]).toEqual([
      [1, 3, 4],
      [2, 5],
    ])
    const deaf = streamScenario(scenario, { pool, replicates: 5 })
    await expect(drained(deaf)).rejects.toThrow('replicate 2, month 12, phase audit: a share of 2')
  })
})

test('a mistake of who listens is no failure of a replicate', async () => {
  await withPool({}, 1, async (pool) => {
    const onReplicate = () => {
      throw new TypeError('my own mistake')
    }
    await expect(runScenario(scenario, { pool, replicates: 2, onReplicate })).rejects.toThrow(
      'my own mistake',
    )
  })
})

test('when it is stopped, what has finished is brought first', async () => {
  await withPool({ milliseconds: 1 }, 1, async (pool) => {
    const control = new AbortController()
    const read: number[] = []
    const reading = async () => {
      for await (const { replicate } of streamScenario(scenario, {
        pool,
        replicates: 100,
        signal: control.signal,
      })) {
        read.push(replicate)
        if (replicate === 3) control.abort(new Error('enough'))
      }
    }
    await expect(reading()).rejects.toThrow('enough')
    expect(read.slice(0, 3)).toEqual([1, 2, 3])
    expect(read.length).toBeLessThan(6)
  })
})
