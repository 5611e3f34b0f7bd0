import type { Scenario } from '../scenario/index.ts'
import { failedReplicate, isFailed, isFailureOfOne } from './failure.ts'
import type { FailedReplicate } from './failure.ts'
import { inOrder } from './in-order.ts'
import { checkMemory } from './memory-need.ts'
import type { Pool } from './pool.ts'
import type { ReplicateResult, RunRequest, TaskProgress, Want } from './request.ts'
import { Tally } from './tally.ts'
import type { RunProgress } from './tally.ts'

/** What takes requests for runs: a pool, or something before it that may remember some. */
export interface AnyPool extends Pick<Pool, 'run' | 'workers'> {
  /** What it could bring at once of an arm, ascending. */
  remembered?(arm: Pick<RunRequest, 'scenario' | 'placebo'>): readonly ReplicateResult[]
}

/** One of the runs that every replicate is made of. Arms share the state at month 0 and every draw. */
export interface RunArm {
  readonly scenario: Scenario
  /** The twin that differs by one draw. */
  readonly placebo?: boolean
  readonly want?: Want | undefined
}

/** All runs of one replicate, parallel to the arms. */
export interface Replicate {
  readonly replicate: number
  readonly results: readonly ReplicateResult[]
}

export interface ArmsOptions {
  readonly replicates: number
  /** Number of the first of them; by default 1. A replicate is the same whatever it is run with. */
  readonly first?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Replicates are counted when all of their runs have finished, months over all runs. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined
  /** Called as replicates finish, in whatever order that is. */
  readonly onFinished?: ((all: Replicate) => void) | undefined
  /**
   * Called in order of the replicates with one that failed, of which none of the runs is brought; the others go on. Without it the
   * first failure ends them all.
   */
  readonly onFailed?: ((failed: FailedReplicate) => void) | undefined
  /** The same for single runs. */
  readonly onRun?: ((arm: number, result: ReplicateResult) => void) | undefined
  /** A month after which the first replicate of each arm is shown while it goes on. */
  readonly look?: number | undefined
  readonly onLook?: ((arm: number, look: ReplicateResult) => void) | undefined
  /** Whether who reads keeps them all: then so much memory has to be there. */
  readonly kept?: boolean | undefined
  /** What an arm would bring, where that is known from those before it in the same replicate. */
  readonly substitute?: ((arm: number, before: readonly Promise<ReplicateResult>[]) => Substitute) | undefined
}

type Substitute = Promise<ReplicateResult | undefined> | undefined

/**
 * Replicates in the order of their numbers, whatever order they finish in. No more of them are under way than the pool can work on while one
 * is consumed, so that a reader who lets go of what it has read holds few at a time.
 *
 * @throws InputError if that needs more memory than there is; as `Pool.run`, as soon as any run fails that nobody listens to, or when all have failed; the signal's reason if aborted, after
 * those that had finished; leaving early stops the others
 */
export async function* replicatesInOrder(
  pool: AnyPool,
  arms: readonly RunArm[],
  options: ArmsOptions,
): AsyncGenerator<Replicate, void, undefined> {
  const { replicates, first = 1, signal, onFailed } = options
  checkMemory({ arms, workers: pool.workers, kept: options.kept ? replicates : 0 })
  const runner = new ArmRunner(pool, arms, options)
  const begin = (replicate: number, stop: AbortSignal) => runner.replicate(replicate, stop)
  // A replicate's runs keep so many workers busy; as many again wait, so that none of them idles at its end.
  const width = arms.length === 1 ? 2 * pool.workers : Math.ceil(pool.workers / arms.length) + 1
  let firstFailure: FailedReplicate | undefined
  let finished = 0
  for await (const each of inOrder({ first, count: replicates, width, begin, signal })) {
    if (!isFailed(each)) {
      finished++
      yield each
      continue
    }
    firstFailure ??= each
    onFailed?.(each)
  }
  if (finished === 0 && firstFailure !== undefined) throw firstFailure.error
}

/** Runs the arms of replicates and tells of them. */
class ArmRunner {
  #pool: AnyPool
  #arms: readonly RunArm[]
  #options: ArmsOptions
  #tally: Tally

  constructor(pool: AnyPool, arms: readonly RunArm[], options: ArmsOptions) {
    this.#pool = pool
    this.#arms = arms
    this.#options = options
    const { replicates, onProgress } = options
    const wholes = (progress: RunProgress) =>
      onProgress?.({ ...progress, finished: Math.floor(progress.finished / arms.length), replicates })
    this.#tally = new Tally(replicates * arms.length, arms[0]!.scenario.months, onProgress && wholes)
  }

  /** All runs of a replicate; what befell it if one of them fails and somebody listens. */
  async replicate(replicate: number, stop: AbortSignal): Promise<Replicate | FailedReplicate> {
    const { onFinished, onFailed } = this.#options
    const under: UnderWay = {
      replicate,
      begun: [],
      unfinished: new Set(this.#arms.keys()),
      failed: undefined,
    }
    try {
      const results = await this.#all(under, stop)
      onFinished?.({ replicate, results })
      return { replicate, results }
    } catch (error) {
      if (onFailed === undefined || stop.aborted || !isFailureOfOne(error)) throw error
      // Nothing more will come of these.
      for (const arm of under.unfinished) this.#tally.finish(this.#place(arm, replicate))
      return failedReplicate(replicate, error, this.#arms.length > 1 ? under.failed : undefined)
    }
  }

  /** Results in the order of the arms. */
  async #all(under: UnderWay, signal: AbortSignal): Promise<ReplicateResult[]> {
    const results: ReplicateResult[] = []
    const runs = inOrder({
      count: this.#arms.length,
      // Enough to keep all workers busy; of many arms the others wait here.
      width: Math.min(this.#arms.length, 2 * this.#pool.workers),
      begin: (number, leave) => (under.begun[number - 1] = this.#arm(under, number - 1, leave)),
      signal,
    })
    for await (const result of runs) results.push(result)
    return results
  }

  async #arm(under: UnderWay, arm: number, signal: AbortSignal): Promise<ReplicateResult> {
    const asked = this.#options.substitute?.(arm, under.begun)
    try {
      // Without waiting where there is nothing to wait for: who asks again for what is under way must do so at once.
      const known = asked && (await asked)
      const result = known ?? (await this.#run(arm, under.replicate, signal))
      under.unfinished.delete(arm)
      this.#tally.finish(this.#place(arm, under.replicate))
      this.#options.onRun?.(arm, result)
      return result
    } catch (error) {
      under.failed ??= arm
      throw error
    }
  }

  #run(arm: number, replicate: number, signal: AbortSignal): Promise<ReplicateResult> {
    const { scenario, placebo = false, want = {} } = this.#arms[arm]!
    const { look, onLook, first = 1 } = this.#options
    const looks = replicate === first && look !== undefined && look < scenario.months
    const request = { scenario, replicate, placebo, want, ...(looks && { look }) }
    const onProgress = (progress: TaskProgress) => {
      if (progress.look !== undefined) onLook?.(arm, progress.look)
      this.#tally.note(this.#place(arm, replicate), progress)
    }
    return this.#pool.run(request, { signal, onProgress })
  }

  #place(arm: number, replicate: number): number {
    return replicate * this.#arms.length + arm
  }
}

/** A replicate whose runs are under way. */
interface UnderWay {
  readonly replicate: number
  /** In the order of the arms. */
  readonly begun: Promise<ReplicateResult>[]
  readonly unfinished: Set<number>
  /** The arm that failed first. */
  failed: number | undefined
}
