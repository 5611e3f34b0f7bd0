import type { Scenario } from '../scenario/index.ts'
import { replicatesInOrder } from './arms.ts'
import { checkCounts, checkScenario, checkWant } from './check-options.ts'
import type { FailedReplicate } from './failure.ts'
import { borrowPool } from './platform-pool.ts'
import { progressive } from './progressive.ts'
import type { Answer, ProgressiveOptions } from './progressive.ts'
import type { ReplicateResult, Want } from './request.ts'
import { precisionNotice } from './notices.ts'
import { resultOf } from './result.ts'
import type { RunResult } from './result.ts'

export interface RunScenarioOptions extends Omit<ProgressiveOptions, 'onPartial' | 'look' | 'keep'> {
  readonly want?: Want
  /** Called as replicates finish, with all that have finished, in replicate order. */
  readonly onReplicate?: (partial: RunResult) => void
}

/**
 * Runs replicates 1…n of a scenario, or as many as the precision takes, and keeps them: for results larger than memory read
 * `streamScenario`. Those that failed are named in `failures`.
 *
 * @throws InputError if an option or the scenario is wrong, RunError if the burn-in or every replicate fails, the signal's reason if
 * aborted
 */
export async function runScenario(scenario: Scenario, options: RunScenarioOptions = {}): Promise<RunResult> {
  const { onReplicate, want, ...rest } = options
  const onPartial = onReplicate && (({ arms: [only] }: Answer) => onReplicate(only!))
  const answer = await progressive([{ scenario, want }], { ...rest, ...(onPartial && { onPartial }) })
  const { precision, replicates = scenario.replicates } = options
  const asked = precisionNotice(precision, replicates)
  const only = answer.arms[0]!
  if (asked === undefined) return only
  return resultOf(scenario, only.replicates, { failures: only.failures, asked: [asked] })
}

export interface StreamOptions extends Omit<RunScenarioOptions, 'onReplicate' | 'of' | 'precision'> {
  /** Called as replicates finish, in whatever order that is. */
  readonly onFinished?: (result: ReplicateResult) => void
  /** Called in order with a replicate that failed; the others go on. Without it the first failure ends them all. */
  readonly onFailed?: (failed: FailedReplicate) => void
}

/**
 * Replicates one by one in order; those that were read can be let go. Ends its workers when left.
 *
 * @throws as `runScenario`; if aborted, after those that had finished
 */
export async function* streamScenario(
  scenario: Scenario,
  options: StreamOptions = {},
): AsyncGenerator<ReplicateResult, void, undefined> {
  checkScenario(scenario)
  checkCounts(options)
  checkWant(options.want)
  const { replicates = scenario.replicates, first, want, onFinished, onFailed, signal, onProgress } = options
  const { pool, giveBack } = borrowPool(options, replicates)
  const onRun = onFinished && ((_arm: number, result: ReplicateResult) => onFinished(result))
  try {
    const asked = { replicates, first, signal, onProgress, onRun, onFailed }
    const read = replicatesInOrder(pool, [{ scenario, want }], asked)
    for await (const { results } of read) yield results[0]!
  } finally {
    await giveBack()
  }
}
