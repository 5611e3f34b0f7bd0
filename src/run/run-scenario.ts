import type { Scenario } from '../scenario/index.ts'
import { replicatesInOrder } from './arms.ts'
import { borrowPool } from './platform-pool.ts'
import { progressive } from './progressive.ts'
import type { Answer, ProgressiveOptions } from './progressive.ts'
import type { ReplicateResult, Want } from './request.ts'
import { precisionNotice } from './notices.ts'
import { resultOf } from './result.ts'
import type { RunResult } from './result.ts'

export interface RunScenarioOptions extends Omit<ProgressiveOptions, 'onPartial' | 'look'> {
  readonly want?: Want
  /** Called as replicates finish, with all that have finished, in replicate order. */
  readonly onReplicate?: (partial: RunResult) => void
}

/**
 * Runs replicates 1…n of a scenario, or as many as the precision takes, and keeps them: for results larger than memory read
 * `streamScenario`.
 *
 * @throws RunError if the model fails, an Error if a worker dies, the signal's reason if aborted
 */
export async function runScenario(scenario: Scenario, options: RunScenarioOptions = {}): Promise<RunResult> {
  const { onReplicate, want, ...rest } = options
  const onPartial = onReplicate && (({ arms: [only] }: Answer) => onReplicate(only!))
  const answer = await progressive([{ scenario, want }], { ...rest, ...(onPartial && { onPartial }) })
  const { precision, replicates = scenario.replicates } = options
  const asked = precisionNotice(precision, replicates)
  return asked === undefined ? answer.arms[0]! : resultOf(scenario, answer.arms[0]!.replicates, [asked])
}

export interface StreamOptions extends Omit<RunScenarioOptions, 'onReplicate' | 'of' | 'precision'> {
  /** Called as replicates finish, in whatever order that is. */
  readonly onFinished?: (result: ReplicateResult) => void
}

/** Replicates one by one in order; those that were read can be let go. Ends its workers when left. */
export async function* streamScenario(
  scenario: Scenario,
  options: StreamOptions = {},
): AsyncGenerator<ReplicateResult, void, undefined> {
  const { replicates = scenario.replicates, want, onFinished, signal, onProgress } = options
  const { pool, giveBack } = borrowPool(options, replicates)
  const onRun = onFinished && ((_arm: number, result: ReplicateResult) => onFinished(result))
  try {
    const read = replicatesInOrder(pool, [{ scenario, want }], { replicates, signal, onProgress, onRun })
    for await (const { results } of read) yield results[0]!
  } finally {
    await giveBack()
  }
}
