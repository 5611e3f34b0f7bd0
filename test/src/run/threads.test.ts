/** Threads that die: their task is rejected, the pool goes on with new ones, and nothing keeps Node alive. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { spawnThread } from '../../../src/run/platform.node.ts'
import { Pool } from '../../../src/run/pool.ts'
import { tinyScenario } from './tiny-platform.ts'

const scenario = tinyScenario()
const worker = new URL('./dying-worker.mjs', import.meta.url)
let pool: Pool

beforeEach(() => {
  pool = new Pool({ spawn: () => spawnThread(worker), workers: 2 })
})
afterEach(() => pool.close())

test('a thread that exits rejects its task, and another takes its place', async () => {
  await expect(pool.run({ scenario, replicate: 2 })).rejects.toThrow('code 7')
  await expect(pool.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
})

test('a thread that throws out of turn rejects its task with what it threw', async () => {
  await expect(pool.run({ scenario, replicate: 3 })).rejects.toThrow('nobody catches this')
  await expect(pool.run({ scenario, replicate: 1 })).resolves.toMatchObject({ replicate: 1 })
})

test('the others do not notice', async () => {
  const long = pool.run({ scenario, replicate: 4 })
  await expect(pool.run({ scenario, replicate: 2 })).rejects.toThrow('code 7')
  await expect(long).resolves.toMatchObject({ replicate: 4 })
})

test('a module that does not exist is reported, not waited for', async () => {
  const nowhere = new Pool({
    spawn: () => spawnThread(new URL('./nowhere.mjs', import.meta.url)),
    workers: 1,
  })
  await expect(nowhere.run({ scenario, replicate: 1 })).rejects.toThrow('nowhere.mjs')
  await nowhere.close()
})

test('after closing no thread is left', async () => {
  await pool.run({ scenario, replicate: 1 })
  await pool.close()
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Worker')).toEqual([])
})
