import { inOrder, Tally } from '../run/index.ts'
import type { ReplicateResult, RunProgress, Want } from '../run/index.ts'
import type { Pool } from '../run/index.ts'
import type { TwinPlan } from './plan.ts'

/** All runs of one replicate: they share the state at month 0 and every draw. */
export interface Twins {
  readonly replicate: number
  /** Parallel to the plan's arms. */
  readonly results: readonly ReplicateResult[]
}

export interface TwinOptions {
  readonly replicates: number
  /** Of base and policy as they are written; the other runs bring metrics and lives only. */
  readonly want?: Want | undefined
  readonly signal?: AbortSignal | undefined
  /** Replicates are counted as whole twins, months over all their runs. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined
  /** Called as twins finish, in whatever order that is. */
  readonly onFinished?: ((twins: Twins) => void) | undefined
}

type AnyPool = Pick<Pool, 'run' | 'workers'>

/**
 * Twins 1, 2, … in this order. Few are held at a time.
 *
 * @throws as `Pool.run`, as soon as any run fails; leaving early stops the others
 */
export function twinsInOrder(
  pool: AnyPool,
  { arms }: Pick<TwinPlan, 'arms'>,
  { replicates, want = {}, signal, onProgress, onFinished }: TwinOptions,
): AsyncGenerator<Twins, void, undefined> {
  const report = (progress: RunProgress) =>
    onProgress?.({ ...progress, finished: Math.floor(progress.finished / arms.length), replicates })
  const tally = new Tally(replicates * arms.length, arms[0]!.scenario.months, report)
  const runArm = async (replicate: number, arm: number, stop: AbortSignal): Promise<ReplicateResult> => {
    const run = replicate * arms.length + arm
    const { scenario, twin } = arms[arm]!
    const request = { scenario, replicate, placebo: twin === 'placebo', want: arm < 2 ? want : {} }
    const result = await pool.run(request, { signal: stop, onProgress: (state) => tally.note(run, state) })
    tally.finish(run)
    return result
  }
  const begin = async (replicate: number, stop: AbortSignal): Promise<Twins> => {
    const results: ReplicateResult[] = []
    const made: Promise<ReplicateResult>[] = []
    const runOrReuse = async (arm: number, leave: AbortSignal): Promise<ReplicateResult> => {
      const like = isPaidOtherwise(arms, arm) ? await made[0]! : undefined
      if (like === undefined || hasOutlay(like)) return runArm(replicate, arm, leave)
      tally.finish(replicate * arms.length + arm)
      return like
    }
    const runs = inOrder({
      count: arms.length,
      // Enough to keep all workers busy; of many arms the others wait here.
      width: Math.min(arms.length, 2 * pool.workers),
      begin: (number, leave) => (made[number - 1] = runOrReuse(number - 1, leave)),
      signal: stop,
    })
    for await (const result of runs) results.push(result)
    const twins = { replicate, results }
    onFinished?.(twins)
    return twins
  }
  // A replicate's runs keep so many workers busy; one more waits, so that none of them idles at its end.
  const width = Math.ceil(pool.workers / arms.length) + 1
  return inOrder({ count: replicates, width, begin, signal })
}

/** Whether an arm is the first, paid for in another way. */
function isPaidOtherwise(arms: TwinPlan['arms'], arm: number): boolean {
  const [first, other] = [arms[0]!, arms[arm]!]
  if (arm === 0 || first.twin !== other.twin || first.scenario.financing === other.scenario.financing)
    return false
  const { financing } = first.scenario
  return JSON.stringify({ ...other.scenario, financing }) === JSON.stringify(first.scenario)
}

/** Where nothing is spent on measures, how they are paid for makes no difference. */
function hasOutlay({ metricKeys, metrics }: ReplicateResult): boolean {
  const column = metricKeys.indexOf('publicOutlay')
  return column < 0 || metrics.some((value, at) => at % metricKeys.length === column && value !== 0)
}
