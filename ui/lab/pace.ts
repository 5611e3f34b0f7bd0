/** Of the page's time, at most this share goes into showing what has come: the rest is for whoever uses it. */
const SHARE = 1 / 3
const FRAME_MS = 16

/**
 * Shows things at once if there was a pause, else as soon as there was one; of what comes meanwhile, the last. A hundred replicates a
 * second do not make a hundred drawings, and a first look does not wait.
 */
export class Pace {
  #next: (() => Promise<unknown>) | undefined
  #isResting = false

  soon(show: () => Promise<unknown>): void {
    this.#next = show
    if (!this.#isResting) void this.#show()
  }

  async #show(): Promise<void> {
    const show = this.#next
    this.#isResting = show !== undefined
    if (show === undefined) return
    this.#next = undefined
    const start = performance.now()
    try {
      await show()
    } finally {
      const rest = Math.max(FRAME_MS, (performance.now() - start) * (1 / SHARE - 1))
      setTimeout(() => void this.#show(), rest)
    }
  }
}
