/** One pool, few or many workers: the same results, nobody forgotten, nobody kept waiting. */
import { describe, expect, test, vi } from 'vitest'
import { Pool } from '../../../src/run/pool.ts'
import { RunError } from '../../../src/run/protocol.ts'
import { tinyPlatform, tinyScenario } from './tiny-platform.ts'
import type { TinyPlatformOptions } from './tiny-platform.ts'

async function withPool<Value>(
  options: TinyPlatformOptions,
  workers: number,
  use: (pool: Pool, platform: ReturnType<typeof tinyPlatform>) => Promise<Value>,
): Promise<Value> {
  const platform = tinyPlatform(options)
  const pool = new Pool(platform, { workers })
  try {
    return await use(pool, platform)
  } finally {
    await pool.close()
  }
}

const scenario = tinyScenario()
const sixReplicates = (pool: Pool) =>
  Promise.all(
    [1, 2, 3, 4, 5, 6].map((replicate) => pool.run({ scenario, replicate, want: { books: 'sectors' } })),
  )

test('1, 2 and 8 workers bring home the same', async () => {
  const [one, two, eight] = await Promise.all(
    [1, 2, 8].map((workers) => withPool({}, workers, sixReplicates)),
  )
  expect(two).toEqual(one)
  expect(eight).toEqual(one)
  expect(new Set(one.map(({ fingerprint }) => fingerprint)).size).toBe(6)
})

test('no more workers are started than there is work for, nor than allowed', async () => {
  await withPool({}, 3, async (pool, platform) => {
    await pool.run({ scenario, replicate: 1 })
    expect(platform.spawned).toBe(1)
    await sixReplicates(pool)
    expect(platform.spawned).toBe(3)
  })
})

test('some are started before there is work, when asked, and used for it', async () => {
  const platform = tinyPlatform({})
  const pool = new Pool(platform, { workers: 3, atOnce: 1 })
  try {
    expect(platform.spawned).toBe(1)
    await pool.run({ scenario, replicate: 1 })
    expect(platform.spawned).toBe(1)
  } finally {
    await pool.close()
  }
})

describe('the start of a run', () => {
  test('is worked out once for all workers, replicates and levers', async () => {
    const onCreate = vi.fn()
    await withPool({ onCreate }, 2, async (pool) => {
      await sixReplicates(pool)
      await pool.run({ scenario: { ...scenario, months: 3, financing: 'taxes' }, replicate: 1 })
      expect(onCreate).toHaveBeenCalledTimes(1)
      await pool.run({ scenario: { ...scenario, seed: 'other' }, replicate: 1 })
      expect(onCreate).toHaveBeenCalledTimes(2)
    })
  })

  test('comes from the store when it is there, and goes there when it is not', async () => {
    const kept = new Map<string, ArrayBuffer>()
    const store = {
      read: async (key: string) => kept.get(key),
      write: async (key: string, bytes: ArrayBuffer) => void kept.set(key, bytes),
    }
    const onCreate = vi.fn()
    const fresh = await withPool({ store, onCreate }, 1, sixReplicates)
    expect(kept.size).toBe(1)
    const cached = await withPool({ store, onCreate }, 2, sixReplicates)
    expect(onCreate).toHaveBeenCalledTimes(1)
    expect(cached).toEqual(fresh)
  })

  test('survives one of those who wait for it, and is tried again after all have left', async () => {
    const onCreate = vi.fn()
    await withPool({ endless: true, onCreate }, 1, async (pool) => {
      const [first, second] = [new AbortController(), new AbortController()]
      const one = pool.run({ scenario, replicate: 1 }, { signal: first.signal })
      const beats = vi.fn()
      const two = pool.run({ scenario, replicate: 2 }, { signal: second.signal, onProgress: beats })
      first.abort(new Error('first leaves'))
      await expect(one).rejects.toThrow('first leaves')
      beats.mockClear()
      await vi.waitUntil(() => beats.mock.calls.length > 0)
      second.abort(new Error('second leaves'))
      await expect(two).rejects.toThrow('second leaves')
      const third = new AbortController()
      const three = pool.run(
        { scenario, replicate: 3 },
        { signal: third.signal, onProgress: () => third.abort() },
      )
      await expect(three).rejects.toThrow(/abort/i)
      expect(onCreate).toHaveBeenCalledTimes(2)
    })
  })
})

describe('what is not wanted any more', () => {
  const long = tinyScenario({ months: 1200 })
  const milliseconds = 1

  test('rejects with the reason of its signal, and its worker takes the next task', async () => {
    await withPool({ milliseconds }, 1, async (pool) => {
      const control = new AbortController()
      const slow = pool.run(
        { scenario: long, replicate: 1 },
        {
          signal: control.signal,
          onProgress: ({ phase }) => phase === 'run' && control.abort(new Error('enough')),
        },
      )
      await expect(slow).rejects.toThrow('enough')
      await expect(pool.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
    })
  })

  test('never begins when its signal was aborted while it queued', async () => {
    const onOpen = vi.fn()
    await withPool({ milliseconds, onOpen }, 1, async (pool) => {
      await pool.run({ scenario, replicate: 1 })
      const control = new AbortController()
      const busy = pool.run({ scenario, replicate: 2 })
      const queued = pool.run({ scenario, replicate: 3 }, { signal: control.signal })
      control.abort()
      await expect(queued).rejects.toThrow(/abort/i)
      await busy
      await pool.run({ scenario, replicate: 4 })
      expect(onOpen.mock.calls.flat()).toEqual([1, 2, 4])
    })
  })

  test('is dropped when superseded, but not what was asked after', async () => {
    await withPool({ milliseconds }, 2, async (pool) => {
      const old = [1, 2, 3].map((replicate) => pool.run({ scenario: long, replicate }))
      const outcomes = Promise.allSettled(old)
      pool.supersede()
      const fresh = pool.run({ scenario, replicate: 1 })
      expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
      await expect(fresh).resolves.toMatchObject({ replicate: 1 })
    })
  })

  test('is rejected by closing, and so is everything after', async () => {
    await withPool({ milliseconds }, 2, async (pool) => {
      const running = expect(pool.run({ scenario: long, replicate: 1 })).rejects.toThrow('closed')
      await pool.close()
      await running
      await expect(pool.run({ scenario, replicate: 1 })).rejects.toThrow('closed')
    })
  })
})

test('what the model says when it fails comes through with its name', async () => {
  const onOpen = (replicate: number) => {
    if (replicate === 2) throw Object.assign(new Error('no such course'), { name: 'ModelError' })
  }
  await withPool({ onOpen }, 1, async (pool) => {
    const failing = pool.run({ scenario, replicate: 2 })
    await expect(failing).rejects.toBeInstanceOf(RunError)
    await expect(failing).rejects.toMatchObject({
      kind: 'ModelError',
      message: 'replicate 2: no such course',
      reason: 'no such course',
    })
    await expect(pool.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
  })
})

test('a pool without workers is refused', () => {
  expect(() => new Pool(tinyPlatform(), { workers: 0 })).toThrow(
    /workers: found the number 0; allowed: a whole number from 1/,
  )
})
