/** How long a worker may be deaf: while a lever is dragged, somebody waits for it to hear. */
const SLICE_MS = 8
/** How long nothing is heard of it: more would only keep the page busy. */
const REPORT_MS = 50

/** Thrown inside a worker when its task is no longer wanted. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/**
 * Calls `step` until it returns true, in slices of at most 8 ms (a single step may last longer). After each slice the worker's
 * messages are read, so that a task can be stopped without shared memory; `wanted` false ends it with `Stopped`. Now and then
 * `report` is called.
 */
export async function inSlices(
  step: () => boolean,
  wanted: () => boolean,
  report: () => void,
): Promise<void> {
  let reported = performance.now()
  for (;;) {
    const end = performance.now() + SLICE_MS
    let now: number
    do {
      if (step()) return
      now = performance.now()
    } while (now < end)
    if (now - reported >= REPORT_MS) {
      report()
      reported = now
    }
    await messagesRead()
    if (!wanted()) throw new Stopped()
  }
}

type Immediate = { setImmediate?: (callback: () => void) => void }

/** Resolves after the messages that wait now. A timer would too, but browsers hold nested timers back for 4 ms. */
function messagesRead(): Promise<void> {
  return new Promise((resolve) => {
    const { setImmediate } = globalThis as Immediate
    if (setImmediate === undefined) throughChannel(resolve)
    else setImmediate(resolve)
  })
}

const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** Calls back after the messages that wait now. */
function throughChannel(resolve: () => void): void {
  if (channel === undefined) {
    channel = new MessageChannel()
    channel.port1.onmessage = () => waiting.shift()?.()
  }
  waiting.push(resolve)
  channel.port2.postMessage(0)
}
