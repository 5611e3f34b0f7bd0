import { wrap } from 'comlink'
import type { Platform, Spawned } from './platform.ts'
import type { WorkerInterface } from './protocol.ts'

/** Web workers; one core is left to the page. */
export const platform: Platform = {
  spawn: spawnWorker,
  workers: Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1),
}

function spawnWorker(): Spawned {
  // Written out in full: the bundler recognises nothing else.
  const worker = new Worker(new URL('./worker.browser.ts', import.meta.url), { type: 'module' })
  let lost: (reason: Error) => void = () => {}
  let alive = true
  const die = (message: string) => {
    if (!alive) return
    alive = false
    worker.terminate()
    lost(new Error(message))
  }
  worker.onerror = ({ message }) => die(`a worker failed: ${message}`)
  worker.onmessageerror = () => die('a worker sent what cannot be read')
  return {
    remote: wrap<WorkerInterface>(worker),
    onLost: (listener) => (lost = listener),
    async end() {
      alive = false
      worker.terminate()
    },
  }
}
