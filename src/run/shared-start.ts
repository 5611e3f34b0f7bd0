import type { RunOptions } from './pool.ts'
import type { TaskProgress } from './request.ts'

type OnProgress = RunOptions['onProgress']
type Make = (signal: AbortSignal, onProgress: (progress: TaskProgress) => void) => Promise<ArrayBuffer>

/** A start that several runs wait for: made once, given up when the last of them has lost interest. */
export class SharedStart {
  #made: Promise<ArrayBuffer>
  #state: 'making' | 'made' | 'failed' = 'making'
  #control = new AbortController()
  #waiting = new Set<{ onProgress: OnProgress }>()

  constructor(make: Make) {
    this.#made = make(this.#control.signal, (progress) => {
      for (const { onProgress } of this.#waiting) onProgress?.(progress)
    })
    this.#made.then(
      () => (this.#state = 'made'),
      () => (this.#state = 'failed'),
    )
  }

  /** Whether another attempt needs a new one. */
  get failed(): boolean {
    return this.#state === 'failed'
  }

  /** @throws the signal's reason as soon as it is aborted, or whatever kept the start from being made */
  async bytes(signal: AbortSignal, onProgress: OnProgress): Promise<ArrayBuffer> {
    const waiter = { onProgress }
    this.#waiting.add(waiter)
    let leave = () => {}
    const aborted = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave, { once: true })
    })
    try {
      return await Promise.race([this.#made, aborted])
    } finally {
      signal.removeEventListener('abort', leave)
      this.#waiting.delete(waiter)
      if (this.#state === 'making' && this.#waiting.size === 0) this.#giveUp()
    }
  }

  #giveUp(): void {
    this.#state = 'failed'
    this.#control.abort(new DOMException('nobody waits for this start any more', 'AbortError'))
  }
}
