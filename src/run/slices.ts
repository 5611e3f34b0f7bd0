/** How long a worker may be deaf. */
const SLICE_MS = 20

/** Thrown inside a worker when its task is no longer wanted. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/**
 * Calls `step` until it returns true, in slices of at most 20 ms (a single step may last longer). After each slice the worker's
 * messages are read, so that a task can be stopped without shared memory; `wanted` false ends it with `Stopped`.
 */
export async function inSlices(
  step: () => boolean,
  wanted: () => boolean,
  report: () => void,
): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE_MS
    do {
      if (step()) return
    } while (performance.now() < end)
    report()
    await messagesRead()
    if (!wanted()) throw new Stopped()
  }
}

type Immediate = { setImmediate?: (callback: () => void) => void }

/** Resolves after the messages that wait now. A timer would too, but browsers hold nested timers back for 4 ms. */
function messagesRead(): Promise<void> {
  return new Promise((resolve) => {
    const { setImmediate } = globalThis as Immediate
    if (setImmediate !== undefined) {
      setImmediate(resolve)
      return
    }
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })
}
