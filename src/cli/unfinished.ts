import type { Extent } from '../files/index.ts'
import { failureText, toldFailure } from '../run/index.ts'
import type { FailedReplicate } from '../run/index.ts'
import { STATUS } from './terminal.ts'

/** Failures that are told one by one on a screen; the manifest has all. */
const TOLD = 5

/** What was asked for was done in part. The message is for people, the status for the shell. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished'
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** How much of a run has come, whatever ends it: what has come is kept. */
export class Gathered implements Extent {
  readonly asked: number
  readonly failures: readonly FailedReplicate[]
  isStopped = false
  finished = 0
  #signal: AbortSignal
  #reason: unknown

  /** @param failures to which those that fail are added */
  constructor(asked: number, signal: AbortSignal, failures: readonly FailedReplicate[] = []) {
    this.asked = asked
    this.failures = failures
    this.#signal = signal
  }

  /** Ends quietly when the stream breaks off after something has come. @throws if nothing had */
  async *kept<Value>(stream: AsyncIterable<Value>): AsyncGenerator<Value, void, undefined> {
    try {
      for await (const value of stream) {
        this.finished++
        yield value
      }
    } catch (error) {
      if (this.finished === 0) throw error
      this.isStopped = true
      this.#reason = error
    }
  }

  /**
   * Says at the end what is missing.
   *
   * @param unit replicates or twins
   * @param runs names of the arms of a replicate, where there are several
   * @param again the command that runs one replicate
   * @throws Unfinished, or what ended the stream, if anything is
   */
  requireAll(unit: string, runs: readonly string[], again: (replicate: number) => string): void {
    const { failures, finished, asked } = this
    const count = `${finished} of ${asked} ${unit}`
    if (this.#signal.aborted && this.isStopped)
      throw new Unfinished(`interrupted; ${count} are kept`, STATUS.interrupted)
    if (this.isStopped) throw this.#reason
    if (failures.length === 0) return
    const lines = failures.slice(0, TOLD).map((failed) => failureText(toldFailure(failed, runs)))
    if (failures.length > TOLD) lines.push(`and ${failures.length - TOLD} more`)
    lines.push(`to run one of them alone: ${again(failures[0]!.replicate)}`)
    throw new Unfinished([`${count} finished`, ...lines].join('\n'), STATUS.failed)
  }
}

/** Does it the first time it is called. */
export function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
