/** Work that is numbered 1, 2, …, and wanted in that order. */
export interface OrderedWork<Value> {
  readonly count: number
  /** How many may be under way, or done and waiting for their turn. */
  readonly width: number
  /** Starts one; the signal is aborted when the rest is not wanted any more. */
  readonly begin: (number: number, signal: AbortSignal) => Promise<Value>
  readonly signal?: AbortSignal | undefined
}

/**
 * Values 1, 2, … in this order, whatever order they finish in. No more than `width` are started before the first of them is
 * consumed, so that a reader who lets go of what it has read holds few at a time.
 *
 * @throws as soon as any of them fails; leaving early stops the others
 */
export async function* inOrder<Value>({
  count,
  width,
  begin,
  signal,
}: OrderedWork<Value>): AsyncGenerator<Value, void, undefined> {
  // One for each: an engine warns of a signal to which many listen.
  const controls = new Map<number, AbortController>()
  const abort = (reason: unknown) => {
    for (const control of controls.values()) control.abort(reason)
  }
  const leave = () => abort(signal?.reason)
  signal?.addEventListener('abort', leave, { once: true })
  let fail: (reason: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => {})
  const underWay = new Map<number, Promise<Value>>()
  const launch = (number: number): void => {
    if (number > count) return
    const control = new AbortController()
    if (signal?.aborted) control.abort(signal.reason)
    controls.set(number, control)
    const running = begin(number, control.signal)
    running.catch(fail)
    underWay.set(number, running)
  }
  try {
    for (let number = 1; number <= width; number++) launch(number)
    for (let number = 1; number <= count; number++) {
      const value = await Promise.race([underWay.get(number)!, failed])
      underWay.delete(number)
      controls.delete(number)
      launch(number + width)
      yield value
    }
  } finally {
    signal?.removeEventListener('abort', leave)
    abort(new DOMException('the other replicates are not wanted any more', 'AbortError'))
  }
}
