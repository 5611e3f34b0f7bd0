/** Work that is numbered, and wanted in that order. */
export interface OrderedWork<Value> {
  /** Numbers are `first` (by default 1), `first` + 1, …: so many. */
  readonly first?: number
  readonly count: number
  /** How many may be under way, or done and waiting for their turn. */
  readonly width: number
  /** Starts one; the signal is aborted when the rest is not wanted any more. */
  readonly begin: (number: number, signal: AbortSignal) => Promise<Value>
  readonly signal?: AbortSignal | undefined
}

/**
 * Values in the order of their numbers, whatever order they finish in. No more than `width` are started before the first of them is
 * consumed, so that a reader who lets go of what it has read holds few at a time.
 *
 * @throws as soon as any of them fails; the signal's reason if aborted, after those that have finished, whatever is missing between
 * them; leaving early stops the others
 */
export async function* inOrder<Value>(work: OrderedWork<Value>): AsyncGenerator<Value, void, undefined> {
  const { first = 1, count, width, signal } = work
  signal?.throwIfAborted()
  const desk = new Desk(work)
  const leave = () => desk.stop(signal?.reason)
  signal?.addEventListener('abort', leave, { once: true })
  try {
    for (let number = first; number < first + width; number++) desk.launch(number)
    for (let number = first; number < first + count; number++) {
      const value = await desk.result(number)
      if (signal?.aborted) break
      desk.launch(number + width)
      yield value!
    }
    if (!signal?.aborted) return
    yield* desk.finished()
    throw signal.reason
  } finally {
    signal?.removeEventListener('abort', leave)
    desk.stop(new DOMException('the other replicates are not wanted any more', 'AbortError'))
  }
}

/**
 * What is under way and what has finished. Nothing waits on a promise that outlives its number: such a promise would hold
 * every value that was ever raced against it.
 */
class Desk<Value> {
  #work: OrderedWork<Value>
  /** One for each: an engine warns of a signal to which many listen. */
  #controls = new Map<number, AbortController>()
  #values = new Map<number, Value>()
  #failure: { readonly reason: unknown } | undefined
  #isStopped = false
  #wake = () => {}

  constructor(work: OrderedWork<Value>) {
    this.#work = work
  }

  launch(number: number): void {
    const { first = 1, count, begin } = this.#work
    if (number >= first + count || this.#isStopped) return
    const control = new AbortController()
    this.#controls.set(number, control)
    const settle = (note: () => void) => {
      this.#controls.delete(number)
      note()
      this.#wake()
    }
    begin(number, control.signal).then(
      (value) => settle(() => this.#values.set(number, value)),
      (reason: unknown) => settle(() => (this.#failure ??= { reason })),
    )
  }

  /** Nothing if they were stopped before. @throws what any of them failed with */
  async result(number: number): Promise<Value | undefined> {
    while (!this.#values.has(number) && this.#failure === undefined && !this.#isStopped)
      await new Promise<void>((resolve) => (this.#wake = resolve))
    if (this.#isStopped) return undefined
    if (this.#failure !== undefined) throw this.#failure.reason
    const value = this.#values.get(number)
    this.#values.delete(number)
    return value
  }

  /** Those that have finished and were not asked for, ascending. */
  *finished(): Iterable<Value> {
    for (const [, value] of [...this.#values].sort(([a], [b]) => a - b)) yield value
  }

  stop(reason: unknown): void {
    this.#isStopped = true
    for (const control of this.#controls.values()) control.abort(reason)
    this.#wake()
  }
}
