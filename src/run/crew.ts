import { proxy } from 'comlink'
import type { Remote } from 'comlink'
import type { Spawned } from './platform.ts'
import { valueOf } from './protocol.ts'
import type { Outcome, WorkerDoor } from './protocol.ts'
import type { TaskProgress } from './request.ts'

/** One thing for one worker to do. */
export interface Task<Value> {
  readonly perform: (door: Remote<WorkerDoor>, task: number) => Promise<Outcome<Value>>
  readonly signal: AbortSignal
  readonly onProgress?: ((progress: TaskProgress) => void) | undefined
}

interface Waiting {
  begin(worker: Member): Promise<void>
  reject(reason: unknown): void
}

interface Member {
  readonly spawned: Spawned
  readonly ready: Promise<unknown>
  busy: boolean
  lose: (reason: Error) => void
}

/**
 * Workers and the queue before them. Workers are started when there is work, and started anew when one has died: its task
 * is rejected, the others do not notice.
 */
export class Crew {
  #spawn: () => Spawned
  #size: number
  #members = new Set<Member>()
  #queue: Waiting[] = []
  #reports = new Map<number, (progress: TaskProgress) => void>()
  #tasks = 0
  #ended = false

  constructor(spawn: () => Spawned, size: number) {
    this.#spawn = spawn
    this.#size = size
  }

  /** Rejects at once with the signal's reason when it is aborted; the worker is free again when it has heard of it. */
  do<Value>(task: Task<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const { signal } = task
      if (signal.aborted) return reject(signal.reason)
      if (this.#ended) return reject(new Error('the workers have gone home'))
      const waiting: Waiting = {
        begin: (worker) => this.#perform(task, worker).then(resolve, reject),
        reject,
      }
      const leave = () => {
        this.#queue = this.#queue.filter((other) => other !== waiting)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  async end(): Promise<void> {
    this.#ended = true
    const members = [...this.#members]
    this.#members.clear()
    await Promise.all(members.map(({ spawned }) => spawned.end()))
  }

  #next(): void {
    while (this.#queue.length > 0 && !this.#ended) {
      let worker: Member | undefined
      try {
        worker = this.#idle()
      } catch (error) {
        this.#queue.shift()!.reject(error)
        continue
      }
      if (worker === undefined) return
      void this.#occupy(worker, this.#queue.shift()!)
    }
  }

  async #occupy(worker: Member, waiting: Waiting): Promise<void> {
    worker.busy = true
    await waiting.begin(worker)
    worker.busy = false
    this.#next()
  }

  #idle(): Member | undefined {
    for (const member of this.#members) if (!member.busy) return member
    return this.#members.size < this.#size ? this.#recruit() : undefined
  }

  #recruit(): Member {
    const spawned = this.#spawn()
    const report = (task: number, progress: TaskProgress) => this.#reports.get(task)?.(progress)
    const ready = spawned.door.listen(proxy(report))
    ready.catch(() => {})
    const member: Member = { spawned, ready, busy: false, lose: () => {} }
    this.#members.add(member)
    spawned.onLost((reason) => {
      this.#members.delete(member)
      member.lose(reason)
      this.#next()
    })
    return member
  }

  async #perform<Value>({ perform, signal, onProgress }: Task<Value>, worker: Member): Promise<Value> {
    const task = ++this.#tasks
    const { door } = worker.spawned
    const stop = () => void Promise.resolve(door.stop(task)).catch(() => {})
    const lost = new Promise<never>((_, reject) => (worker.lose = reject))
    const outcome = worker.ready.then(() => perform(door, task))
    outcome.catch(() => {})
    if (onProgress !== undefined)
      this.#reports.set(task, (progress) => signal.aborted || onProgress(progress))
    signal.addEventListener('abort', stop, { once: true })
    try {
      // A worker that dies leaves its calls pending for ever.
      return valueOf(await Promise.race([outcome, lost]))
    } finally {
      signal.removeEventListener('abort', stop)
      this.#reports.delete(task)
      worker.lose = () => {}
    }
  }
}
