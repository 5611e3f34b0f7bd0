import { checkCounts, checkWant } from './check-options.ts'
import { WorkerGroup } from './worker-group.ts'
import type { Task } from './worker-group.ts'
import { LeastRecent } from './least-recent.ts'
import type { Platform } from './platform.ts'
import { RunError } from './protocol.ts'
import type { ReplicateResult, RunRequest, TaskProgress } from './request.ts'
import { SharedStart } from './shared-start.ts'
import type { Scenario } from '../scenario/index.ts'
import { startKey } from './start-key.ts'

export interface PoolOptions {
  /** How many workers; by default as many as the machine runs at once. */
  readonly workers?: number
  /** How many of them are started at once, whatever comes; the others when there is work. */
  readonly atOnce?: number
  /** Scenarios to be ready for: `warm` is called with them at once. */
  readonly warm?: readonly Scenario[]
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
 *
 * @throws InputError if there can be no such number of workers
 */
export class Pool {
  readonly workers: number
  #group: WorkerGroup
  #platform: Platform
  #starts = new LeastRecent<string, SharedStart>(KEPT_STARTS)
  #numbers = new Map<string, number>()
  /** Requests under way, with the generation they belong to. */
  #running = new Map<AbortController, number>()
  #generation = 0
  #closed = false
  #hasPractised = false

  constructor(platform: Platform, { workers = platform.workers, atOnce = 0, warm }: PoolOptions = {}) {
    checkCounts({ workers, atOnce })
    this.workers = workers
    this.#platform = platform
    this.#group = new WorkerGroup(() => platform.spawn(), workers)
    this.#group.startAll(atOnce)
    // What goes wrong now is told to those who run something.
    if (warm !== undefined) this.warm(warm).catch(() => {})
  }

  /**
   * Makes a later run quick: starts all workers, brings month 0 of the scenarios to each of them, and has them live a few months, so
   * that the compiler has seen a month. A run does not wait for any of it but its own month 0.
   *
   * @throws as `run`
   */
  async warm(scenarios: readonly Scenario[], { signal, onProgress }: RunOptions = {}): Promise<void> {
    await this.#whileOpen(signal, async (control) => {
      this.#group.startAll()
      const practised = this.#hasPractised
        ? []
        : scenarios.slice(0, 1).map((each) => this.#practise(each, control))
      this.#hasPractised ||= scenarios.length > 0
      const handed = scenarios.map(async (scenario) => {
        const { number, start } = this.#start(scenario)
        this.#group.share(number, await start.bytes(control, onProgress))
      })
      await Promise.all([...handed, ...practised])
    })
  }

  /**
   * @throws RunError if the model refuses or fails or the worker dies, InputError if there can be no such replicate, the signal's reason
   * if aborted, an AbortError if superseded or closed
   */
  async run(request: RunRequest, { signal, onProgress }: RunOptions = {}): Promise<ReplicateResult> {
    checkCounts({ replicate: request.replicate })
    checkWant(request.want)
    return this.#whileOpen(signal, (control) => this.#replicate(request, control, onProgress))
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
    await this.#group.end()
  }

  /** Does something that is given up when the pool is closed or the request superseded. */
  async #whileOpen<Value>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    if (this.#closed) throw abortError('the pool is closed')
    signal?.throwIfAborted()
    const control = new AbortController()
    const abort = () => control.abort(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    this.#running.set(control, this.#generation)
    try {
      return await work(control.signal)
    } finally {
      this.#running.delete(control)
      signal?.removeEventListener('abort', abort)
    }
  }

  async #replicate(
    request: RunRequest,
    signal: AbortSignal,
    onProgress: RunOptions['onProgress'],
  ): Promise<ReplicateResult> {
    const { number, start } = this.#start(request.scenario)
    const bytes = await start.bytes(signal, onProgress).catch((error: unknown) => {
      throw asStartFailure(error)
    })
    return this.#group.do<ReplicateResult>({
      signal,
      onProgress,
      start: number,
      perform: async (remote, task) => {
        const outcome = await remote.replicate(task, request, number)
        if (outcome !== undefined) return outcome
        await remote.keep(number, bytes)
        signal.throwIfAborted()
        return (await remote.replicate(task, request, number))!
      },
    })
  }

  /** Practice gives way to everything, so that it may well be stopped. */
  async #practise(scenario: Scenario, signal: AbortSignal): Promise<void> {
    const perform: Task<number>['perform'] = (remote, task) => remote.practise(task, scenario)
    await Promise.allSettled(this.#group.each({ signal, givesWay: true, perform }))
    signal.throwIfAborted()
  }

  #start(scenario: Scenario): { readonly number: number; readonly start: SharedStart } {
    const key = startKey(scenario)
    const number = this.#number(key)
    const known = this.#starts.get(key)
    if (known !== undefined && !known.failed) return { number, start: known }
    const start = new SharedStart(async (signal, onProgress) => {
      const stored = await this.#platform.store?.read(key)
      if (stored !== undefined) return stored
      const bytes = await this.#group.do<ArrayBuffer>({
        signal,
        onProgress,
        start: number,
        perform: (remote, task) => remote.burnIn(task, scenario, number),
      })
      await this.#platform.store?.write(key, bytes)
      return bytes
    })
    this.#starts.set(key, start)
    return { number, start }
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

/** A worker that died of a burn-in does not say what it did. */
function asStartFailure(error: unknown): unknown {
  if (!(error instanceof RunError) || error.where !== undefined) return error
  return new RunError(error.reason, error.kind, { cause: error, where: { phase: 'burn-in' } })
}
