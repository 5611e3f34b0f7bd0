/** A warm pool: everything that a run would have to wait for has happened before, and nothing of it is in the way. */
import { expect, test, vi } from 'vitest'
import { Pool } from '../../../src/run/pool.ts'
import type { ReplicateResult } from '../../../src/run/request.ts'
import { tinyPlatform, tinyScenario } from './tiny-platform.ts'
import type { TinyPlatformOptions } from './tiny-platform.ts'

const scenario = tinyScenario()
const other = tinyScenario({ seed: 'other' })

async function withWarm(
  options: TinyPlatformOptions,
  use: (pool: Pool, platform: ReturnType<typeof tinyPlatform>) => Promise<void>,
): Promise<void> {
  const platform = tinyPlatform(options)
  const pool = new Pool(platform, { workers: 2 })
  try {
    await pool.warm([scenario])
    await use(pool, platform)
  } finally {
    await pool.close()
  }
}

test('starts its workers once: runs afterwards start none, however many', async () => {
  await withWarm({}, async (pool, platform) => {
    expect(platform.spawned).toBe(2)
    for (let round = 1; round <= 3; round++)
      await Promise.all([1, 2, 3, 4, 5].map((replicate) => pool.run({ scenario, replicate })))
    expect(platform.spawned).toBe(2)
  })
})

test('has month 0 in every worker: runs afterwards neither burn in nor carry it there', async () => {
  const onCreate = vi.fn()
  const onKeep = vi.fn()
  await withWarm({ onCreate, onKeep }, async (pool) => {
    const [created, kept] = [onCreate.mock.calls.length, onKeep.mock.calls.length]
    await Promise.all([1, 2, 3, 4].map((replicate) => pool.run({ scenario, replicate })))
    expect(onCreate).toHaveBeenCalledTimes(created)
    expect(onKeep).toHaveBeenCalledTimes(kept)
    await pool.run({ scenario: other, replicate: 1 })
    expect(onCreate).toHaveBeenCalledTimes(created + 1)
  })
})

test('brings home what a cold one does', async () => {
  const cold = new Pool(tinyPlatform(), { workers: 1 })
  const plain = await cold.run({ scenario, replicate: 3 })
  await cold.close()
  await withWarm({}, async (pool) => {
    expect(await pool.run({ scenario, replicate: 3 })).toEqual(plain)
  })
})

test('one run goes to a worker that has its month 0', async () => {
  const onKeep = vi.fn()
  const pool = new Pool(tinyPlatform({ onKeep }), { workers: 2 })
  // Two runs at once start both workers; one of them has made `scenario`'s month 0, the other got `other`'s.
  await Promise.all([scenario, other].map((each) => pool.run({ scenario: each, replicate: 1 })))
  const kept = onKeep.mock.calls.length
  for (const each of [other, scenario, other]) await pool.run({ scenario: each, replicate: 2 })
  expect(onKeep).toHaveBeenCalledTimes(kept)
  await pool.close()
})

test('practice gives way to a run, and does not come back', async () => {
  // A practice that would never end by itself.
  const pool = new Pool(tinyPlatform({ milliseconds: 1, endlessPractice: true }), { workers: 1 })
  const warm = pool.warm([scenario])
  await expect(pool.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
  await warm
  await expect(pool.run({ scenario, replicate: 2 })).resolves.toMatchObject({ replicate: 2 })
  await pool.close()
})

test('a pool that is closed while it warms up says so and leaves nothing behind', async () => {
  const pool = new Pool(tinyPlatform({ endless: true }), { workers: 2 })
  const warm = expect(pool.warm([scenario])).rejects.toThrow('closed')
  await pool.close()
  await warm
})

test('what the model refuses is told to those who warm, and to those who run', async () => {
  const onCreate = () => {
    throw Object.assign(new Error('no such region'), { name: 'ModelError' })
  }
  const pool = new Pool(tinyPlatform({ onCreate }), { workers: 1, warm: [scenario] })
  await expect(pool.warm([scenario])).rejects.toThrow('no such region')
  await expect(pool.run({ scenario, replicate: 1 })).rejects.toThrow('no such region')
  await pool.close()
})

test('a look is what a run of that length brings home, and the whole is the same with and without', async () => {
  // Slow enough for the look to come before the whole, which makes it useless.
  await withWarm({ milliseconds: 3 }, async (pool) => {
    const looks: ReplicateResult[] = []
    const onProgress = ({ look }: { look?: ReplicateResult }) => look && looks.push(look)
    const whole = await pool.run({ scenario, replicate: 2, look: 7 }, { onProgress })
    expect(looks).toEqual([await pool.run({ scenario: { ...scenario, months: 7 }, replicate: 2 })])
    expect(whole).toEqual(await pool.run({ scenario, replicate: 2 }))
  })
})
