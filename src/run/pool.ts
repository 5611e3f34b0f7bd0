import { Crew } from './crew.ts'
import { LeastRecent } from './least-recent.ts'
import type { Platform } from './platform.ts'
import type { ReplicateResult, RunRequest, TaskProgress } from './request.ts'
import { SharedStart } from './shared-start.ts'
import { startKey } from './start-key.ts'

export interface PoolOptions {
  /** How many workers; by default as many as the machine runs at once. */
  readonly workers?: number
}

export interface RunOptions {
  /** Aborted: the call rejects at once with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: TaskProgress) => void
}

/** Starts the pool itself keeps, besides those in the workers. */
const KEPT_STARTS = 2

/**
 * Runs replicates on workers. The start of a run (the state at month 0) is worked out once by one worker, or read from the
 * platform's store, and handed to the others. `close` it, or Node does not exit.
 */
export class Pool {
  readonly workers: number
  #crew: Crew
  #platform: Platform
  #starts = new LeastRecent<string, SharedStart>(KEPT_STARTS)
  #numbers = new Map<string, number>()
  /** Requests under way, with the generation they belong to. */
  #running = new Map<AbortController, number>()
  #generation = 0
  #closed = false

  constructor(platform: Platform, { workers = platform.workers }: PoolOptions = {}) {
    if (!Number.isInteger(workers) || workers < 1) throw new RangeError('a pool has at least one worker')
    this.workers = workers
    this.#platform = platform
    this.#crew = new Crew(() => platform.spawn(), workers)
  }

  /**
   * @throws RunError if the model refuses or fails, an Error if the worker dies, the signal's reason if aborted,
   * an AbortError if superseded or closed
   */
  async run(request: RunRequest, { signal, onProgress }: RunOptions = {}): Promise<ReplicateResult> {
    if (this.#closed) throw abortError('the pool is closed')
    signal?.throwIfAborted()
    const control = new AbortController()
    const abort = () => control.abort(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    this.#running.set(control, this.#generation)
    try {
      return await this.#replicate(request, control.signal, onProgress)
    } finally {
      this.#running.delete(control)
      signal?.removeEventListener('abort', abort)
    }
  }

  /** Drops every request made before: their calls reject with an AbortError. For sliders, where only the last move counts. */
  supersede(): void {
    this.#generation++
    for (const [control, generation] of this.#running) {
      if (generation < this.#generation) control.abort(abortError('superseded by a later request'))
    }
  }

  /** Rejects what is under way and ends all workers. */
  async close(): Promise<void> {
    this.#closed = true
    for (const control of this.#running.keys()) control.abort(abortError('the pool was closed'))
    await this.#crew.end()
  }

  async #replicate(
    request: RunRequest,
    signal: AbortSignal,
    onProgress: RunOptions['onProgress'],
  ): Promise<ReplicateResult> {
    const key = startKey(request.scenario)
    const number = this.#number(key)
    const bytes = await this.#start(key, number, request).bytes(signal, onProgress)
    return this.#crew.do<ReplicateResult>({
      signal,
      onProgress,
      perform: async (door, task) => {
        if (!(await door.holds(number))) await door.keep(number, bytes)
        return door.replicate(task, request, number)
      },
    })
  }

  #start(key: string, number: number, { scenario }: RunRequest): SharedStart {
    const known = this.#starts.get(key)
    if (known !== undefined && !known.failed) return known
    const start = new SharedStart(async (signal, onProgress) => {
      const stored = await this.#platform.store?.read(key)
      if (stored !== undefined) return stored
      const bytes = await this.#crew.do<ArrayBuffer>({
        signal,
        onProgress,
        perform: (door, task) => door.burnIn(task, scenario, number),
      })
      await this.#platform.store?.write(key, bytes)
      return bytes
    })
    this.#starts.set(key, start)
    return start
  }

  /** A start's number in this pool, so that its long key need not travel with every request. */
  #number(key: string): number {
    if (!this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size)
    return this.#numbers.get(key)!
  }
}

function abortError(message: string): DOMException {
  return new DOMException(message, 'AbortError')
}
