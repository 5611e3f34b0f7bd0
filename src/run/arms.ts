import type { Scenario } from '../scenario/index.ts'
import { inOrder } from './in-order.ts'
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
  readonly signal?: AbortSignal | undefined
  /** Replicates are counted when all of their runs have finished, months over all runs. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined
  /** Called as replicates finish, in whatever order that is. */
  readonly onFinished?: ((all: Replicate) => void) | undefined
  /** The same for single runs. */
  readonly onRun?: ((arm: number, result: ReplicateResult) => void) | undefined
  /** A month after which the first replicate of each arm is shown while it goes on. */
  readonly look?: number | undefined
  readonly onLook?: ((arm: number, look: ReplicateResult) => void) | undefined
  /** What an arm would bring, where that is known from those before it in the same replicate. */
  readonly standIn?: ((arm: number, before: readonly Promise<ReplicateResult>[]) => StandIn) | undefined
}

type StandIn = Promise<ReplicateResult | undefined> | undefined

/**
 * Replicates 1, 2, … in this order, whatever order they finish in. No more of them are under way than the pool can work on while one
 * is consumed, so that a reader who lets go of what it has read holds few at a time.
 *
 * @throws as `Pool.run`, as soon as any run fails; leaving early stops the others
 */
export function replicatesInOrder(
  pool: AnyPool,
  arms: readonly RunArm[],
  options: ArmsOptions,
): AsyncGenerator<Replicate, void, undefined> {
  const { replicates, signal, onFinished, standIn } = options
  const runner = new ArmRunner(pool, arms, options)
  const begin = async (replicate: number, stop: AbortSignal): Promise<Replicate> => {
    const results: ReplicateResult[] = []
    const begun: Promise<ReplicateResult>[] = []
    const runOrReuse = async (arm: number, leave: AbortSignal): Promise<ReplicateResult> => {
      const asked = standIn?.(arm, begun)
      // Without waiting where there is nothing to wait for: who asks again for what is under way must do so at once.
      const known = asked && (await asked)
      return known === undefined ? runner.run(arm, replicate, leave) : runner.note(arm, replicate, known)
    }
    const runs = inOrder({
      count: arms.length,
      // Enough to keep all workers busy; of many arms the others wait here.
      width: Math.min(arms.length, 2 * pool.workers),
      begin: (number, leave) => (begun[number - 1] = runOrReuse(number - 1, leave)),
      signal: stop,
    })
    for await (const result of runs) results.push(result)
    onFinished?.({ replicate, results })
    return { replicate, results }
  }
  // A replicate's runs keep so many workers busy; as many again wait, so that none of them idles at its end.
  const width = arms.length === 1 ? 2 * pool.workers : Math.ceil(pool.workers / arms.length) + 1
  return inOrder({ count: replicates, width, begin, signal })
}

/** Runs single arms of replicates and tells of them. */
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

  async run(arm: number, replicate: number, signal: AbortSignal): Promise<ReplicateResult> {
    const { scenario, placebo = false, want = {} } = this.#arms[arm]!
    const { look, onLook } = this.#options
    const looks = replicate === 1 && look !== undefined && look < scenario.months
    const request = { scenario, replicate, placebo, want, ...(looks && { look }) }
    const onProgress = (progress: TaskProgress) => {
      if (progress.look !== undefined) onLook?.(arm, progress.look)
      this.#tally.note(this.#place(arm, replicate), progress)
    }
    return this.note(arm, replicate, await this.#pool.run(request, { signal, onProgress }))
  }

  note(arm: number, replicate: number, result: ReplicateResult): ReplicateResult {
    this.#tally.finish(this.#place(arm, replicate))
    this.#options.onRun?.(arm, result)
    return result
  }

  #place(arm: number, replicate: number): number {
    return replicate * this.#arms.length + arm
  }
}
