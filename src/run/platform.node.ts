import { availableParallelism, freemem, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Platform, Spawned } from './platform.ts'
import type { WorkerInterface } from './protocol.ts'
import { diskStore } from './start-store.node.ts'

const WORKER = new URL('./worker.node.js', import.meta.url)

/** Worker threads, and a folder of starts. */
export const platform: Platform = {
  spawn: () => spawnThread(WORKER),
  workers: availableParallelism(),
  ...diskStore(WORKER),
  memory,
}

/** A container may have less than its machine. */
function memory(): { total: number; available: number } {
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY
  const total = Math.min(totalmem(), limit)
  return { total, available: Math.min(total, process.availableMemory?.() ?? freemem()) }
}

/** A worker thread running the module at `address`, which exposes a `WorkerInterface`. */
export function spawnThread(address: URL): Spawned {
  // Without the flags Node was started with: some of them do not suit a worker.
  const thread = new Worker(address, { execArgv: [] })
  let lost: (reason: Error) => void = () => {}
  let alive = true
  const die = (reason: Error) => {
    if (!alive) return
    alive = false
    void thread.terminate()
    lost(reason)
  }
  thread.on('error', (error) => die(new Error(`a worker failed: ${error.message}`, { cause: error })))
  thread.on('messageerror', (error) => die(new Error('a worker sent what cannot be read', { cause: error })))
  thread.on('exit', (code) => die(new Error(`a worker stopped with code ${code}`)))
  return {
    remote: wrap<WorkerInterface>(nodeEndpoint(thread)),
    onLost: (listener) => (lost = listener),
    async end() {
      alive = false
      await thread.terminate()
    },
  }
}
