import type { Scenario } from '../scenario/index.ts'
import { inOrder } from './in-order.ts'
import type { Pool } from './pool.ts'
import type { ReplicateResult, TaskProgress, Want } from './request.ts'

export interface ReplicatesOptions {
  readonly replicates: number
  readonly want?: Want
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  /** Called as replicates finish, in whatever order that is. */
  readonly onFinished?: (result: ReplicateResult) => void
}

export interface RunProgress {
  /** In branches, `finished` of `replicates` are futures, and `months` is the replicate's number. */
  readonly phase: TaskProgress['phase'] | 'branches'
  readonly finished: number
  readonly replicates: number
  /** Months simulated so far over all replicates; during burn-in, months of the burn-in. */
  readonly months: number
  /** All months there will be; absent during a burn-in of unknown length. */
  readonly totalMonths?: number
}

/**
 * Replicates 1, 2, … in this order, whatever order they finish in. No more of them are under way than the pool can work on
 * while one is consumed, so that a reader who lets go of what it has read holds few at a time.
 *
 * @throws as `Pool.run`, as soon as any replicate fails; leaving early stops the others
 */
export function replicatesInOrder(
  pool: Pool,
  scenario: Scenario,
  { replicates, want = {}, signal, onProgress, onFinished }: ReplicatesOptions,
): AsyncGenerator<ReplicateResult, void, undefined> {
  const tally = new Tally(replicates, scenario.months, onProgress)
  const begin = async (replicate: number, stop: AbortSignal): Promise<ReplicateResult> => {
    const request = { scenario, replicate, want }
    const report = (progress: TaskProgress) => tally.note(replicate, progress)
    const result = await pool.run(request, { signal: stop, onProgress: report })
    tally.finish(replicate)
    onFinished?.(result)
    return result
  }
  return inOrder({ count: replicates, width: 2 * pool.workers, begin, signal })
}

/** Adds up what the workers report about runs of one length. */
export class Tally {
  #months = new Map<number, number>()
  #finished = 0
  #replicates: number
  #length: number
  #report: ReplicatesOptions['onProgress']

  constructor(replicates: number, length: number, report: ReplicatesOptions['onProgress']) {
    this.#replicates = replicates
    this.#length = length
    this.#report = report
  }

  note(replicate: number, { phase, month }: TaskProgress): void {
    if (phase === 'run') return this.#advance(replicate, month)
    const { finished, replicates } = { finished: this.#finished, replicates: this.#replicates }
    this.#report?.({ phase, finished, replicates, months: month })
  }

  finish(replicate: number): void {
    this.#finished++
    this.#advance(replicate, this.#length)
  }

  #advance(replicate: number, month: number): void {
    this.#months.set(replicate, month)
    if (this.#report === undefined) return
    this.#report({
      phase: 'run',
      finished: this.#finished,
      replicates: this.#replicates,
      months: [...this.#months.values()].reduce((sum, months) => sum + months, 0),
      totalMonths: this.#replicates * this.#length,
    })
  }
}
