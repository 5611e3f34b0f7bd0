import { proxy } from 'comlink'
import { LeastRecent } from './least-recent.ts'
import type { Spawned } from './platform.ts'
import { RunError, valueOf } from './protocol.ts'
import type { Outcome, RemoteWorker } from './protocol.ts'
import type { TaskProgress } from './request.ts'

/** One thing for one worker to do. */
export interface Task<Value> {
  readonly perform: (remote: RemoteWorker, task: number) => Promise<Outcome<Value>>
  readonly signal: AbortSignal
  readonly onProgress?: ((progress: TaskProgress) => void) | undefined
  /** The start it works on: a free worker that has had it lately is preferred. */
  readonly start?: number
  /** Worth doing only while nothing else waits: stopped when another task finds no free worker. */
  readonly givesWay?: boolean
}

interface Waiting {
  readonly start: number | undefined
  readonly givesWay: boolean
  /** The one worker that is to do it; absent: any. */
  readonly member?: Member
  begin(worker: Member): Promise<void>
  reject(reason: unknown): void
}

interface Member {
  readonly spawned: Spawned
  readonly ready: Promise<unknown>
  busy: boolean
  lose: (reason: Error) => void
  /** Stops what is done only while nothing else waits; false if the worker does something else. */
  giveWay: () => boolean
  /** Starts it was given lately: where a task of one of them is quickest. */
  readonly starts: LeastRecent<number, true>
}

/** Starts by which workers are told apart: as many as they keep. */
const KNOWN_STARTS = 2

/**
 * Workers and the queue before them. Workers are started when there is work or when asked to be ready, and started anew when one
 * has died: its task is rejected, the others do not notice.
 */
export class WorkerGroup {
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
    return this.#enqueue(task)
  }

  /** Starts all workers, or so many of them. */
  startAll(count = this.#size): void {
    while (!this.#ended && this.#members.size < Math.min(count, this.#size)) this.#add()
  }

  /** The same task on every worker that has been started. */
  each<Value>(task: Task<Value>): Promise<Value>[] {
    return [...this.#members].map((member) => this.#enqueue(task, member))
  }

  /** Hands a start to every worker that has been started and has not had it lately; it is heard whatever the worker does. */
  share(start: number, bytes: ArrayBuffer): void {
    for (const { spawned, ready, starts } of this.#members) {
      if (starts.has(start)) continue
      starts.set(start, true)
      ready.then(() => spawned.remote.keep(start, bytes)).catch(() => {})
    }
  }

  async end(): Promise<void> {
    this.#ended = true
    const members = [...this.#members]
    this.#members.clear()
    await Promise.all(members.map(({ spawned }) => spawned.end()))
  }

  #enqueue<Value>(task: Task<Value>, member?: Member): Promise<Value> {
    return new Promise((resolve, reject) => {
      const { signal, start, givesWay = false } = task
      if (signal.aborted) return reject(signal.reason)
      if (this.#ended) return reject(new Error('the workers have been ended'))
      const leave = () => {
        this.#queue = this.#queue.filter((other) => other !== waiting)
        reject(signal.reason)
      }
      const done = () => signal.removeEventListener('abort', leave)
      const waiting: Waiting = {
        start,
        givesWay,
        ...(member && { member }),
        begin: (worker) => this.#perform(task, worker).then(resolve, reject).finally(done),
        reject,
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  #next(): void {
    for (const waiting of inTurn(this.#queue)) {
      if (this.#ended) return
      let worker: Member | undefined
      try {
        worker = this.#free(waiting)
      } catch (error) {
        this.#leaveQueue(waiting)
        waiting.reject(error)
        continue
      }
      if (worker === undefined) continue
      this.#leaveQueue(waiting)
      void this.#occupy(worker, waiting)
    }
    let lacking = this.#queue.filter(({ givesWay }) => !givesWay).length
    for (const member of this.#members) if (lacking > 0 && member.giveWay()) lacking--
  }

  #leaveQueue(waiting: Waiting): void {
    this.#queue = this.#queue.filter((other) => other !== waiting)
  }

  async #occupy(worker: Member, waiting: Waiting): Promise<void> {
    worker.busy = true
    if (waiting.start !== undefined) worker.starts.set(waiting.start, true)
    await waiting.begin(worker)
    worker.busy = false
    this.#next()
  }

  /** Of the free workers one that has had the start; nobody if all are busy. */
  #free({ start, member }: Waiting): Member | undefined {
    if (member !== undefined) return member.busy ? undefined : member
    const free = [...this.#members].filter(({ busy }) => !busy)
    const knowing = free.find(({ starts }) => start !== undefined && starts.has(start))
    if (knowing !== undefined || free.length > 0) return knowing ?? free[0]
    return this.#members.size < this.#size ? this.#add() : undefined
  }

  #add(): Member {
    const spawned = this.#spawn()
    const report = (task: number, progress: TaskProgress) => this.#reports.get(task)?.(progress)
    const ready = spawned.remote.listen(proxy(report))
    ready.catch(() => {})
    const starts = new LeastRecent<number, true>(KNOWN_STARTS)
    const member: Member = { spawned, ready, busy: false, lose: () => {}, giveWay: () => false, starts }
    this.#members.add(member)
    spawned.onLost((reason) => {
      this.#members.delete(member)
      member.lose(reason)
      for (const waiting of this.#queue.filter((each) => each.member === member)) {
        this.#leaveQueue(waiting)
        waiting.reject(reason)
      }
      this.#next()
    })
    return member
  }

  async #perform<Value>(task: Task<Value>, worker: Member): Promise<Value> {
    const { perform, signal, onProgress, givesWay } = task
    const number = ++this.#tasks
    const { remote } = worker.spawned
    let isWanted = true
    const stop = (): boolean => {
      if (isWanted) void Promise.resolve(remote.stop(number)).catch(() => {})
      isWanted = false
      return true
    }
    const lost = new Promise<never>((_, reject) => {
      worker.lose = (reason) => reject(new RunError(reason.message, reason.name, { cause: reason }))
    })
    // What is stopped before the worker has started never begins: its message would come after the one that stops it.
    const begin = () => (isWanted ? perform(remote, number) : Promise.reject(new Error('stopped')))
    const outcome = worker.ready.then(begin)
    outcome.catch(() => {})
    if (onProgress !== undefined)
      this.#reports.set(number, (progress) => signal.aborted || onProgress(progress))
    if (givesWay) worker.giveWay = stop
    signal.addEventListener('abort', stop, { once: true })
    try {
      // A worker that dies leaves its calls pending for ever.
      return valueOf(await Promise.race([outcome, lost]))
    } finally {
      signal.removeEventListener('abort', stop)
      this.#reports.delete(number)
      Object.assign(worker, { lose: () => {}, giveWay: () => false })
    }
  }
}

/** What gives way comes last. */
function inTurn(queue: readonly Waiting[]): Waiting[] {
  return [...queue.filter(({ givesWay }) => !givesWay), ...queue.filter(({ givesWay }) => givesWay)]
}
